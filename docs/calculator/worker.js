// SPDX-License-Identifier: MIT
// The library itself, in Python, beside the page: a request is a verb of verbs.py and what it takes.

import { loadPyodide } from "./runtime/pyodide.mjs";

const bytes = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
};

async function start() {
  const [pyodide, packages, verbs] = await Promise.all([
    loadPyodide({ indexURL: new URL("./runtime/", import.meta.url).href }),
    bytes("runtime/packages.zip"),
    bytes("verbs.py"),
  ]);
  pyodide.unpackArchive(packages, "zip", { extractDir: "/lib/python3.14/site-packages" });
  pyodide.FS.writeFile("/lib/python3.14/site-packages/verbs.py", new Uint8Array(verbs));
  return pyodide.pyimport("verbs").answer;
}

const library = start();

self.onmessage = async ({ data: { id, request } }) => {
  try {
    const answer = await library;
    self.postMessage({ id, answer: JSON.parse(answer(JSON.stringify(request))) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
