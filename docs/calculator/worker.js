// SPDX-License-Identifier: MIT
// The library itself, in Python, beside the page: a request is a verb of verbs.py and what it takes.
// What the start takes is measured: "boot" is that of Pyodide alone, "library" all from then to the
// first answer.

import { loadPyodide } from "./runtime/pyodide.mjs";

const PACKAGES = "/lib/python3.14/site-packages";

const bytes = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
};

async function start() {
  performance.mark("begun");
  const [pyodide, packages, verbs] = await Promise.all([
    loadPyodide({ indexURL: new URL("./runtime/", import.meta.url).href }),
    bytes("runtime/packages.zip"),
    bytes("verbs.py"),
  ]);
  performance.measure("boot", "begun");
  performance.mark("booted");
  pyodide.unpackArchive(packages, "zip", { extractDir: PACKAGES });
  pyodide.FS.writeFile(`${PACKAGES}/verbs.py`, new Uint8Array(verbs));
  return pyodide.pyimport("verbs").answer;
}

const library = start();

self.onmessage = async ({ data: { id, request } }) => {
  try {
    const answer = await library;
    self.postMessage({ id, answer: JSON.parse(answer(JSON.stringify(request))) });
    if (!performance.getEntriesByName("library").length) performance.measure("library", "booted");
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
