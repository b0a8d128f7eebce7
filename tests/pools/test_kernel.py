# SPDX-License-Identifier: MIT
"""The kernel looks up what the tables hold, however they are laid out."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crs
from crs.pools import fold, kernel
from crs.pools.fold import Index, Input, Line, Program
from crs.pools.schema import COLUMNS
from crs.pools.trace import Fact, Least, Look, Node, as_node, walk


def run(program: Program, facts: dict[str, Any], rows: int) -> dict[str, list[int]]:
    """Each line of each row."""
    lines = {name: np.empty(rows, np.int16) for name in program.lines}
    tops = {fact.name: max(fact.levels - 1, 1) for fact in program.facts}
    facts = {name: np.minimum(facts[name], np.uint8(top)) for name, top in tops.items()}
    kernel.Kernel(program, rows).__call__(facts, lines, rows)
    return {name: line.tolist() for name, line in lines.items()}


def test_values_side_by_side() -> None:
    """Two in one number, each of up to 32,767."""
    values = {f"part_{n}": np.array([n, 32_767 - n], np.int16) for n in range(6)}
    index = Index((Input("sibling", 2),), values)
    lines = {f"line_{n}": Line((f"part_{n}",), None) for n in range(6)}
    program = Program((Input("sibling", 2),), (index,), lines)
    found = run(program, {"sibling": np.array([0, 1], np.uint8)}, 2)
    assert found == {f"line_{n}": [n, 32_767 - n] for n in range(6)}


@pytest.mark.parametrize(("ages", "years"), [(16, 16), (17, 16), (32, 8), (128, 3)])
def test_places_of_one_byte_and_of_two(ages: int, years: int) -> None:
    """Inputs share a byte while what they tell apart fits into one."""
    inputs = Input("age", ages), Input("canadian_work", years)
    values = {"part_0": np.arange(ages * years, dtype=np.int16)}
    program = Program(inputs, (Index(inputs, values),), {"total": Line(("part_0",), None)})
    assert len(kernel._runs(inputs)) == (1 if ages * years <= 256 else 2)
    age, year = np.divmod(np.arange(ages * years), years)
    facts = {"age": age.astype(np.uint8), "canadian_work": year.astype(np.uint8)}
    assert run(program, facts, ages * years)["total"] == list(range(ages * years))


@pytest.mark.parametrize("levels", [256, 257, 384])
def test_a_waist_of_many_levels(levels: int) -> None:
    """Of more than a byte can tell apart, too."""
    inputs, waist = (Input("age", 128), Input("canadian_work", 3)), Input("waist_0", levels)
    found = np.minimum(np.arange(384), levels - 1).astype(np.int16)
    looked = Index(inputs, {"waist_0": found})
    value = Index((waist,), {"part_0": np.arange(levels, dtype=np.int16)[::-1]})
    program = Program(inputs, (looked, value), {"total": Line(("part_0",), None)})
    age, year = np.divmod(np.arange(384), 3)
    facts = {"age": age.astype(np.uint8), "canadian_work": year.astype(np.uint8)}
    expected = [max(levels - 1 - n, 0) for n in range(384)]
    assert run(program, facts, 384)["total"] == expected


def test_a_table_of_one_row() -> None:
    """What a law tells nothing apart by may be there or not."""
    sibling = (Input("sibling", 1),)
    program = Program(
        sibling,
        (Index(sibling, {"part_0": np.array([7], np.int16)}),),
        {"one": Line(("part_0",), None)},
    )
    assert run(program, {"sibling": np.array([0, 1], np.uint8)}, 2) == {"one": [7, 7]}


FACTS = ("age", "canadian_work", "education", "first_language_reading")


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Node]:
    """Lines as a law might make them: tables of facts and of what is found, sums and leasts."""
    nodes: list[Node] = [Fact(name=name, most=COLUMNS[name].last) for name in FACTS]
    looked: list[Node] = []
    for _ in range(draw(st.integers(1, 5))):
        few = draw(st.lists(st.sampled_from(nodes), min_size=1, max_size=2, unique=True))
        shape = [draw(st.integers(1, 4)) for _ in few]
        cells = st.lists(
            st.integers(0, 5), min_size=int(np.prod(shape)), max_size=int(np.prod(shape))
        )
        table = np.array(draw(cells)).reshape(shape)
        look = Look(operands=tuple(few), most=int(table.max()), table=table)
        looked.append(look)
        nodes.append(look)
        if draw(st.booleans()):
            nodes.append(draw(st.sampled_from(looked)) + look)
            looked.append(nodes[-1])
        if draw(st.booleans()):
            nodes.append(look.least((look, draw(st.sampled_from(looked)), draw(st.integers(0, 9)))))
            looked.append(nodes[-1])
    lines = draw(st.lists(st.sampled_from(looked), min_size=1, max_size=3, unique=True))
    return {f"line_{n}": node for n, node in enumerate(lines)}


def direct(node: Node, facts: dict[str, Any]) -> Any:
    """The values of a node, with nothing folded."""
    values: dict[Node, Any] = {}
    for each in walk([node]):
        values[each] = (
            facts[each.name].astype(int)
            if isinstance(each, Fact)
            else each.apply([values[operand] for operand in each.operands])
        )
    return np.broadcast_to(values[node], len(facts["age"]))


@given(graphs(), st.sampled_from([1, 4, 16, 64]))
@settings(max_examples=150, deadline=None)
def test_any_graph(lines: dict[str, Node], largest: int) -> None:
    """Folded into tables however small, it gives what it gave."""
    random = np.random.default_rng(1)
    facts = {name: random.integers(0, 6, 300).astype(np.uint8) for name in FACTS}
    before = fold.LARGEST
    fold.LARGEST = largest
    try:
        program = fold.fold(lines)
    finally:
        fold.LARGEST = before
    found = run(program, facts, 300)
    for name, node in lines.items():
        assert found[name] == direct(node, facts).tolist()


def test_a_part_that_is_looked_at_and_added(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its level is looked up, though the table tells few apart; its value is added."""
    age, work, study, reading = (Fact(name=name, most=COLUMNS[name].last) for name in FACTS)
    four = np.arange(4)
    part = Look(operands=(age, work), most=7, table=(four[:, None] + four) % 4 * 2 + 1)
    few = np.repeat([[0], [3]], 4, axis=0) + four
    wide = Look(operands=(part, study), most=6, table=few)
    other = Look(operands=(study, reading), most=6, table=four[:, None] + four)
    facts = {name: (np.arange(256) // 4**n % 4).astype(np.uint8) for n, name in enumerate(FACTS)}
    monkeypatch.setattr(fold, "LARGEST", 16)
    for total in (part + other, other + part):
        program = fold.fold({"wide": wide, "total": total})
        assert program.waists == {"waist_0": 4}
        found = run(program, facts, 256)
        assert found["wide"] == direct(wide, facts).tolist()
        assert found["total"] == direct(total, facts).tolist()


def test_the_largest_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of so many entries is made, and none of one more."""
    age, work = (Fact(name=name, most=COLUMNS[name].last) for name in ("age", "canadian_work"))
    line = Look(operands=(age, work), most=19, table=np.arange(20).reshape(5, 4))
    monkeypatch.setattr(fold, "LARGEST", 1)
    monkeypatch.setattr(fold, "LIMIT", 20)
    assert fold.fold({"total": line}).indexes[0].size == 20
    monkeypatch.setattr(fold, "LIMIT", 19)
    with pytest.raises(crs.InvalidError, match="tell too many facts apart"):
        fold.fold({"total": line})


def test_a_least_of_numbers() -> None:
    """A maximum is a node as well."""
    assert as_node(5) == as_node(5) != as_node(6)
    assert as_node(0) != as_node(2**61 - 1)  # which may have the same hash
    assert isinstance(as_node(5).least((as_node(5), 3)), Least)
