// SPDX-License-Identifier: MIT
// The library, which loads when it is first asked: a verb of verbs.py, and what it takes.

import { here, lang, say } from "./site.js";

let worker;
let last = 0;
const waiting = new Map();

function start() {
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

function ask(verb, what) {
  if (!worker) start();
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, request: { verb, lang, ...what } });
  });
}

/** What a verb answers; undefined if the library fails. What it does is said meanwhile. */
export async function answer(said, verb, what) {
  said.textContent = say("loading");
  try {
    const found = await ask(verb, what);
    said.textContent = "";
    return found;
  } catch (error) {
    console.error(error);
    said.textContent = say("failed");
    return undefined;
  }
}
