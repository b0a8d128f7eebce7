// SPDX-License-Identifier: MIT
// Papers with their dates: the form of a profile, which knows no field, filled by hand or by a file.

import { answer } from "./library.js";
import { $, here, lang, number, put, say } from "./site.js";
import * as tools from "./tools.js";

const OWN = "[data-table]";
const paper = $("papers-form");
const templates = {};
let places = new Map();
let onChange;

// The form

/** The elements of a table that are not those of a table within. */
const own = (table, selector) =>
  [...table.querySelectorAll(selector)].filter((each) => each.parentElement.closest(OWN) === table);

const adders = (list) => [...list.querySelectorAll(":scope > .buttons > [data-add]")];
const items = (list) => [...list.querySelector(".items").children];
const whole = () => $("fields").querySelector(OWN);
const tagOf = (table) => new URLSearchParams(table.dataset.tag.replaceAll(" ", "&"));

async function build() {
  if (whole()) return;
  const response = await fetch(new URL(`papers.${lang}.html`, here));
  $("fields").innerHTML = await response.text();
  for (const template of $("fields").querySelectorAll("template")) {
    templates[template.dataset.table] = template.content;
    template.remove();
  }
  name(whole());
}

let ids = 0;

/** Give each field an id, and its error another. */
function name(table) {
  for (const field of table.querySelectorAll("[data-field]")) {
    ids += 1;
    const input = field.querySelector("input, select");
    const line = field.querySelector(".error");
    input.id = `paper-${ids}`;
    line.id = `paper-${ids}-error`;
    input.setAttribute("aria-describedby", line.id);
  }
}

/** Number the tables of a list, and offer no second one where there is one at most. */
function renumber(list) {
  const held = items(list);
  for (const [place, table] of held.entries()) {
    const legend = table.querySelector("legend");
    legend.dataset.title ??= legend.textContent;
    legend.textContent =
      held.length > 1 ? `${legend.dataset.title} ${place + 1}` : legend.dataset.title;
  }
  const isFull = list.dataset.kind === "one" && held.length > 0;
  for (const button of adders(list)) button.hidden = isFull;
}

function add(list, kind) {
  const made = templates[kind].cloneNode(true).firstElementChild;
  name(made);
  list.querySelector(".items").append(made);
  renumber(list);
  return made;
}

function remove(table) {
  const list = table.closest("[data-list]");
  table.remove();
  renumber(list);
  adders(list)[0].focus();
}

const READERS = {
  json: JSON.parse,
  number: tools.typed,
  // Hours in quarters are numbers, all others texts, which stay exact.
  exact: (text) => {
    const found = tools.typed(text);
    return Number.isInteger(found * 4) ? found : String(found);
  },
};

/** What a table of the form holds, as a file would; it notes where each path stands. */
function read(table, path = "") {
  const found = Object.fromEntries(tagOf(table));
  const at = (key) => (path ? `${path}.${key}` : key);
  places.set(path, table.querySelector("legend"));
  for (const { dataset, children } of own(table, "[data-field]")) {
    const input = children[0].querySelector("input, select");
    places.set(at(dataset.field), input);
    if (input.value.trim()) {
      const reader = READERS[input.dataset.value] ?? String;
      found[dataset.field] = reader(input.value);
    }
  }
  for (const list of own(table, "[data-list]")) {
    const { list: key, kind } = list.dataset;
    const tables = items(list);
    const isArray = kind === "many" || (kind === "either" && tables.length > 1);
    const held = tables.map((each, place) =>
      read(each, isArray ? `${at(key)}[${place}]` : at(key)),
    );
    if (!held.length) continue;
    if (kind === "map")
      found[key] = Object.fromEntries(held.map(({ name, level }) => [name, level]));
    else found[key] = isArray ? held : held[0];
  }
  return found;
}

/** Put what a file holds into a table of the form. */
function fill(table, values) {
  for (const { dataset, children } of own(table, "[data-field]")) {
    const value = values[dataset.field];
    if (value === undefined || typeof value === "object") continue;
    children[0].querySelector("input, select").value = String(value);
  }
  for (const list of own(table, "[data-list]")) {
    const value = values[list.dataset.list];
    if (typeof value !== "object" || value === null) continue;
    const rows = list.dataset.kind === "map" ? Object.entries(value).map(asFactor) : [value].flat();
    for (const row of rows) fill(add(list, kindOf(list, row)), row);
  }
}

