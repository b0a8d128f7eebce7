# SPDX-License-Identifier: MIT
"""How pools are scored elsewhere, with the same tables: C, NumPy, OpenFisca, pandas.apply."""

import ctypes
import operator
import subprocess
import tempfile
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import attrs
import numpy as np
import openfisca_core.entities as of_entities
import pandas as pd
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import crs

ABILITIES = ("reading", "writing", "listening", "speaking")
ORDER = (
    "age", "education", "first_language", *(f"first_language_{a}" for a in ABILITIES),
    *(f"second_language_{a}" for a in ABILITIES), "canadian_work", "foreign_work", "certificate",
    "canadian_study", "sibling", "nomination", "arranged_employment", "spouse", "spouse_education",
    *(f"spouse_language_{a}" for a in ABILITIES), "spouse_canadian_work",
)  # fmt: skip
SECTIONS = ("core", "spouse", "transferability", "additional")
Columns = dict[str, Any]


def c_kernel(rules: crs.Rules) -> Callable[[Columns], Any]:
    """The plain C kernel, built by gcc -O3 with the tables of the *rules*."""
    lines = ["#include <stdint.h>", f"static const int maximum = {rules.maximum};"]
    for section in SECTIONS:
        for name, value in attrs.asdict(getattr(rules, section), recurse=False).items():
            if isinstance(value, int):
                lines.append(f"static const int {section}_{name} = {value};")
            else:
                table = np.array(value)
                size = "".join(f"[{n}]" for n in table.shape)
                cells = str(table.tolist()).replace("[", "{").replace("]", "}")
                lines.append(f"static const int16_t {section}_{name}{size} = {cells};")
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


def formulas(rules: crs.Rules, dtype: Any = None) -> dict[str, Formula]:
    """One NumPy formula for each line and for what several lines read, as such models have.

    Tables are of the type that NumPy gives them, 64-bit whole numbers, or of another *dtype*.
    """
    t = {
        f"{section}_{name}": np.array(value, dtype)
        for section in SECTIONS
        for name, value in attrs.asdict(getattr(rules, section), recurse=False).items()
    }

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
