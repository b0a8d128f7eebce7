# SPDX-License-Identifier: MIT
"""A change of words moves no finding of a class."""

from datetime import date

from histories import NEAR, NEARLY, ON, SCORED, WHOLE
from hypothesis import HealthCheck, given, settings

from crs import Profile, programs
from placeholder import PLACEHOLDER, placeholders


@given(WHOLE | NEARLY, SCORED | NEAR)
@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
def test_findings(profile: Profile, on: date) -> None:
    """Verdicts, provisions, figures and the codes of reasons are the same without any words."""
    before = programs(profile, on)
    with placeholders():
        after = programs(profile, on)
        assert after == before
        assert [one.met for one in after] == [one.met for one in before]
        assert _codes(after.to_dict()) == _codes(before.to_dict())
        assert set(after.fsw.findings[0].reason().split()) == {PLACEHOLDER.en}
    assert _codes(after.to_dict()) == _codes(before.to_dict())


def _codes(plain: object) -> list[object]:
    """Every code and verdict of what is given as plain data, in order."""
    if isinstance(plain, dict):
        here = [plain[key] for key in ("code", "met") if key in plain]
        return here + [code for part in plain.values() for code in _codes(part)]
    if isinstance(plain, list):
        return [code for part in plain for code in _codes(part)]
    return []


@given(WHOLE)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_every_reason_has_words_in_both_languages(profile: Profile) -> None:
    for one in programs(profile, ON, ON):
        for finding in one.findings:
            for lang in ("en", "fr"):
                assert finding.label(lang)
                assert finding.reason(lang)
