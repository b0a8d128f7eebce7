# SPDX-License-Identifier: MIT
"""What users write. It is not run: type checkers have to find nothing in it."""

from datetime import date
from typing import assert_type

import attrs

import crs
from crs import files

applicant = crs.Applicant(
    age=29,
    education=crs.Education.BACHELORS,
    first_language=crs.English(reading=9, writing=9, listening=10, speaking=9),
    second_language=crs.French(reading=7, writing=7, listening=7, speaking=7),
    canadian_work=1,
    foreign_work=3,
    certificate=False,
    canadian_study=crs.CanadianStudy.NONE,
    sibling=False,
    nomination=False,
    arranged_employment=crs.ArrangedEmployment.NONE,
    spouse=crs.Spouse(education=crs.Education.MASTERS, language=None, canadian_work=2),
    as_of=date(2025, 6, 1),
)
older = attrs.evolve(applicant, age=30)

score = crs.score(applicant)
assert_type(score, crs.Score)
assert_type(score.total, int)
assert_type(score.core.age, int)
assert_type(score.core.total, int)
assert_type(score.spouse.language, int)
assert_type(score.transferability.certificate, int)
assert_type(score.additional.french, int)
assert_type(score.caveats, tuple[crs.Caveat, ...])
assert_type(score.maxima, crs.Score)
assert_type(score.text(lang="fr"), str)
assert_type(score.html(), str)
assert_type(score.to_json(), str)
assert_type(score.rules.since, date)

rules = crs.in_force(date(2016, 12, 1))
assert_type(rules, crs.Rules)
assert_type(rules.core.age[True][29], int)
assert_type(crs.EDITIONS, tuple[crs.Rules, ...])
proposed = attrs.evolve(
    rules,
    core=attrs.evolve(rules.core, age=crs.Grid({0: {20: 110}, 1: crs.Table({20: 100})})),
    additional=attrs.evolve(rules.additional, sibling=crs.Table({1: 40})),
)
assert_type(crs.score(older, rules=proposed).additional.sibling, int)

try:
    crs.in_force(date(2014, 1, 1))
except crs.NotInForceError as error:
    assert_type(str(error), str)
try:
    crs.English(reading=13, writing=9, listening=9, speaking=9)
except crs.InvalidError as error:
    assert_type(error.problems, tuple[crs.Problem, ...])

profile = crs.Profile(
    birth_date=date(1999, 4, 12),
    tests=(crs.CELPIP(reading=9, writing=9, listening="M", speaking=12, result_date=date.min),),
    jobs=(crs.Job(noc="22222", start=date(2024, 6, 10), country="CA", hours_per_week=37.5),),
)
assert_type(profile.on(date(2026, 11, 2)), crs.Applicant)
assert_type(profile.explain(date(2026, 11, 2)), crs.Explanation)
assert_type(files.load("someone.toml"), crs.Applicant | crs.Profile)
assert_type(files.load("someone.toml", crs.Profile), crs.Profile)
assert_type(files.read("age = 29", cls=crs.Applicant), crs.Applicant)
assert_type(files.dump(profile, "json"), str)

found = crs.cec.assess(profile, date(2026, 11, 2))
assert_type(found, crs.Assessment)
assert_type(found.is_met, bool)
assert_type(found.met, bool | None)
assert_type(found.earliest, date | None)
assert_type(found.lost_on, date | None)
assert_type(found.findings, tuple[crs.Finding, ...])
assert_type(found["87.1(2)(a)"].met, bool | None)
assert_type(found["87.1(2)(a)"].reason("fr"), str)
assert_type(found.text("fr"), str)
assert_type(found.summary(), str)
assert_type(crs.cec.is_eligible(profile, date(2026, 11, 2)), bool)
stated = attrs.evolve(
    profile,
    settlement_funds=True,
    skilled_worker=crs.SkilledWorker(offer=crs.WorkerOffer.A),
    skilled_trade=crs.SkilledTrade(qualified_on=date(2021, 9, 1), offer=crs.TradeOffer.IV),
)
assert_type(crs.fsw.assess(stated, date(2026, 11, 2)), crs.Assessment)
assert_type(crs.fst.assess(stated, date(2026, 11, 2)), crs.Assessment)
together = crs.programs(stated, date(2026, 11, 2))
assert_type(together, crs.Programs)
assert_type(together.cec, crs.Assessment)
assert_type(together.met, tuple[crs.Assessment, ...])
assert_type(together.invited_under, crs.Assessment | None)
assert_type(together.summary("fr"), str)

ahead = crs.forecast(profile, date(2026, 10, 1), date(2028, 12, 31), invited=date(2027, 1, 4))
assert_type(ahead, crs.Forecast)
assert_type(ahead.on(date(2026, 10, 1)).total, int | None)
assert_type(ahead.highest.programs.cec, bool | None)
assert_type(ahead.to_ics(), str)
assert_type(crs.reconcile(profile, date(2026, 10, 1), shown=482), crs.Reconciliation)
assert_type(crs.invitation.assess(profile, date(2026, 10, 1), date(2026, 11, 2)), crs.Assessment)
[better, other] = crs.Household(profile, profile).orders(date(2026, 10, 1))
assert_type(better.score, crs.Score | None)
assert_type(crs.improve(profile, on=date(2026, 10, 1)), crs.Improvement)

# What a checker has to refuse; an unused `ignore` would be an error.
crs.Applicant(education=crs.Education.MASTERS, first_language=applicant.first_language)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
crs.English(9, 9, 9, 9)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
crs.Spouse(education="masters")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
found.is_met = True  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
crs.SkilledTrade(offer=crs.WorkerOffer.A)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
score.total = 1_200  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
files.dump(profile, "yaml")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
