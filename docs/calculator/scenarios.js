// SPDX-License-Identifier: MIT
// Up to three sets of answers, of which one is being changed, side by side and line by line.

import * as law from "./law.js";
import { answer } from "./library.js";
import { $, form, lang, make, number, put, say } from "./site.js";

const NAMES = ["A", "B", "C"];
let all = [{}];
let active = 0;

export const answers = () => all[active];
export const kept = () => all;

/** The name of the scenario that is being changed; undefined where there is but one. */
export const named = () => (all.length > 1 ? NAMES[active] : undefined);

export function open(scenarios) {
  all = scenarios;
  active = 0;
}

export function change(answers) {
  all = all.with(active, answers);
}

/** The points of a scenario, with the edition that assigns them; undefined: it is not complete. */
function scored(answers, day) {
  if (!law.isComplete(form, answers)) return undefined;
  const edition = law.inForce(form.editions, day(answers));
  const facts = law.facts(form, answers);
  return { edition, facts, day: day(answers), points: law.score(edition, facts) };
}

function button(code, name, act) {
  const properties = { type: "button", className: "second", textContent: say(code) };
  const made = make("button", properties);
  made.setAttribute("aria-label", say(`${code}_scenario`, { name }));
  made.addEventListener("click", act);
  return made;
}

function head(place, act) {
  const name = NAMES[place];
  const cell = make("th", { scope: "col", className: "n" }, say("scenario", { name }));
  const actions = make("div", { className: "actions" });
  if (place !== active) {
    actions.append(
      button("change", name, () => act(place, all)),
      button("drop", name, () =>
        act(Math.max(0, active - (place < active)), all.toSpliced(place, 1)),
      ),
    );
  }
  cell.append(actions);
  return cell;
}

/** The rows that any of the scenarios has, each after the row that it comes after there. */
function merged(found) {
  const all = [];
  for (const { edition, facts } of found.filter(Boolean)) {
    let last = -1;
    for (const row of edition.rows[facts.spouse ?? 0]) {
      const place = all.findIndex(({ line }) => line === row.line);
      last = place < 0 ? last + 1 : place;
      if (place < 0) all.splice(last, 0, row);
    }
  }
  return all;
}

/** A line for each of the rows, with the points of each scenario. */
function* lines(found) {
  for (const { line, label, depth } of merged(found)) {
    const cells = found.map((each) => (each ? number.format(each.points[line] ?? 0) : "—"));
    const row = make("tr", { className: `d${depth}` });
    row.append(
      make("th", { scope: "row" }, label[lang]),
      ...cells.map((text) => make("td", { className: "n" }, text)),
    );
    yield row;
  }
}

let shown;

/** Show all scenarios; `act` is told which one to change from now on, and what all are. */
export function show(day, act) {
  const found = all.map((answers) => scored(answers, day));
  $("scenarios").hidden = all.length === 1 && !found[0];
  $("add_scenario").parentElement.hidden = all.length === NAMES.length || !found[active];
  $("compared").hidden = all.length === 1;
  $("changing").textContent = named() ? say("scenario_changed", { name: named() }) : "";
  const heads = [...all.keys()].map((place) => head(place, act));
  const [top, body] = $("compared").firstElementChild.children;
  top.replaceChildren(make("tr", {}, make("th", { scope: "col" }, say("head.line")), ...heads));
  body.replaceChildren(...(all.length > 1 ? lines(found) : []));
  differ(found);
}

/** Ask the library for the difference of each other scenario from the first, by line and by fact. */
async function differ(found) {
  const key = JSON.stringify(found.map((each) => each && [each.facts, each.day]));
  if (key === shown) return;
  shown = key;
  $("differences").replaceChildren();
  const [first, ...others] = found;
  for (const [place, other] of others.entries()) {
    if (!first || !other) continue;
    const sides = { before: NAMES[0], after: NAMES[place + 1] };
    const part = make("div", { className: "found", tabIndex: 0 });
    part.setAttribute("role", "region");
    part.setAttribute("aria-label", say("difference", sides));
    const heading = make("h3", {}, say("difference", sides));
    const asked = { before: who(first), after: who(other) };
    const answered = await answer($("changing"), "diff", asked);
    if (shown !== key || !answered) return;
    put(part, ...answered.parts);
    $("differences").append(heading, part);
  }
  if (named()) $("changing").textContent = say("scenario_changed", { name: named() });
}

const who = ({ facts, day }) => ({ who: { facts }, day });

/** Listen to whoever wants one more. */
export function start(act) {
  $("add_scenario").addEventListener("click", () => act(all.length, [...all, all[active]]));
}

/** Take up what `act` was told. */
export function take(place, scenarios) {
  all = scenarios;
  active = place;
}
