# SPDX-License-Identifier: MIT
"""How pools are scored elsewhere, with the same tables: C, Numba, NumPy, OpenFisca, apply."""

import ctypes
import operator
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import attrs
import numba
import numpy as np
import openfisca_core.entities as of_entities
import pandas as pd
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import crs
from crs.facts import OTHER

ABILITIES = ("reading", "writing", "listening", "speaking")
ORDER = (
    "age", "education", "first_language", *(f"first_language_{a}" for a in ABILITIES),
    *(f"second_language_{a}" for a in ABILITIES), "canadian_work", "foreign_work", "certificate",
    "canadian_study", "sibling", "nomination", "arranged_employment", "spouse", "spouse_education",
    *(f"spouse_language_{a}" for a in ABILITIES), "spouse_canadian_work",
)  # fmt: skip
SECTIONS = ("core", "spouse", "transferability", "additional")
Columns = dict[str, Any]
BLOCK = 65_536


def numbers(rules: crs.Rules) -> Iterator[tuple[str, Any]]:
    """Each table and each maximum of a section, by its name; no edition has other factors."""
    for section in SECTIONS:
        for name, value in attrs.asdict(getattr(rules, section), recurse=False).items():
            if name != OTHER:
                yield f"{section}_{name}", value


def c_kernel(rules: crs.Rules) -> Callable[[Columns], Any]:
    """The plain C kernel, built by gcc -O3 with the tables of the *rules*."""
    lines = ["#include <stdint.h>", f"static const int maximum = {rules.maximum};"]
    for name, value in numbers(rules):
        if isinstance(value, int):
            lines.append(f"static const int {name} = {value};")
        else:
            table = np.array(value)
            size = "".join(f"[{n}]" for n in table.shape)
            cells = str(table.tolist()).replace("[", "{").replace("]", "}")
            lines.append(f"static const int16_t {name}{size} = {cells};")
    folder = Path(tempfile.mkdtemp())
    source = "\n".join(lines) + "\n" + Path(__file__).with_name("kernel.c").read_text()
    (folder / "kernel.c").write_text(source)
    subprocess.run(
        ["gcc", "-O3", "-shared", "-fPIC", "-o", "kernel.so", "kernel.c"], cwd=folder, check=True
    )
    library = ctypes.CDLL(str(folder / "kernel.so"))

    def run(columns: Columns) -> Any:
        arrays = [np.ascontiguousarray(columns[name]) for name in ORDER]
        pointers = (ctypes.c_void_p * len(arrays))(*(array.ctypes.data for array in arrays))
        out = np.empty(len(arrays[0]), np.int16)
        library.total(pointers, ctypes.c_void_p(out.ctypes.data), ctypes.c_long(len(out)))
        return out

    return run


Formula = Callable[[Callable[[str], Any]], Any]


