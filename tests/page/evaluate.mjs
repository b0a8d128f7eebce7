// SPDX-License-Identifier: MIT
// Run functions of law.js on what comes in, line by line of JSON: [name, ...arguments].
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const law = await import(pathToFileURL(`${folder}/law.js`));
const form = JSON.parse(await readFile(`${folder}/data.json`, "utf8"));
const verbs = {
  points: (facts, day) => law.score(law.inForce(form.editions, day), facts),
  level: (test, ability, text) => law.level(form.tests[test].scales[ability], text) ?? null,
  facts: (answers) => law.facts(form, answers),
  complete: (answers) => law.isComplete(form, answers),
  shown: (answers) => law.shown(form, answers).map(({ name }) => name),
  changed: (answers, name, value) => law.changed(form, answers, name, value),
  written: (scenarios, papers) => law.written(form, scenarios, papers),
  read: (fragment) => law.read(form, fragment) ?? null,
};
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  console.log(JSON.stringify(verbs[name](...given)));
}
