# SPDX-License-Identifier: MIT
"""The three classes together."""

import json
from datetime import date

import attrs
import pytest

import crs
from crs import CELPIP, InvalidError, Job, Profile, programs
from crs.evidence.explanation import wrapped

ON = date(2026, 11, 2)
NOBODY = Profile(birth_date=date(1995, 6, 1))
DEVELOPER = Profile(
    birth_date=date(1995, 6, 1),
    tests=(CELPIP(reading=9, writing=9, listening=9, speaking=9, result_date=date(2026, 1, 1)),),
    jobs=(Job(noc="21232", start=date(2025, 1, 1), hours_per_week=30, duties=True),),
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
            " Indéterminé\u00a0: catégorie de l’expérience canadienne."
        ),
    ),
]


def test_each_is_there() -> None:
    found = programs(attrs.evolve(DEVELOPER, settlement_funds=True), ON)
    assert [one.is_met for one in found] == [False, True, False]
    assert found.met == (found.cec,)
    assert (found.fsw["76(1)(b)"].met, found.fst["87.2(5)"].met) == (True, True)
    assert found.cec == crs.cec.assess(DEVELOPER, ON)


@pytest.mark.parametrize(("profile", "en", "fr"), VERDICTS)
def test_verdict(profile: Profile, en: str, fr: str) -> None:
    """Which are met is the last thing said: that none is, or that it is not known of some."""
    found = programs(profile, ON)
    assert found.verdict == (en, fr)
    for lang, verdict in (("en", en), ("fr", fr)):
        printed = "\n".join(wrapped(verdict, 0))
        assert found.text(lang).endswith(f"\n\n{printed}")
        assert found.summary(lang).endswith(f"\n{printed}")
        assert found.html(lang).endswith(f'<p lang="{lang}">{verdict}</p>')
        assert found.to_dict(lang)["verdict"] == verdict


def test_several() -> None:
    """Those that are met, or unknown, are named in the order of the Regulations."""
    all_met = programs(DEVELOPER, ON)._replace(fsw=programs(DEVELOPER, ON).cec)
    assert all_met.verdict.en == "Met: Canadian experience class; Canadian experience class."
    assert all_met.verdict.fr.count("\u00a0; ") == 1


def test_summary() -> None:
    """What is missing is named, and by what name it is stated."""
    lines = programs(UNSURE, ON).summary().splitlines()
    assert lines[lines.index("Canadian experience class: unknown") + 1] == (
        "  Intention to live outside Quebec (IRPR s. 87.1(1)): it is not stated (outside_quebec)"
    )
    assert "Federal skilled trades class: not met" in lines
    assert "  Skilled trade occupation (IRPR s. 87.2(1)): 21232: it is no skilled trade" in lines


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("profile", [NOBODY, DEVELOPER, UNSURE])
def test_to_dict(profile: Profile, lang: str) -> None:
    """Plain data, whose names are the same in both languages."""
    stated = crs.SkilledTrade(offer=crs.TradeOffer.IV)
    found = programs(attrs.evolve(profile, skilled_trade=stated), ON)
    plain = found.to_dict(lang)
    assert json.loads(json.dumps(plain)) == plain
    assert list(plain) == ["met", "verdict", "fsw", "cec", "fst"]
    assert plain["met"] == (["cec"] if profile is DEVELOPER else [])
    assert plain["cec"] == found.cec.to_dict(lang)
    assert plain["fsw"]["findings"][7]["facts"]["points"]["total"] < 67
    assert plain["fst"]["findings"][7]["facts"]["offer"] == "IV"


def test_printed_and_in_a_notebook() -> None:
    found = programs(NOBODY, ON)
    assert str(found) == found.text()
    assert found._repr_html_() == found.html()
    assert found._repr_mimebundle_(include=None) == {
        "text/plain": found.text(),
        "text/html": found.html(),
    }
    for one in found:
        assert one.text() in found.text()
        assert one.html() in found.html()


def test_languages() -> None:
    found = programs(NOBODY, ON)
    for shown in (found.text, found.html, found.summary, found.to_dict):
        with pytest.raises(InvalidError, match="'en' or 'fr'"):
            shown("de")
