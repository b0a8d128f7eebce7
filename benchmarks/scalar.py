# SPDX-License-Identifier: MIT
"""How fast one person is scored, made and imported, as ratios to something plain in the same run.

`nox -s bench` runs this. Every figure is the least of many short runs, taken in turns, so that a
busy machine slows all of them alike. A goal that is missed is printed, a gate that is missed fails.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, NamedTuple

import pydantic

import crs
from crs import Education, English, French, Rules
from crs.facts import LeftOpen


class Gate(NamedTuple):
    """A ratio that is measured: what of, to what, at most how much, and what we would like."""

    what: str
    rival: str
    most: float
    goal: float


def best(runs: Mapping[str, Callable[[], object]], times: int, rounds: int) -> dict[str, float]:
    """The least time of each run, in seconds, taken in turns."""
    least = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            start = time.perf_counter()
            for _ in range(times):
                run()
            least[name] = min(least[name], (time.perf_counter() - start) / times)
    return least


def make() -> crs.Applicant:
    """A couple with everything there is to look up."""
    return crs.Applicant(
        age=29,
        education=Education.BACHELORS,
        first_language=English(reading=9, writing=9, listening=10, speaking=9),
        second_language=French(reading=7, writing=7, listening=7, speaking=7),
        canadian_work=1,
        foreign_work=3,
        spouse=crs.Spouse(
            education=Education.MASTERS,
            language=English(reading=9, writing=9, listening=10, speaking=9),
            canadian_work=2,
        ),
    )


Level = Annotated[int, pydantic.Field(ge=0, le=12)]
Years = Annotated[int, pydantic.Field(ge=0, le=99)]


class Model(pydantic.BaseModel):
    """The same strict checks, by pydantic."""

    model_config = pydantic.ConfigDict(
        frozen=True, strict=True, extra="forbid", arbitrary_types_allowed=True
    )


class EnglishModel(Model):
    """English."""

    reading: Level
    writing: Level
    listening: Level
    speaking: Level


class FrenchModel(Model):
    """French."""

    reading: Level
    writing: Level
    listening: Level
    speaking: Level


class SpouseModel(Model):
    """An accompanying spouse."""

    education: Education
    language: EnglishModel | FrenchModel | None = None
    canadian_work: Years = 0


class ApplicantModel(Model):
    """An applicant."""

    age: Annotated[int, pydantic.Field(ge=0, le=127)]
    education: Education
    first_language: EnglishModel | FrenchModel
    second_language: EnglishModel | FrenchModel | None = None
    canadian_work: Years = 0
    foreign_work: Years = 0
    certificate: bool = False
    canadian_study: crs.CanadianStudy = crs.CanadianStudy.NONE
    sibling: bool = False
    nomination: bool = False
    arranged_employment: crs.ArrangedEmployment = crs.ArrangedEmployment.NONE
    spouse: SpouseModel | None = None
    other: dict[str, Level] = pydantic.Field(default_factory=dict)
    as_of: date | None = None
    open: tuple[LeftOpen, ...] = ()

    @pydantic.model_validator(mode="after")
    def two_languages(self) -> "ApplicantModel":
        """The two languages are different ones."""
        if type(self.first_language) is type(self.second_language):
            raise ValueError
        return self


def make_by_pydantic() -> ApplicantModel:
    """The same couple."""
    return ApplicantModel(
        age=29,
        education=Education.BACHELORS,
        first_language=EnglishModel(reading=9, writing=9, listening=10, speaking=9),
        second_language=FrenchModel(reading=7, writing=7, listening=7, speaking=7),
        canadian_work=1,
        foreign_work=3,
        spouse=SpouseModel(
            education=Education.MASTERS,
            language=EnglishModel(reading=9, writing=9, listening=10, speaking=9),
            canadian_work=2,
        ),
    )


def bare(rules: Rules) -> int:
    """The points of that couple as one sum of 23 look-ups, unchecked and without names."""
    s = 1
    return (
        rules.core.age[s][29]
        + rules.core.education[s][4]
        + rules.core.first_language[s][9]
        + rules.core.first_language[s][9]
        + rules.core.first_language[s][10]
        + rules.core.first_language[s][9]
        + rules.core.second_language[s][7]
        + rules.core.second_language[s][7]
        + rules.core.second_language[s][7]
        + rules.core.second_language[s][7]
        + rules.core.canadian_work[s][1]
        + rules.spouse.education[s][6]
        + rules.spouse.language[s][9]
        + rules.spouse.language[s][9]
        + rules.spouse.language[s][10]
        + rules.spouse.language[s][9]
        + rules.spouse.canadian_work[s][2]
        + rules.transferability.education_and_language[4][9]
        + rules.transferability.education_and_canadian_work[4][1]
        + rules.transferability.foreign_work_and_language[3][9]
        + rules.transferability.foreign_work_and_canadian_work[3][1]
        + rules.transferability.certificate_and_language[0][9]
        + rules.additional.french[7][9]
    )


def load(module: str) -> None:
    """A new interpreter that imports a module."""
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)  # noqa: S603


def main() -> None:
    """Measure everything, print the ratios, and fail if one is beyond its gate."""
    applicant, rules = make(), crs.EDITIONS[-1]
    short = best(
        {
            "score(applicant)": lambda: crs.score(applicant, rules),
            "a bare sum of 23 look-ups": lambda: bare(rules),
            "Applicant with spouse": make,
            "the same pydantic model": make_by_pydantic,
        },
        times=2_000,
        rounds=60,
    )
    imports = best(
        {
            "import crs": lambda: load("crs"),
            "import crs, and all that scoring needs": lambda: load("crs.ranking"),
            "import attrs": lambda: load("attrs"),
        },
        times=1,
        rounds=120,
    )
    seconds = {**short, **imports}
    failed = False
    for gate in (
        Gate("score(applicant)", "a bare sum of 23 look-ups", 8, 6),
        Gate("Applicant with spouse", "the same pydantic model", 1, 1),
        Gate("import crs", "import attrs", 0.6, 0.5),
        Gate("import crs, and all that scoring needs", "import attrs", 1.4, 1.25),
    ):
        ratio = seconds[gate.what] / seconds[gate.rival]
        failed |= ratio > gate.most
        print(
            f"{gate.what}: {seconds[gate.what] * 1e6:,.1f} us,"
            f" {ratio:.2f} times {gate.rival} ({seconds[gate.rival] * 1e6:,.1f} us);"
            f" gate {gate.most}, goal {gate.goal}"
        )
    sys.exit(failed)


if __name__ == "__main__":
    main()
