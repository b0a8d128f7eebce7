// SPDX-License-Identifier: MIT
// The page: it shows the questions that are asked, gathers the answers and prints the score.

import * as law from "./law.js";
import { answer } from "./library.js";
import * as papers from "./papers.js";
import * as scenarios from "./scenarios.js";
import {
  $,
  copy,
  form,
  here,
  lang,
  make,
  mark,
  number,
  put,
  root,
  say,
  summarise,
  today,
} from "./site.js";
import * as tools from "./tools.js";

const questions = $("form");
const dayOf = (answers) => answers.day || today();
const answers = scenarios.answers;
const day = () => dayOf(answers());

// Asking

const byName = Object.fromEntries(
  form.questions.flatMap((question) =>
    question.fields.map((field) => [field.name, { question, field }]),
  ),
);

const scaleOf = (question, field) =>
  question.scale ?? form.tests[answers()[question.test]]?.scales[field.ability];

const expected = (question, field) =>
  question.kind === "day"
    ? say("expected_day", { since: form.editions[0].since })
    : (scaleOf(question, field)?.expected[lang] ?? "");

const radios = (name) => [...questions.querySelectorAll(`[name="${name}"]`)];
const legend = ({ name }) => $(`q-${name}`).querySelector("legend").textContent;

function showField(question, field) {
  const text = answers()[field.name] ?? "";
  if (question.kind === "choice") {
    const open = law.options(form, question, answers()).map(({ value }) => value);
    for (const each of radios(field.name)) {
      each.closest("label").hidden = !open.includes(each.value);
      each.checked = each.value === text;
    }
  } else {
    const box = $(field.name);
    if (box.value !== text) box.value = text;
    $(`${field.name}-expected`).textContent = expected(question, field);
  }
}

let shownDay;

function show() {
  if (shownDay !== day()) papers.forget();
  shownDay = day();
  const asked = law.shown(form, answers());
  for (const question of form.questions) {
    $(`q-${question.name}`).hidden = !asked.includes(question);
    for (const field of question.fields) showField(question, field);
  }
  save();
  showScore();
  scenarios.show(dayOf, change);
}

/** Keep the answers in the address, and the papers if the person wants them there. */
function save() {
  const fragment = law.written(form, scenarios.kept(), papers.inAddress());
  history.replaceState(null, "", fragment || location.pathname + location.search);
}

/** What is wrong with a question, what was typed first, and its field; undefined: nothing. */
function mistake(question) {
  const mistaken = question.fields.filter(
    (field) => !law.isAnswer(form, question, field, answers()),
  );
  if (!mistaken.length) return undefined;
  const wrong = mistaken.find(({ name }) => answers()[name]) ?? mistaken[0];
  const key = question.name;
  if (question.kind === "choice") {
    const [line, [field]] = [say("unanswered"), radios(wrong.name)];
    return { key, field, line, text: `${legend(question)} ${line}` };
  }
  const field = $(wrong.name);
  const title = field.labels[0].firstElementChild.textContent || legend(question);
  const line = say("wrong", { field: title, expected: expected(question, wrong) });
  return { key, field, line, text: line };
}

function tell(question, wrong) {
  for (const field of question.fields) $(field.name)?.setAttribute("aria-invalid", "false");
  mark(
    wrong?.field.type === "radio" ? undefined : wrong?.field,
    $(`${question.name}-error`),
    wrong?.line,
  );
}

const errors = questions.querySelector(".errors");

/** Take off the list, and off its question, what is no longer wrong. */
function forgive() {
  for (const question of form.questions.filter((each) => !mistake(each))) {
    tell(question, undefined);
    errors.querySelector(`[data-key="${question.name}"]`)?.remove();
  }
  errors.hidden = !errors.querySelector("li");
}

questions.addEventListener("input", ({ target: { name, value } }) => {
  const next = law.changed(form, answers(), name, value);
  if (!value) delete next[name];
  scenarios.change(next);
  forgive();
  show();
});

questions.addEventListener("change", ({ target: { name, value } }) => {
  const { question } = byName[name];
  if (!value || question.kind === "choice") return;
  const typed = question.fields.filter((each) => answers()[each.name]);
  const isFilled = typed.length === question.fields.length;
  const isRight = typed.every((each) => law.isAnswer(form, question, each, answers()));
  tell(question, isFilled || !isRight ? mistake(question) : undefined);
});

