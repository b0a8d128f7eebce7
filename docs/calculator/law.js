// SPDX-License-Identifier: MIT
// The law and the questions as data, read by a page or by Node. Nothing here knows what they say:
// `docs/calculator.py` writes both from the library.

/** The points of each line, and the total, of some facts under an edition. */
export function score(edition, facts) {
  const values = [];
  for (const [kind, ...rest] of edition.nodes) values.push(OPERATIONS[kind](rest, values, facts));
  return Object.fromEntries(
    Object.entries(edition.lines).map(([name, node]) => [name, values[node]]),
  );
}

const OPERATIONS = {
  fact: ([name], _, facts) => facts[name] ?? 0,
  number: ([number]) => number,
  sum: ([a, b], values) => values[a] + values[b],
  least: (operands, values) => Math.min(...operands.map((node) => values[node])),
  // Beyond its last entry a table goes on as there.
  look: ([table, ...operands], values) =>
    operands.reduce((rows, node) => rows[Math.min(values[node], rows.length - 1)], table),
};

/** The edition in force on a day, an ISO date; undefined before the first one. */
export const inForce = (editions, day) => editions.findLast(({ since }) => since <= day);

/** A raw score as people type it; undefined where the scale does not have it. */
export function level(scale, typed) {
  const text = typed.trim().replace(",", ".").toUpperCase();
  if (scale.also.includes(text)) return 0;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const number = Number(text);
  if (number < scale.first || number > scale.last || (number - scale.first) % scale.step) {
    return undefined;
  }
  if (!scale.lowest) return number;
  return Math.max(0, ...scale.lowest.filter(([, from]) => from <= number).map(([to]) => to));
}

/** The scale of a field of raw scores, by the test that is chosen. */
const scaleOf = (form, question, field, answers) =>
  form.tests[answers[question.test]]?.scales[field.ability];

/** Whether a day is one, and the law is known on it. */
function isDay(form, text) {
  const day = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  return real && day.toISOString().startsWith(text) && inForce(form.editions, text) !== undefined;
}

/** The options of a choice that are open: a second language is another than the first. */
export const options = (form, question, answers) =>
  question.options.filter(
    ({ value }) =>
      !question.other_than ||
      form.tests[value]?.language !== form.tests[answers[question.other_than]]?.language,
  );

/** Whether what a field holds is an answer. */
export function isAnswer(form, question, field, answers) {
  const text = answers[field.name] ?? "";
  if (question.kind === "choice") {
    return options(form, question, answers).some(({ value }) => value === text);
  }
  if (question.kind === "day") return text === "" || isDay(form, text);
  const scale = question.scale ?? scaleOf(form, question, field, answers);
  return scale !== undefined && level(scale, text) !== undefined;
}

const isAnswered = (form, question, answers) =>
  question.fields.every((field) => isAnswer(form, question, field, answers));

/** Whether a question is asked at all, by what was answered before. */
const applies = (question, answers) =>
  Object.entries(question.when).every(([name, values]) => values.includes(answers[name]));

/** The questions to show: each that applies, up to the first that is not answered. */
export function shown(form, answers) {
  const found = [];
  for (const question of form.questions.filter((each) => applies(each, answers))) {
    found.push(question);
    if (question.ends === answers[question.name] && question.ends) break;
    if (!isAnswered(form, question, answers)) break;
  }
  return found;
}

/** Whether somebody can have no score, as an answer says. */
export const isEnded = (form, answers) =>
  shown(form, answers).some(({ ends, name }) => ends && answers[name] === ends);

/** Whether every question that applies is answered. */
export const isComplete = (form, answers) =>
  !isEnded(form, answers) &&
  form.questions.every((each) => !applies(each, answers) || isAnswered(form, each, answers));

/** The answers after one has changed, without those that depended on what it was. */
export function changed(form, answers, name, value) {
  const next = { ...answers, [name]: value };
  for (const question of form.questions) {
    const stale = question.test === name && answers[name] !== value;
    const closed =
      question.kind === "choice" &&
      !options(form, question, next).some((option) => option.value === next[question.name]);
    if (stale || closed || !applies(question, next)) {
      for (const field of question.fields) delete next[field.name];
    }
  }
  return next;
}

/** The facts that the law reads, of answers that are complete. */
export function facts(form, answers) {
  const found = {};
  for (const question of form.questions.filter((each) => applies(each, answers))) {
    for (const field of question.fields) {
      const text = answers[field.name];
      if (question.kind === "choice") {
        Object.assign(found, question.options.find(({ value }) => value === text).facts);
      } else if (field.fact) {
        const scale = question.scale ?? scaleOf(form, question, field, answers);
        found[field.fact] = level(scale, text);
      }
    }
  }
  return found;
}

/** The answers to the questions that are shown, and no others. */
const held = (form, answers) =>
  Object.fromEntries(
    shown(form, answers).flatMap((question) =>
      question.fields
        .filter((field) => answers[field.name] && isAnswer(form, question, field, answers))
        .map(({ name }) => [name, answers[name]]),
    ),
  );

function encoded(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function decoded(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** The fragment of an address that holds scenarios, each of some answers, and papers if any. */
export function written(form, scenarios, papers) {
  const kept = scenarios.map((answers) => held(form, answers));
  const parts = kept.filter((each) => Object.keys(each).length).map(encoded);
  if (!parts.length && !papers) return "";
  return `#v1=${parts.join(".")}${papers ? `&papers=${encoded(papers)}` : ""}`;
}

const LONGEST = 65536;
const FRAGMENT = /^#v1=([\w-]+(?:\.[\w-]+){0,2})?(?:&papers=([\w-]+))?$/;
const isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";

/** The scenarios and papers of a fragment, which must be one that `written` writes. */
export function read(form, fragment) {
  if (fragment === "") return { scenarios: [{}] };
  const [, answers, papers] = (fragment.length <= LONGEST && fragment.match(FRAGMENT)) || [];
  try {
    const scenarios = answers?.split(".").map(decoded) ?? [];
    const profile = papers && decoded(papers);
    const isRight =
      scenarios.every((each) => isTable(each) && Object.values(each).every(isText)) &&
      (profile === undefined || isTable(profile)) &&
      written(form, scenarios, profile) === fragment;
    return isRight
      ? { scenarios: scenarios.length ? scenarios : [{}], papers: profile }
      : undefined;
  } catch {
    return undefined;
  }
}
