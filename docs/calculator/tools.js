// SPDX-License-Identifier: MIT
// What is offered beside a score: each form gives its fields to the verb that it names.

import { answer } from "./library.js";
import { copy, download, make, mark, put, say, summarise } from "./site.js";

/** Numbers as numbers; what is no number stays what was typed, and the library says so. */
export function typed(text) {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

const READERS = {
  date: ({ value }) => value,
  file: async ({ files: [file] }) => file && { name: file.name, text: await file.text() },
  "select-one": ({ value }) => value,
  text: ({ value }) => typed(value),
};

/** What the fields of a form hold, by their names; those of "other" together. */
async function gathered(fields) {
  const found = {};
  for (const field of fields) {
    const value = await READERS[field.type](field);
    if (value === undefined || value === "") continue;
    const [name, key] = field.name.split(".");
    if (key) found[name] = { ...found[name], [key]: value };
    else found[name] = value;
  }
  return found;
}

const called = (field) => (field.labels?.[0].firstElementChild ?? field).textContent;

/** What a field is called, with the table in which it stands. */
function calledWhole(field) {
  const legend = field.closest(".table .table")?.querySelector("legend");
  const title = called(field);
  return legend && legend !== field ? `${legend.textContent}, ${title}` : title;
}

/** A mistake whose field is called by its path. */
export const plain = ({ path, text }) => text.replace("{field}", () => path);

/** The mistakes that the library found, each beside the field that `find` finds by its path. */
export function complain(box, mistakes, find) {
  const told = mistakes.map(({ path, text }) => {
    const field = find(path);
    const line = field?.closest(".field")?.querySelector(".error");
    if (line)
      mark(
        field,
        line,
        text.replace("{field}", () => called(field)),
      );
    return { text: text.replace("{field}", () => (field ? calledWhole(field) : path)), field };
  });
  summarise(box, told);
}

function forgive(fold) {
  const fields = fold.querySelectorAll(".field");
  for (const field of fields)
    mark(field.querySelector("input, select"), field.querySelector(".error"));
}

function offer(fold, downloads) {
  fold.querySelector(".downloads").replaceChildren(
    ...downloads.map((file) => {
      const button = make("button", { type: "button", className: "second" }, say(file.code));
      button.addEventListener("click", () => download(file));
      return button;
    }),
  );
}

const latest = new WeakMap();

/** Ask a tool: its fields are read, and what is found, or wrong with them, stands below. */
async function use(form, who, find) {
  const fold = form.closest("details");
  const status = fold.querySelector(".status");
  const fields = [...form.querySelectorAll("[name]")];
  const asked = (path) => fields.find(({ name }) => name === path) ?? find(path);
  const errors = (mistakes) => complain(form.querySelector(".errors"), mistakes, asked);
  forget(fold);
  forgive(fold);
  const blank = fields.filter(({ files }) => files?.length === 0);
  if (blank.length) {
    const text = say("choose_file", { field: "{field}" });
    errors(blank.map(({ name }) => ({ path: name, text })));
    return;
  }
  const what = { ...who(), ...(await gathered(fields)) };
  latest.set(fold, what);
  const found = await answer(status, form.dataset.verb, what);
  if (!found || latest.get(fold) !== what) return;
  errors(found.mistakes ?? []);
  if (!found.parts) return;
  put(fold.querySelector(".found"), ...found.parts);
  offer(fold, found.downloads ?? []);
  status.textContent = say("found");
}

/** Have the tools in an element work on whoever `who` tells, beside whose fields it `finds`. */
export function start(element, who, find = () => undefined) {
  for (const form of element.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      use(form, who, find);
    });
  }
  for (const box of element.querySelectorAll('[name="law_file"]')) factors(box);
}

/** A file of rules may have factors that only the person can state: a field for each. */
function factors(box) {
  box.addEventListener("change", async () => {
    const fold = box.closest("details");
    const fields = box.closest(".fields");
    for (const old of fields.querySelectorAll("[data-factor]")) old.remove();
    const { law_file } = await gathered([box]);
    const found =
      law_file && (await answer(fold.querySelector(".status"), "factors", { law_file }));
    for (const each of found?.factors ?? []) fields.append(factor(fold.id, each));
  });
}

function factor(of, { name, label }) {
  const id = `${of}-${name}`;
  const line = make("p", { className: "error", id: `${id}-error`, hidden: true });
  const input = make("input", { type: "text", inputMode: "numeric", id, name: `other.${name}` });
  input.setAttribute("aria-describedby", line.id);
  const field = make("div", { className: "field" });
  field.dataset.factor = name;
  field.append(make("label", {}, make("span", {}, label), " ", input), line);
  return field;
}

/** What a tool found, and what it may still find, no longer holds. */
function forget(fold) {
  latest.delete(fold);
  fold.querySelector(".found").hidden = true;
  fold.querySelector(".status").textContent = "";
  fold.querySelector(".downloads").replaceChildren();
  summarise(fold.querySelector(".errors"), []);
}

export function forgetAll(element) {
  for (const form of element.querySelectorAll("form")) forget(form.closest("details"));
}

/** The buttons that write a file and code of whoever `who` tells. */
export function keep(of, who, complain = () => {}) {
  const said = document.getElementById(`${of}-kept`);
  const write = (verb, use) => async () => {
    const { text, mistakes = [] } = (await answer(said, verb, who())) ?? {};
    complain(mistakes);
    if (text) await use(text);
  };
  const file = (text) => download({ name: "crs.toml", type: "application/toml", text });
  document.getElementById(`${of}-toml`).addEventListener("click", write("toml", file));
  const code = (text) => copy(text, said);
  document.getElementById(`${of}-python`).addEventListener("click", write("python", code));
}
