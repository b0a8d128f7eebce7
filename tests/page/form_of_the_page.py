# SPDX-License-Identifier: MIT
"""People at the form of the page: what they answer, and what they are shown."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from calculator_questions import QUESTIONS
from people_of_the_page import Answers

Open = Callable[..., Any]
KINDS = {field.name: question.kind for question in QUESTIONS for field in question.fields}
LOADED = 120_000
"""The milliseconds in which the library has to be there, however slow the machine is."""

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
ENGINEER = EXAMPLES / "couple_abroad_engineer_first.toml"
TEACHER = EXAMPLES / "couple_abroad_teacher_first.toml"
WAGES = EXAMPLES / "rules" / "invented_high_wage.toml"

GRADUATE: Answers = {
    "day": "2026-06-01",
    "marital": "never_married",
    "age": "29",
    "education": "bachelors",
    "canadian_credential": "no",
    "results_valid": "yes",
    "first_test": "clb",
    **{f"first_{ability}": "9" for ability in ("speaking", "listening", "reading", "writing")},
    "second_test": "none",
    "canadian_work": "0",
    "foreign_work": "0",
    "certificate": "no",
    "job_offer": "no",
    "nomination": "no",
    "sibling": "no",
}
"""By the grid: age 110, degree 120, 4 times 31 for CLB 9, and 25 for degree and CLB 9 together."""
TOTAL = 379
COUPLE: Answers = {
    **GRADUATE,
    "marital": "married",
    "spouse_citizen": "no",
    "spouse_coming": "yes",
    "spouse_education": "masters",
    "spouse_canadian_work": "0",
    "spouse_test": "none",
}
"""By the grid: 100, 112, 4 times 29, 10 for the master's degree, and 25."""
TOTAL_OF_COUPLE = 363

FILL = """answers => {
    for (const [name, value] of answers) {
        const radio = document.querySelector(`input[name="${name}"][value="${value}"]`);
        const box = radio ?? document.getElementById(name);
        if (!box.offsetParent) throw new Error(`${name} is not shown`);
        if (radio) { radio.click(); continue; }
        box.value = value;
        for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, {bubbles: true}));
    }
}"""
"""Answers questions one by one, each of which has to be on the screen by then."""


def fill(page: Any, answers: Answers) -> None:
    """Answer the questions in the order in which they come."""
    names = (field.name for question in QUESTIONS for field in question.fields)
    page.evaluate(FILL, [[name, answers[name]] for name in names if name in answers])


def answer(page: Any, name: str, value: str) -> None:
    """Choose or type one answer, as a person would."""
    if KINDS[name] == "choice":
        page.check(f'[name="{name}"][value="{value}"]')
    else:
        page.fill(f"#{name}", value)
        page.dispatch_event(f"#{name}", "change")


def answers_before(name: str, answers: Answers = COUPLE) -> Answers:
    """The answers to the questions before one."""
    names = [field.name for question in QUESTIONS for field in question.fields]
    before = names[: names.index(name)]
    return {each: answers[each] for each in before if each in answers}


def shown(page: Any) -> dict[str, int]:
    """The points of each line that is shown."""
    rows = page.eval_on_selector_all(
        "#lines tr", "rows => rows.map(row => [row.dataset.line, row.cells[1].textContent])"
    )
    return {line: int("".join(filter(str.isdigit, text))) for line, text in rows}


def typed_by_keyboard(page: Any, answers: Answers) -> None:
    """Answer all questions with Tab, arrows, Space and letters, and press the button by Enter."""
    page.focus("#day")
    page.evaluate("day => { document.activeElement.value = day; }", answers["day"])
    page.dispatch_event("#day", "input")
    for _ in range(200):
        page.keyboard.press("Tab")
        name, kind, value = page.evaluate(
            "['name', 'type', 'value'].map(key => document.activeElement[key])"
        )
        if kind == "submit":
            page.keyboard.press("Enter")
            return
        if kind == "radio":
            page.keyboard.press("Space")
            while page.evaluate("document.activeElement.value") != answers[name]:
                page.keyboard.press("ArrowDown")
        elif kind == "text" and not value:
            page.keyboard.type(answers[name])


def explained(page: Any) -> None:
    """Wait until the library has said why."""
    page.wait_for_selector("#why:not([hidden])")


def used(page: Any, tool: str, **fields: str | Path) -> str:
    """Unfold a tool, fill its fields and press its button: what it then shows."""
    if not page.locator(f"#{tool}[open]").count():
        page.click(f"#{tool} > summary")
    for name, value in fields.items():
        field = f"#{tool}-{name}"
        if isinstance(value, Path):
            page.set_input_files(field, value)
            page.wait_for_selector(f"#{tool} .status:empty", state="attached")
        elif page.get_attribute(field, "type") is None:
            page.select_option(field, value)
        else:
            page.fill(field, value)
    page.click(f"#{tool} button[type=submit]")
    page.wait_for_selector(f"#{tool} .found:not([hidden]), #{tool} .errors:not([hidden])")
    return str(page.inner_text(f"#{tool}"))