def formulas(
    rules: crs.Rules, dtype: Any = None, table: Callable[[Any], Any] = np.asarray
) -> dict[str, Formula]:
    """One NumPy formula for each line and for what several lines read, as such models have.

    Tables are of the type that NumPy gives them, 64-bit whole numbers, or of another *dtype*, and
    are looked up by fancy indexing, or as another kind of *table* has it.
    """
    t = {name: table(np.array(value, dtype)) for name, value in numbers(rules)}

    def added(terms: list[Any]) -> Any:
        return reduce(operator.add, terms)

    def weakest(language: str) -> Formula:
        return lambda get: np.minimum.reduce([get(f"{language}_{a}") for a in ABILITIES])

    def each(table: str, language: str) -> Formula:
        return lambda get: added(
            [t[table][get("spouse"), get(f"{language}_{a}")] for a in ABILITIES]
        )

    def by_spouse(table: str, fact: str) -> Formula:
        return lambda get: t[table][get("spouse"), get(fact)]

    def of(table: str, fact: str) -> Formula:
        return lambda get: t[table][get(fact)]

    def pair(name: str, one: str, two: str) -> Formula:
        first, second = (
            f"transferability_{name}_and_language",
            f"transferability_{name}_and_canadian_work",
        )
        return lambda get: np.minimum(
            t[first][get(one), get(two)] + t[second][get(one), get("canadian_work")],
            t[f"transferability_{name}_maximum"],
        )

    def total(*lines: str, most: Any = None) -> Formula:
        def add(get: Callable[[str], Any]) -> Any:
            found = added([get(line) for line in lines])
            return found if most is None else np.minimum(found, most)

        return add

    one, two = "weakest_first", "weakest_second"
    return {
        one: weakest("first_language"),
        two: weakest("second_language"),
        "core_age": by_spouse("core_age", "age"),
        "core_education": by_spouse("core_education", "education"),
        "core_first": each("core_first_language", "first_language"),
        "core_second": lambda get: np.minimum(
            each("core_second_language", "second_language")(get),
            t["core_second_language_maximum"][get("spouse")],
        ),
        "core_work": by_spouse("core_canadian_work", "canadian_work"),
        "core": total("core_age", "core_education", "core_first", "core_second", "core_work"),
        "partner_education": by_spouse("spouse_education", "spouse_education"),
        "partner_language": each("spouse_language", "spouse_language"),
        "partner_work": by_spouse("spouse_canadian_work", "spouse_canadian_work"),
        "partner": total("partner_education", "partner_language", "partner_work"),
        "by_education": pair("education", "education", one),
        "by_foreign": pair("foreign_work", "foreign_work", one),
        "by_certificate": lambda get: t["transferability_certificate_and_language"][
            get("certificate"), get(one)
        ],
        "transferability": total(
            "by_education", "by_foreign", "by_certificate", most=t["transferability_maximum"]
        ),
        "nominated": of("additional_nomination", "nomination"),
        "employed": of("additional_arranged_employment", "arranged_employment"),
        "siblings": of("additional_sibling", "sibling"),
        "in_french": lambda get: t["additional_french"][
            np.where(get("first_language"), get(one), get(two)),
            np.where(get("first_language"), get(two), get(one)),
        ],
        "studied": of("additional_canadian_study", "canadian_study"),
        "additional": total(
            "nominated",
            "employed",
            "siblings",
            "in_french",
            "studied",
            most=t["additional_maximum"],
        ),
        "total": total(
            "core", "partner", "transferability", "additional", most=np.array(rules.maximum, dtype)
        ),
    }


class Taken(np.ndarray[Any, Any]):
    """A table that is looked up by `take`, with one flat index of 16 bits."""

    def __getitem__(self, levels: Any) -> Any:
        if isinstance(levels, tuple):
            row, column = levels
            levels = row.astype(np.uint16) * np.uint16(self.shape[1]) + column
        return self.view(np.ndarray).reshape(-1).take(levels, mode="clip")


def blocked(rules: crs.Rules) -> Callable[[Columns], Any]:
    """Those formulas as well as NumPy can: 16-bit tables, `take`, and blocks that stay in cache."""
    made = formulas(rules, np.int16, lambda table: table.view(Taken) if table.ndim else table)

    def run(columns: Columns) -> Any:
        out = np.empty(len(columns["age"]), np.int16)
        for start in range(0, len(out), BLOCK):
            block = slice(start, start + BLOCK)
            known = {name: column[block] for name, column in columns.items()}
            for name, formula in made.items():
                known[name] = formula(known.__getitem__)
            out[block] = known["total"]
        return out

    return run


def compiled(rules: crs.Rules) -> Callable[[Columns], Any]:
    """The law in Numba, row by row: what the C has, with the tables as arrays."""
    t = {name: np.array(value, np.int16) for name, value in numbers(rules)}
    age, education, work = t["core_age"], t["core_education"], t["core_canadian_work"]
    first, second, most = (
        t["core_first_language"], t["core_second_language"], t["core_second_language_maximum"],
    )  # fmt: skip
    s_education, s_language, s_work = (
        t["spouse_education"], t["spouse_language"], t["spouse_canadian_work"],
    )  # fmt: skip
    ed_lang, ed_work, ed_most = (
        t[f"transferability_education{end}"]
        for end in ("_and_language", "_and_canadian_work", "_maximum")
    )
    fo_lang, fo_work, fo_most = (
        t[f"transferability_foreign_work{end}"]
        for end in ("_and_language", "_and_canadian_work", "_maximum")
    )
    ed_most, fo_most = int(ed_most), int(fo_most)
    certificate, moved = (
        t["transferability_certificate_and_language"], int(t["transferability_maximum"])
    )  # fmt: skip
    nomination, arranged, sibling, french, study, added = (
        t[f"additional_{name}"] for name in (
            "nomination", "arranged_employment", "sibling", "french", "canadian_study", "maximum",
        )
    )  # fmt: skip
    added, highest = int(added), rules.maximum

    @numba.njit  # type: ignore[untyped-decorator]
    def total(facts: Any, out: Any) -> None:
        (a, e, is_french, f0, f1, f2, f3, o0, o1, o2, o3, w, f, ce, st, si, no, ar, sp, se,
         s0, s1, s2, s3, sw) = facts  # fmt: skip
        for i in range(len(out)):
            s = sp[i]
            one, two = min(f0[i], f1[i], f2[i], f3[i]), min(o0[i], o1[i], o2[i], o3[i])
            points = age[s, a[i]] + education[s, e[i]] + work[s, w[i]]
            points += first[s, f0[i]] + first[s, f1[i]] + first[s, f2[i]] + first[s, f3[i]]
            others = second[s, o0[i]] + second[s, o1[i]] + second[s, o2[i]] + second[s, o3[i]]
            points += min(others, most[s])
            points += s_education[s, se[i]] + s_work[s, sw[i]] + s_language[s, s0[i]]
            points += s_language[s, s1[i]] + s_language[s, s2[i]] + s_language[s, s3[i]]
            more = min(ed_lang[e[i], one] + ed_work[e[i], w[i]], ed_most)
            more += min(fo_lang[f[i], one] + fo_work[f[i], w[i]], fo_most)
            points += min(more + certificate[ce[i], one], moved)
            in_french, in_english = (one, two) if is_french[i] else (two, one)
            more = nomination[no[i]] + arranged[ar[i]] + sibling[si[i]] + study[st[i]]
            points += min(more + french[in_french, in_english], added)
            out[i] = min(points, highest)

    def run(columns: Columns) -> Any:
        out = np.empty(len(columns["age"]), np.int16)
        total(tuple(columns[name] for name in ORDER), out)
        return out

    return run


