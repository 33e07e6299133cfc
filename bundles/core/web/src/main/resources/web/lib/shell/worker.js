import { currentPath, events, segment } from '@komenius/ui';

const WORKER = '/sw.js';

/** Trusted Types want to know who names a script; this policy lets no other address through. */
function workerUrl() {
  const policy = globalThis.trustedTypes?.createPolicy('komenius-worker', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`not the service worker: ${url}`);
      return url;
    },
  });
  return policy ? policy.createScriptURL(WORKER) : WORKER;
}

/** How long what was asked for before the service worker was in charge may take to arrive. */
const LATE_MILLIS = 5000;

/** Lets the service worker keep what this first visit loads without it; public pages only. */
async function remember() {
  const { active } = await navigator.serviceWorker.ready;
  if (/^\/(intern|verwaltung)(\/|$)/.test(currentPath())) return;
  const observer = new PerformanceObserver((list) => {
    active.postMessage({ kind: 'remember', page: `/${segment}${currentPath()}`, urls: list.getEntries().map((entry) => entry.name) });
  });
  observer.observe({ type: 'resource', buffered: true });
  const end = () => setTimeout(() => observer.disconnect(), LATE_MILLIS);
  if (navigator.serviceWorker.controller) end();
  else navigator.serviceWorker.addEventListener('controllerchange', end, { once: true });
}

/** Starts the service worker where the browser has one (not on plain HTTP addresses), and looks for a new one when bundles change. */
export async function startWorker() {
  if (!navigator.serviceWorker) return;
  const first = !navigator.serviceWorker.controller;
  try {
    const registration = await navigator.serviceWorker.register(workerUrl(), { scope: '/', updateViaCache: 'none' });
    // Without a network there is nothing new, and that is no error.
    events.on('ui', () => registration.update().catch(() => {}));
    if (first) await remember();
  } catch (error) {
    // Private windows and blocked storage refuse it; the site works without.
    console.info('no service worker', error);
  }
}
