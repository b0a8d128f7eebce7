// SPDX-License-Identifier: MIT
// Keeps the calculator at hand without a connection. The build writes three constants above this:
// VERSION, which changes with any file, FILES, the addresses of what the page needs, and AROUND, of
// what the documentation puts around it, which is not there where the folder stands alone.

const CACHE = `crs-calculator-${VERSION}`;

const fresh = (file) => new Request(file, { cache: "no-cache" });

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(fresh));
  await Promise.allSettled(AROUND.map((file) => cache.add(fresh(file))));
  await self.skipWaiting();
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("crs-calculator-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});