def per_variable(rules: crs.Rules, dtype: Any = None) -> Callable[[Columns], Any]:
    """Those formulas, each once, on whole columns."""
    made = formulas(rules, dtype)

    def run(columns: Columns) -> Any:
        known = dict(columns)
        for name, formula in made.items():
            known[name] = formula(known.__getitem__)
        return known["total"]

    return run


def openfisca(rules: crs.Rules) -> Callable[[Columns], Any]:
    """Those formulas as variables of OpenFisca-Core."""
    person = of_entities.Entity("person", "persons", "A person", "A person")
    system = TaxBenefitSystem([person])

    def variable(name: str, formula: Formula | None) -> type[Variable]:
        body: dict[str, Any] = {"value_type": int, "entity": person, "definition_period": MONTH}
        if formula is not None:
            body["formula"] = lambda people, period: formula(lambda of: people(of, period))
        return type(name, (Variable,), body)

    for name in ORDER:
        system.add_variable(variable(f"{name}_fact", None))
    renamed = {name: f"{name}_fact" for name in ORDER}
    for name, formula in formulas(rules).items():

        def read(get: Callable[[str], Any], formula: Formula = formula) -> Any:
            return formula(lambda of: get(renamed.get(of, f"{of}_line")))

        system.add_variable(variable(f"{name}_line", read))

    def run(columns: Columns) -> Any:
        rows = len(columns["age"])
        simulation = SimulationBuilder().build_default_simulation(system, rows)
        for name in ORDER:
            simulation.set_input(f"{name}_fact", "2025-06", columns[name])
        return simulation.calculate("total_line", "2025-06")

    return run


def apply(rules: crs.Rules) -> Callable[[pd.DataFrame], Any]:
    """The scalar law, row by row, with pandas.apply."""

    def one(row: Any) -> int:
        def levels(language: str) -> dict[str, int]:
            return {a: int(row[f"{language}_{a}"]) for a in ABILITIES}

        first, other = (
            (crs.French, crs.English) if row["first_language"] else (crs.English, crs.French)
        )
        spouse = None
        if row["spouse"]:
            spouse = crs.Spouse(
                education=crs.Education(int(row["spouse_education"])),
                language=crs.English(**levels("spouse_language")),
                canadian_work=int(row["spouse_canadian_work"]),
            )
        return crs.score(
            crs.Applicant(
                age=int(row["age"]),
                education=crs.Education(int(row["education"])),
                first_language=first(**levels("first_language")),
                second_language=other(**levels("second_language")),
                canadian_work=int(row["canadian_work"]),
                foreign_work=int(row["foreign_work"]),
                certificate=bool(row["certificate"]),
                canadian_study=crs.CanadianStudy(int(row["canadian_study"])),
                sibling=bool(row["sibling"]),
                nomination=bool(row["nomination"]),
                arranged_employment=crs.ArrangedEmployment(int(row["arranged_employment"])),
                spouse=spouse,
            ),
            rules,
        ).total

    return lambda frame: frame.apply(one, axis=1).to_numpy()
