// SPDX-License-Identifier: MIT
// The page: it shows the questions that are asked, gathers the answers and prints the score.

import * as law from "./law.js";

const root = document.getElementById("crs-calculator");
const lang = root.lang;
const here = new URL("./", import.meta.url);
const form = await (await fetch(new URL("data.json", here))).json();
const words = form.words[lang];
const questions = document.getElementById("form");
const $ = (id) => document.getElementById(id);
const say = (code, values = {}) =>
  words[code].replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const number = new Intl.NumberFormat(`${lang}-CA`);

let answers = {};

/** Today where the person is. */
function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

const day = () => answers.day || today();

// Asking

const byName = Object.fromEntries(
  form.questions.flatMap((question) =>
    question.fields.map((field) => [field.name, { question, field }]),
  ),
);

const scaleOf = (question, field) =>
  question.scale ?? form.tests[answers[question.test]]?.scales[field.ability];

const expected = (question, field) =>
  question.kind === "day"
    ? say("expected_day", { since: form.editions[0].since })
    : (scaleOf(question, field)?.expected[lang] ?? "");

function showField(question, field) {
  const box = questions.elements[field.name];
  const text = answers[field.name] ?? "";
  if (question.kind === "choice") {
    const open = law.options(form, question, answers).map(({ value }) => value);
    for (const each of [box].flat().flatMap((list) => [...list])) {
      each.closest("label").hidden = !open.includes(each.value);
      each.checked = each.value === text;
    }
  } else {
    if (box.value !== text) box.value = text;
    $(`${field.name}-expected`).textContent = expected(question, field);
  }
}

function show() {
  const asked = law.shown(form, answers);
  for (const question of form.questions) {
    $(`q-${question.name}`).hidden = !asked.includes(question);
    for (const field of question.fields) showField(question, field);
  }
  const fragment = law.written(form, answers);
  history.replaceState(null, "", fragment || location.pathname + location.search);
  showScore();
}

/** What is wrong with a question, and the field to go to; undefined: nothing. */
function mistake(question) {
  const wrong = question.fields.filter((field) => !law.isAnswer(form, question, field, answers));
  if (!wrong.length) return undefined;
  const [field] = wrong;
  const label = $(field.name)?.labels[0].firstElementChild.textContent;
  const title = label || $(`q-${question.name}`).querySelector("legend").textContent;
  const text =
    question.kind === "choice"
      ? say("unanswered")
      : say("wrong", { field: title, expected: expected(question, field) });
  return { question, field, text };
}

function mark(question, wrong) {
  const line = $(`${question.name}-error`);
  line.hidden = !wrong;
  line.textContent = wrong?.text ?? "";
  for (const field of question.fields) {
    $(field.name)?.setAttribute("aria-invalid", String(field === wrong?.field));
  }
}

function target({ question, field }) {
  return $(field.name) ?? questions.querySelector(`[name="${question.name}"]`);
}

/** List what is wrong, with links to it. */
function summarise(mistakes) {
  const box = $("errors");
  box.hidden = !mistakes.length;
  box.querySelector("ul").replaceChildren(
    ...mistakes.map((wrong) => {
      const link = document.createElement("a");
      const { name, kind } = wrong.question;
      const legend = $(`q-${name}`).querySelector("legend").textContent;
      link.href = `#q-${name}`;
      link.textContent = kind === "choice" ? `${legend} ${wrong.text}.` : `${wrong.text}.`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        target(wrong).focus();
      });
      const item = document.createElement("li");
      item.dataset.question = name;
      item.append(link);
      return item;
    }),
  );
  if (mistakes.length) box.focus();
}

/** Take off the list, and off its question, what is no longer wrong. */
function forgive() {
  for (const question of form.questions.filter((each) => !mistake(each))) {
    mark(question, undefined);
    $("errors").querySelector(`[data-question="${question.name}"]`)?.remove();
  }
  $("errors").hidden = !$("errors").querySelector("li");
}

questions.addEventListener("input", ({ target: { name, value } }) => {
  answers = law.changed(form, answers, name, value);
  if (!value) delete answers[name];
  forgive();
  show();
});

questions.addEventListener("change", ({ target: { name, value } }) => {
  const { question } = byName[name];
  const filled = question.fields.every((field) => answers[field.name]);
  if (value && question.kind !== "choice" && (filled || !isRight(name))) {
    mark(question, mistake(question));
  }
});

const isRight = (name) => law.isAnswer(form, byName[name].question, byName[name].field, answers);

questions.addEventListener("submit", (event) => {
  event.preventDefault();
  const mistakes = law.shown(form, answers).map(mistake).filter(Boolean);
  for (const wrong of mistakes) mark(wrong.question, wrong);
  summarise(mistakes);
  if (law.isComplete(form, answers)) $("score").focus();
});

