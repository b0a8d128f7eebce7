# SPDX-License-Identifier: MIT
"""A change of words moves no finding of a class."""

from datetime import date

from histories import NEAR, NEARLY, ON, SCORED, WHOLE
from hypothesis import HealthCheck, given, settings

from crs import Profile, programs
from placeholder import PLACEHOLDER, placeholders


@given(WHOLE | NEARLY, SCORED | NEAR)
@settings(max_examples=4 * settings().max_examples, suppress_health_check=[HealthCheck.too_slow])
def test_findings(profile: Profile, on: date) -> None:
    """Verdicts, provisions, figures and reasons with their codes are the same without any words."""
    before = programs(profile, on)
    with placeholders():
        after = programs(profile, on)
        assert after.fsw.findings[0].reason() == PLACEHOLDER.en
    assert after == before
    assert [one.met for one in after] == [one.met for one in before]


@given(WHOLE)
@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.too_slow])
def test_every_reason_has_words_in_both_languages(profile: Profile) -> None:
    together = programs(profile, ON, ON)
    for lang in ("en", "fr"):
        verdict = together.to_dict(lang)["verdict"].split()
        assert together.text(lang).split()[-len(verdict) :] == verdict