questions.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = law.shown(form, answers());
  for (const question of asked) tell(question, mistake(question));
  summarise(errors, asked.map(mistake).filter(Boolean));
  if (law.isComplete(form, answers())) $("score").focus();
});

/** Show other answers, of which nothing is wrong yet. */
function turn() {
  for (const question of form.questions) tell(question, undefined);
  summarise(errors, []);
  show();
}

questions.addEventListener("reset", () => {
  scenarios.change({});
  setTimeout(turn);
});

function change(place, all) {
  scenarios.take(place, all);
  turn();
  questions.scrollIntoView();
  $("day").focus({ preventScroll: true });
}

// The score

let scored;
let due;

function showScore() {
  const isComplete = law.isComplete(form, answers());
  $("result").hidden = !isComplete;
  if (!isComplete) {
    clearTimeout(due);
    scored = undefined;
    announce(say(law.isEnded(form, answers()) ? "ended" : "pending"));
    return;
  }
  const facts = law.facts(form, answers());
  const edition = law.inForce(form.editions, day());
  const points = law.score(edition, facts);
  const total = number.format(points.total);
  const name = scenarios.named();
  announce(name ? say("scenario_score", { name, total }) : say("announced", { total }));
  const key = JSON.stringify([facts, day()]);
  if (scored?.key === key) return;
  clearTimeout(due);
  scored = { key, facts, day: day(), total: points.total };
  $("score").textContent = say("score", { total });
  $("lines").replaceChildren(
    ...edition.rows[facts.spouse ?? 0].map((row) => tableRow(row, points)),
  );
  const gap = day() >= form.gap.since ? [form.gap.said[lang]] : [];
  const said = [...edition.said[lang], ...gap, say("as_of", { day: day() })];
  $("said").replaceChildren(...said.map((text) => make("p", {}, text)));
  $("summary").replaceChildren(...law.shown(form, answers()).flatMap(summary));
  $("answers-kept").textContent = "";
  tools.forgetAll($("of-answers"));
  explain();
}

function announce(text) {
  if ($("total").textContent !== text) $("total").textContent = text;
}

function tableRow({ line, depth, label, maximum, provision }, points) {
  const row = make("tr", { className: `d${depth}` });
  row.dataset.line = line;
  const cells = [number.format(points[line]), number.format(maximum), provision[lang]];
  row.append(
    make("th", { scope: "row" }, label[lang]),
    ...cells.map((text, place) => make("td", { className: place < 2 ? "n" : "p" }, text)),
  );
  return row;
}

/** A question and its answer, in words, for whoever prints the page. */
function summary(question) {
  if (question.kind === "day") return [];
  const chosen = question.kind === "choice" && radios(question.name).find((each) => each.checked);
  const typed = () =>
    question.fields.map(({ name }) => {
      const title = $(name).labels[0].firstElementChild.textContent;
      return `${title} ${answers()[name]}`.trim();
    });
  const said = chosen ? chosen.closest("label").textContent.trim() : typed().join(", ");
  return [make("dt", {}, legend(question)), make("dd", {}, said)];
}

const who = () => ({ who: { facts: scored.facts }, day: scored.day });

/** Ask the library why, once the person has stopped typing. */
function explain() {
  due = setTimeout(async () => {
    const { key, total } = scored;
    const found = await answer($("library"), "explain", who());
    if (!found || scored?.key !== key) return;
    if (found.total !== total) {
      $("library").textContent = say("differs", { total: number.format(found.total) });
    }
    put($("explanation"), found.explanation);
    put($("rounds"), found.rounds);
    $("why").hidden = false;
  }, 300);
}

tools.start($("of-answers"), who);
tools.keep("answers", who);
papers.start(day, save);
scenarios.start(change);
$("copy_address").addEventListener("click", () => copy(location.href, $("answers-kept")));
$("print").addEventListener("click", () => window.print());

// The address

const isOurs = () => location.hash.startsWith("#v"); // other fragments lead to headings

function open() {
  const found = law.read(form, isOurs() ? location.hash : "");
  scenarios.open(found?.scenarios ?? [{}]);
  $("notice").hidden = found !== undefined;
  $("notice").textContent = found ? "" : say("unreadable");
  turn();
  if (found?.papers) papers.open(found.papers);
}

window.addEventListener("hashchange", () => isOurs() && open());
open();
root.dataset.ready = "yes";

if ("serviceWorker" in navigator) navigator.serviceWorker.register(new URL("offline.js", here));
