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
    if (line) mark(field, line, text.replace("{field}", () => called(field)));
    return { text: text.replace("{field}", () => (field ? calledWhole(field) : path)), field };
  });
  summarise(box, told);
}

function forgive(fold) {
  const fields = fold.querySelectorAll(".field");
  for (const field of fields) mark(field.querySelector("input, select"), field.querySelector(".error"));
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

/** Have the tools in an element work on whoever `who` tells, beside whose fields it `finds`. */
export function start(element, who, find = () => undefined) {
  for (const form of element.querySelectorAll("form")) {
    const fold = form.closest("details");
    const errors = form.querySelector(".errors");
    const asked = (path) => form.querySelector(`[name="${CSS.escape(path)}"]`) ?? find(path);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const fields = [...form.querySelectorAll("[name]")];
      const status = fold.querySelector(".status");
      const blank = fields.filter(({ files }) => files?.length === 0);
      forgive(fold);
      if (blank.length) {
        const text = say("choose_file", { field: "{field}" });
        return complain(errors, blank.map(({ name }) => ({ path: name, text })), asked);
      }
      const what = { ...who(), ...(await gathered(fields)) };
      forget(fold);
      latest.set(fold, what);
      const found = await answer(status, form.dataset.verb, what);
      if (!found || latest.get(fold) !== what) return;
      const { parts = [], downloads = [], mistakes = [] } = found;
      complain(errors, mistakes, asked);
      put(fold.querySelector(".found"), ...parts);
      fold.querySelector(".found").hidden = !parts.length;
      offer(fold, downloads);
      if (parts.length) status.textContent = say("found");
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
    const found = law_file && (await answer(fold.querySelector(".status"), "factors", { law_file }));
    for (const { name, label } of found?.factors ?? []) {
      const id = `${fold.id}-${name}`;
      const input = make("input", { type: "text", inputMode: "numeric", id, name: `other.${name}` });
      const field = make("div", { className: "field" });
      field.dataset.factor = name;
      field.append(
        make("label", {}, make("span", {}, label), " ", input),
        make("p", { className: "error", hidden: true }),
      );
      fields.append(field);
    }
  });
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
