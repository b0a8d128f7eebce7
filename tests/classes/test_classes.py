# SPDX-License-Identifier: MIT
"""The three classes together."""

import json
import re
from datetime import date
from io import StringIO
from typing import Any

import attrs
import pytest
from rich.console import Console

import crs
from crs import CELPIP, InvalidError, Job, Profile, Programs, programs
from crs.assessment import Assessment, Finding, ImmigrationClass
from crs.assessment.statements import Statement
from crs.assessment.work import WorkBefore, unit_groups
from crs.provision import Provision

ON = date(2026, 11, 2)
NOBODY = Profile(birth_date=date(1995, 6, 1))
DEVELOPER = Profile(
    birth_date=date(1995, 6, 1),
    tests=(CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 1)),),
    jobs=(Job(noc="21232", start=date(2025, 1, 1), country="CA", hours_per_week=30, duties=True),),
    outside_quebec=True,
)
UNSURE = attrs.evolve(DEVELOPER, outside_quebec=None)
VERDICTS = [
    (
        DEVELOPER,
        "Met: Canadian experience class.",
        "Exigences remplies\u00a0: catégorie de l’expérience canadienne.",
    ),
    (
        NOBODY,
        "None of the three classes is met.",
        "Les exigences d’aucune des trois catégories ne sont remplies.",
    ),
    (
        UNSURE,
        "None of the three classes is known to be met. Unknown: Canadian experience class.",
        (
            "Il n’est établi pour aucune des trois catégories que ses exigences sont remplies."
            " À déterminer\u00a0: catégorie de l’expérience canadienne."
        ),
    ),
]


def flat(text: str) -> str:
    """The same without line breaks."""
    return re.sub(r"\n *", " ", text)


def found(fsw: bool | None, cec: bool | None, fst: bool | None) -> Programs:
    """Assessments of one finding each."""

    def one(of: ImmigrationClass, met: bool | None) -> Assessment:
        finding = Finding(
            provision=Provision("IRPR", "75(1)"), met=met, reasons=(Statement.OUTSIDE_QUEBEC,)
        )
        return Assessment(immigration_class=of, as_of=ON, findings=(finding,))

    return Programs(
        one(ImmigrationClass.FSW, fsw),
        one(ImmigrationClass.CEC, cec),
        one(ImmigrationClass.FST, fst),
    )


def test_each_is_there() -> None:
    both = programs(attrs.evolve(DEVELOPER, settlement_funds=True), ON)
    assert [one.is_met for one in both] == [False, True, False]
    assert both.met == (both.cec,)
    assert (both.fsw["76(1)(b)"].met, both.fst["87.2(5)"].met) == (True, True)
    assert both.cec == crs.cec.assess(DEVELOPER, ON)
    fsw, cec, fst = both
    assert (fsw, cec, fst) == (both.fsw, both.cec, both.fst)


@pytest.mark.parametrize(
    ("met", "under"),
    [
        ((True, True, True), "cec"),
        ((True, False, True), "fsw"),
        ((True, None, True), None),
        ((False, False, True), "fst"),
        ((None, False, True), None),
        ((None, True, None), "cec"),
        ((True, False, None), "fsw"),
        ((False, False, False), None),
    ],
)
def test_invited_under(met: tuple[bool | None, ...], under: str | None) -> None:
    """The first met of CEC, FSW, FST, if none before it is unknown."""
    together = found(*met)
    assert together.invited_under == (getattr(together, under) if under else None)
    assert together.to_dict()["invited_under"] == under


def test_the_day_of_the_invitation() -> None:
    """It reaches the federal skilled worker class."""
    invited = date(2026, 10, 1)
    together = programs(DEVELOPER, ON, invited)
    assert together.fsw == crs.fsw.assess(DEVELOPER, ON, invited)
    assert together.fsw != programs(DEVELOPER, ON).fsw


