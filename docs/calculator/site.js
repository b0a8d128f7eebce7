// SPDX-License-Identifier: MIT
// What every part of the page uses: its words, its elements, and the summary of what is wrong.

export const here = new URL("./", import.meta.url);
export const $ = (id) => document.getElementById(id);
export const root = $("crs-calculator");
export const { lang } = root;
export const form = await (await fetch(new URL("data.json", here))).json();
export const number = new Intl.NumberFormat(`${lang}-CA`);

export const say = (code, values = {}) =>
  form.words[lang][code].replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** Today where the person is, as an ISO date. */
export function today() {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** A new element. */
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Put what the library shows into an element; its styles stand in results.css. */
export function put(element, ...parts) {
  element.innerHTML = parts.join("");
  for (const bar of element.querySelectorAll("[data-width]")) bar.style.width = bar.dataset.width;
  element.hidden = false;
}

/** List what is wrong, each with a link to its field; nothing is wrong with none. */
export function summarise(box, mistakes) {
  box.hidden = !mistakes.length;
  box.querySelector("ul").replaceChildren(
    ...mistakes.map(({ text, field, key = "" }) => {
      const link = make("a", { href: `#${field?.id || root.id}`, textContent: `${text}.` });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        reveal(field);
        field.focus();
      });
      const item = make("li", {}, field ? link : `${text}.`);
      item.dataset.key = key;
      return item;
    }),
  );
  if (mistakes.length) box.focus();
}

/** Unfold all that holds a field. */
function reveal(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
}

/** Say beside a field what is wrong with it, or that nothing is. */
export function mark(field, line, text = "") {
  field?.setAttribute("aria-invalid", String(Boolean(text)));
  line.hidden = !text;
  line.textContent = text;
}

export function download({ name, type, text }) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Copy a text, and say whether that went well. */
export async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = say("copied");
  } catch {
    said.textContent = say("not_copied");
  }
}