questions.addEventListener("reset", () => {
  answers = {};
  for (const question of form.questions) mark(question, undefined);
  summarise([]);
  setTimeout(show);
});

// The score

let scored;
let due;

function showScore() {
  const complete = law.isComplete(form, answers);
  $("result").hidden = !complete;
  const pending = law.isEnded(form, answers) ? say("ended") : say("pending");
  if (!complete) {
    clearTimeout(due);
    scored = undefined;
    announce(pending);
    return;
  }
  const facts = law.facts(form, answers);
  const edition = law.inForce(form.editions, day());
  const points = law.score(edition, facts);
  const key = JSON.stringify([facts, day()]);
  if (scored?.key === key) return;
  clearTimeout(due);
  scored = { key, facts, day: day(), total: points.total };
  const total = number.format(points.total);
  $("score").textContent = say("score", { total });
  $("lines").replaceChildren(...edition.rows[facts.spouse ?? 0].map((row) => tableRow(row, points)));
  const gap = day() >= form.gap.since ? [form.gap.said[lang]] : [];
  $("said").replaceChildren(...[...edition.said[lang], ...gap].map(paragraph));
  $("kept").textContent = "";
  announce(say("announced", { total }));
  explain();
}

function announce(text) {
  if ($("total").textContent !== text) $("total").textContent = text;
}

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function tableRow({ line, depth, label, maximum, provision }, points) {
  const row = document.createElement("tr");
  row.className = `d${depth}`;
  row.dataset.line = line;
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = label[lang];
  const cells = [number.format(points[line]), number.format(maximum), provision[lang]];
  row.append(
    head,
    ...cells.map((text, place) => {
      const cell = document.createElement("td");
      cell.textContent = text;
      cell.className = place < 2 ? "n" : "p";
      return cell;
    }),
  );
  return row;
}

// The library, which loads once there is a score

let worker;
let last = 0;
const waiting = new Map();

function ask(verb, what) {
  if (!worker) {
    worker = new Worker(new URL("worker.js", here), { type: "module" });
    worker.onmessage = ({ data: { id, answer, error } }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(answer);
    };
    worker.onerror = () => {
      for (const { reject } of waiting.values()) reject(new Error("worker"));
      waiting.clear();
    };
  }
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, request: { verb, lang, ...what } });
  });
}

/** Ask the library why, once the person has stopped typing. */
function explain() {
  due = setTimeout(async () => {
    const { key, facts, day: on, total } = scored;
    if (!$("explanation").childElementCount) $("library").textContent = say("loading");
    try {
      const found = await ask("explain", { facts, day: on });
      if (scored?.key !== key) return;
      $("library").textContent =
        found.total === total ? "" : say("differs", { total: number.format(found.total) });
      $("explanation").innerHTML = found.explanation;
      $("rounds").innerHTML = found.rounds;
      $("why").hidden = false;
    } catch (error) {
      console.error(error);
      $("library").textContent = say("failed");
    }
  }, 300);
}

// Keeping it

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    $("kept").textContent = say("copied");
  } catch {
    $("kept").textContent = say("not_copied");
  }
}

const ofScore = (verb) => ask(verb, { facts: scored.facts, day: scored.day });

$("copy_address").addEventListener("click", () => copy(location.href));
$("print").addEventListener("click", () => window.print());
$("python").addEventListener("click", async () => copy((await ofScore("python")).text));
$("toml").addEventListener("click", async () => {
  const { text } = await ofScore("toml");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
  link.download = "crs.toml";
  link.click();
  URL.revokeObjectURL(link.href);
});

// A file with papers

async function readFile(file) {
  if (!file) return;
  $("read").textContent = say("loading");
  $("profile").replaceChildren();
  try {
    const what = { text: await file.text(), name: file.name, day: day() };
    const { parts = [], mistakes = [] } = await ask("profile", what);
    $("read").textContent = "";
    $("profile").innerHTML = parts.join("");
    $("profile").append(...mistakes.map(paragraph));
  } catch (error) {
    console.error(error);
    $("read").textContent = say("failed");
  }
}

const drop = root.querySelector(".drop");
$("file").addEventListener("change", ({ target: { files } }) => readFile(files[0]));
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  readFile(event.dataTransfer.files[0]);
});

// The address

const isOurs = () => location.hash.startsWith("#v"); // other fragments lead to headings

function open() {
  const found = law.read(form, isOurs() ? location.hash : "");
  answers = found ?? {};
  $("notice").hidden = found !== undefined;
  $("notice").textContent = found ? "" : say("unreadable");
  show();
}

window.addEventListener("hashchange", () => isOurs() && open());
open();
root.dataset.ready = "yes";

if ("serviceWorker" in navigator) navigator.serviceWorker.register(new URL("offline.js", here));
