// The service worker. The server puts a line `const CONFIG = {…};` before this text, so that it changes with every installed bundle.
//
// It keeps: the frame of the site (HTML without any text, libraries, styles), files of bundles (their addresses name one state of a
// bundle, so a copy is never out of date), and those public data that a contribution names in `offline.data`. It never keeps a page of
// staff, an answer that belongs to a person, or anything else below /api: what it keeps from there it fetches without cookies.
const SHELL = `kom-shell-${CONFIG.version}`;
const FILES = 'kom-files';
const DATA = 'kom-data';
const MAX_DATA = 200;
const KEPT = 'X-Komenius-Kept';

/** Public answers that the frame itself needs to start. */
const START = ['/api/web/pages', '/api/platform/branding'];

const anonymous = (url, headers = { Accept: 'application/json' }) => new Request(url, { credentials: 'omit', headers });
const languageAt = (path) => CONFIG.languages.find((l) => l.segment === path.split('/')[1]);
const frameOf = (language) => `/${language.segment}/${CONFIG.frame}`;

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL);
    await cache.addAll(CONFIG.shell);
    const windows = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
    const languages = new Set(windows.map((w) => languageAt(new URL(w.url).pathname)).filter(Boolean));
    await Promise.all([...languages].map(prepare));
    await skipWaiting();
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('kom-shell-') && name !== SHELL) await caches.delete(name);
    const files = await caches.open(FILES);
    for (const kept of await files.keys()) {
      const { pathname } = new URL(kept.url);
      if (!CONFIG.bases.some((base) => pathname.startsWith(base))) await files.delete(kept);
    }
    await clients.claim();
  })());
});

/** A window that loaded before we were there tells what it has loaded. */
addEventListener('message', (event) => {
  const { kind, page, urls } = event.data ?? {};
  if (kind !== 'remember') return;
  event.waitUntil((async () => {
    const language = languageAt(page);
    if (language) await prepare(language);
    const own = urls.map((u) => new URL(u)).filter((u) => u.origin === location.origin);
    // One that fails now comes when it is asked for.
    await Promise.allSettled(own.map((url) => {
      if (url.pathname.startsWith('/ui/')) return file(new Request(url));
      return isNamed(url.pathname) ? fresh(url.href, DATA) : null;
    }));
    for (const url of own) await ahead(url.pathname);
  })());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (languageAt(url.pathname)) event.respondWith(page(event, url));
  } else if (url.pathname.startsWith('/ui/')) {
    event.respondWith(file(request));
    event.waitUntil(ahead(url.pathname));
  } else if (START.includes(url.pathname)) {
    // The person's own answer while there is a network, which is not kept; the copy is everybody's.
    event.respondWith(fetch(request).catch(() => kept(request.url, SHELL)));
  } else if (isNamed(url.pathname)) {
    event.respondWith(fresh(request.url, DATA, request.headers).catch(() => kept(request.url, DATA)));
  }
});

/** HTML comes from the server; without one the frame finds the page by its address, as it always does. */
async function page(event, url) {
  const language = languageAt(url.pathname);
  try {
    const answer = await fetch(event.request);
    event.waitUntil(prepare(language).catch(() => {}));
    return answer;
  } catch (error) {
    const frame = await caches.match(frameOf(language), { cacheName: SHELL });
    if (frame) return frame;
    throw error;
  }
}

const prepared = new Map();

/** The frame in a language with its texts, once in this worker's life. */
function prepare(language) {
  if (!prepared.has(language)) {
    const work = (async () => {
      const cache = await caches.open(SHELL);
      const wanted = [frameOf(language), ...START, `${CONFIG.base}i18n/${language.tag}.json`, `${CONFIG.lib}/kern/${language.style}`];
      for (const url of wanted) {
        if (await cache.match(url)) continue;
        const answer = await fetch(url.startsWith('/ui/') ? url : anonymous(url));
        // Some answers are marked as not to be stored by caches between us; these two are public and asked for without cookies.
        if (answer.ok) await cache.put(url, stamped(answer));
      }
    })();
    work.catch(() => prepared.delete(language));
    prepared.set(language, work);
  }
  return prepared.get(language);
}

/** A file whose address names its state: the copy is as good as the original. */
async function file(request) {
  const copy = await caches.match(request, { ignoreVary: true });
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.status === 200) (await caches.open(FILES)).put(request.url, answer.clone());
  return answer;
}

const fetchedAhead = new Set();

/** With the texts of a contribution come, in the same language, the pages that it wants to work without a network. */
async function ahead(path) {
  const contribution = CONFIG.contributions.find((c) => path.startsWith(`${c.base}i18n/`));
  if (!contribution || fetchedAhead.has(path)) return;
  fetchedAhead.add(path);
  const data = contribution.data.filter((pattern) => !pattern.includes('*'));
  await Promise.allSettled([...data.map((url) => fresh(url, DATA)), ...contribution.files.map((url) => file(new Request(url)))]);
}

const matches = (pattern, path) => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => part === '*' || part === given[i]);
};

const isNamed = (path) => CONFIG.contributions.some((c) => c.data.some((pattern) => matches(pattern, path)));

/** The server's answer to a question that anybody may ask; kept if it says that it is public. */
async function fresh(url, cacheName, headers) {
  const answer = await fetch(anonymous(url, headers));
  if (answer.status === 200 && /(^|[,\s])public([,\s]|$)/.test(answer.headers.get('Cache-Control') ?? '')) {
    const cache = await caches.open(cacheName);
    await cache.put(url, stamped(answer.clone()));
    const all = await cache.keys();
    for (const oldest of all.slice(0, Math.max(0, all.length - MAX_DATA))) await cache.delete(oldest);
  }
  return answer;
}

function stamped(answer) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT, new Date().toISOString());
  return new Response(answer.body, { status: answer.status, headers });
}

async function kept(url, cacheName) {
  const copy = await (await caches.open(cacheName)).match(url, { ignoreVary: true });
  return copy ?? Response.error();
}