const asFactor = ([name, level]) => ({ name, level });

/** Which of the tables that a list may hold some values are, as their tag says. */
function kindOf(list, values) {
  const kinds = adders(list).map((button) => button.dataset.add);
  const isOf = (kind) =>
    [...tagOf(templates[kind].firstElementChild)].every(([key, value]) => values[key] === value);
  return kinds.find(isOf) ?? kinds[0];
}

/** The papers as they stand in the form. */
function current() {
  places = new Map();
  return read(whole());
}

const find = (path) => places.get(path);

/** The papers that the person wants in the address of the page; undefined: none. */
export const inAddress = () => ($("papers_in_address").checked && whole() ? current() : undefined);

/** Show papers that came in the address. */
export async function open(profile) {
  await show(profile);
  $("papers_in_address").checked = true;
}

async function show(profile) {
  await build();
  for (const list of own(whole(), "[data-list]")) for (const each of items(list)) each.remove();
  paper.reset();
  fill(whole(), profile);
  for (const list of own(whole(), "[data-list]")) renumber(list);
  $("own").open = true;
  onChange();
}

// What they give

let day;

const who = () => ({ who: { profile: current() }, day: day() });

function complain(mistakes) {
  for (const line of paper.querySelectorAll(".error:not([hidden])")) {
    line.hidden = true;
    line.closest(".field").querySelector("input, select").removeAttribute("aria-invalid");
  }
  tools.complain(paper.querySelector(".errors"), mistakes, find);
}

let latest;

/** Hide what is no longer said of the papers. */
export function forget() {
  latest = undefined;
  $("scored").hidden = true;
  $("papers-total").textContent = "";
  tools.forgetAll($("of-papers"));
}

async function score() {
  forget();
  const asked = who();
  latest = asked;
  const found = await answer($("papers-total"), "papers", asked);
  if (!found || latest !== asked) return;
  complain(found.mistakes ?? []);
  if (found.mistakes) return;
  const total = number.format(found.total);
  $("papers-total").textContent =
    found.total === null ? say("papers_out") : say("papers_scored", { total });
  span();
  reveal(found.parts);
}

/** Offer three years from the day that is scored on. */
function span() {
  const [start, end] = ["start", "end"].map((name) => $(`papers-forecast-${name}`));
  start.value ||= day();
  end.value ||= day()
    .replace(/^\d+/, (year) => Number(year) + 3)
    .replace("02-29", "02-28");
}

function reveal(parts, arePapers = true) {
  put($("profile"), ...parts);
  $("of-papers").hidden = !arePapers;
  $("scored").hidden = false;
}

/** Read a file: papers go into the form, and facts are scored as they are. */
async function readFile(file) {
  if (!file) return;
  forget();
  const what = { file: { text: await file.text(), name: file.name }, day: day() };
  const found = await answer($("read"), "read", what);
  if (!found) return;
  if (found.mistakes) {
    $("read").textContent = found.mistakes.map(tools.plain).join("\n");
  } else if (found.profile) {
    await show(found.profile);
    $("read").textContent = say("filled");
    await score();
  } else {
    reveal(found.parts, false);
  }
}

/** Listen; `of` tells the day that is scored, and `changed` is told of every change. */
export function start(of, changed) {
  day = of;
  onChange = changed;
  $("own").addEventListener("toggle", build);
  paper.addEventListener("click", ({ target }) => {
    const { add: kind, remove: isRemoval } = target.dataset;
    if (kind) add(target.closest("[data-list]"), kind).querySelector("legend").focus();
    else if (isRemoval !== undefined) remove(target.closest(OWN));
    else return;
    forget();
    onChange();
  });
  paper.addEventListener("input", ({ target }) => {
    if ($("fields").contains(target)) forget();
    onChange();
  });
  paper.addEventListener("submit", (event) => {
    event.preventDefault();
    score();
  });
  tools.start($("of-papers"), who, find);
  tools.keep("papers", who, complain);
  const drop = document.querySelector(".calculator .drop");
  $("file").addEventListener("change", ({ target: { files } }) => readFile(files[0]));
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    readFile(event.dataTransfer.files[0]);
  });
}