@pytest.mark.parametrize(("profile", "en", "fr"), VERDICTS)
def test_verdict(profile: Profile, en: str, fr: str) -> None:
    """Which are met is the last thing said: that none is, or that it is not known of some."""
    together = programs(profile, ON)
    for lang, verdict in (("en", en), ("fr", fr)):
        assert flat(together.text(lang)).endswith(verdict)
        assert flat(together.summary(lang)).endswith(verdict)
        assert together.html(lang).endswith(f'<p lang="{lang}">{verdict}</p>')
        assert together.to_dict(lang)["verdict"] == together.verdict(lang) == verdict


def test_several() -> None:
    """Those that are met, or unknown, are named in the order of the Regulations."""
    verdict = found(True, True, False).to_dict()["verdict"]
    assert verdict == "Met: federal skilled worker class; Canadian experience class."
    assert found(True, True, False).to_dict("fr")["verdict"].count("; ") == 1


def test_summary() -> None:
    """What is missing is named, and by what name it is stated."""
    told = flat(programs(UNSURE, ON).summary()).replace("\u00a0", " ")
    assert (
        "Canadian experience class: unknown Intention to live outside Quebec (IRPR s. 87.1(1)):"
        " not stated (field outside_quebec)"
    ) in told
    assert "Federal skilled trades class: not met" in told
    assert "Skilled trade occupation (IRPR s. 87.2(1)): 21232 is not a skilled trade" in told


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("profile", [NOBODY, DEVELOPER, UNSURE])
def test_to_dict(profile: Profile, lang: str) -> None:
    """Plain data, whose names are the same in both languages."""
    stated = crs.SkilledTrade(offer=crs.TradeOffer.IV)
    together = programs(attrs.evolve(profile, skilled_trade=stated), ON)
    plain = together.to_dict(lang)
    assert json.loads(together.to_json(lang)) == plain
    assert list(plain) == ["met", "invited_under", "verdict", "fsw", "cec", "fst"]
    assert plain["met"] == (["cec"] if profile is DEVELOPER else [])
    assert plain["invited_under"] == ("cec" if profile is DEVELOPER else None)
    assert plain["cec"] == together.cec.to_dict(lang)
    points: dict[str, Any] = plain["fsw"]["findings"][7]["reasons"][0]["points"]
    assert points["total"] < 67
    assert plain["fst"]["findings"][7]["reasons"][1]["code"] == "fst.offer.made"


def test_printed_and_in_a_notebook() -> None:
    together = programs(NOBODY, ON)
    assert str(together) == together.text()
    assert together._repr_html_() == together.html()
    assert together._repr_mimebundle_(include=None) == {
        "text/plain": together.text(),
        "text/html": together.html(),
    }
    for one in together:
        assert one.text() in together.text()
        assert one.html() in together.html()


def test_terminal() -> None:
    console = Console(width=100, file=StringIO())
    console.print(programs(NOBODY, ON))
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert shown.rstrip().endswith("None of the three classes is met.")


def test_languages() -> None:
    together = programs(NOBODY, ON)
    for shown in (
        together.text,
        together.html,
        together.summary,
        together.to_dict,
        together.verdict,
    ):
        with pytest.raises(InvalidError, match="one of en, fr"):
            shown("de")


def test_jobs_are_looked_at_in_one_order() -> None:
    """By their first days; of those that began together, by what is stated of them."""
    (developer,) = DEVELOPER.jobs
    cook, before = (
        attrs.evolve(developer, noc="63200"),
        attrs.evolve(developer, start=date(2024, 1, 1)),
    )
    jobs = [before, developer, cook]
    assert WorkBefore(jobs, (), ON).jobs == WorkBefore(reversed(jobs), (), ON).jobs == jobs


def test_a_code_stands_for_the_groups_of_the_classification_of_the_day() -> None:
    """6411 became 62100 and 64101 on 16 November 2022."""
    assert unit_groups("6411", date(2022, 11, 15)) == ("6411",)
    assert unit_groups("6411", date(2022, 11, 16)) == ("62100", "64101")
