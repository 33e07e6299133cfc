import { api, contributions, currentPath, link, navigate, offline, session, t } from '@komenius/ui';
import { elementFor } from '../ui/contributions.js';

/**
 * Finds the page for the address and hands it, or what is to be shown instead, to `show`:
 * { kind: 'page' | 'unknown' | 'forbidden' | 'failed' | 'offline' | 'loading', page, area, element, detail }.
 */
export class Router {
  #show;
  #current = null;
  #turn = 0;

  constructor(show) {
    this.#show = show;
  }

  /** The part of the site that the address lies in, known before its page is. */
  get area() {
    const path = currentPath();
    return /^\/intern(\/|$)/.test(path) ? 'staff' : /^\/verwaltung(\/|$)/.test(path) ? 'admin' : 'citizen';
  }

  async resolve({ swap = false } = {}) {
    const turn = ++this.#turn;
    const found = contributions.match(currentPath());
    if (!found) {
      this.#current = null;
      const view = await this.#explain();
      if (turn === this.#turn && view) this.#show(view);
      return;
    }
    const { page, params } = found;
    const url = page.base + page.module;
    const query = new URLSearchParams(location.search);
    // The same page again keeps its element, so that input and scroll position survive; an updated bundle has another address.
    if (this.#current?.url === url && this.#current.start === page.start && this.#current.element.isConnected) {
      if (swap) return;
      const { element } = this.#current;
      if (JSON.stringify(element.params) !== JSON.stringify(params)) element.params = params;
      if (String(element.query) !== String(query)) element.query = query;
      this.#show({ kind: 'page', page, area: page.area, element });
      return;
    }
    if (!swap) this.#show({ kind: 'loading', area: page.area, page });
    try {
      styles(page);
      const element = await elementFor(page.base, page.module);
      if (turn !== this.#turn) return;
      Object.assign(element, { params, query, page });
      element.addEventListener('kom-failed', () => {
        this.#current = null;
        this.#show({ kind: 'failed', area: page.area, page, detail: t('error.part', { bundle: page.bundle }) });
      });
      this.#current = { url, start: page.start, element };
      this.#show({ kind: 'page', page, area: page.area, element });
    } catch (error) {
      this.#current = null;
      if (turn !== this.#turn) return;
      if (offline.active) {
        this.#show({ kind: 'offline', area: page.area, page });
        return;
      }
      console.error(error);
      this.#show({ kind: 'failed', area: page.area, page, detail: t('error.part', { bundle: page.bundle }) });
    }
  }

  async #explain() {
    const path = currentPath();
    const area = this.area;
    try {
      const { state } = await api.get('/api/web/route', { query: { path } });
      if (state === 'sign-in' || (area !== 'citizen' && state !== 'unknown' && !session.signedIn)) {
        navigate(link('/anmelden', { zurueck: path + location.search }), { replace: true });
        return null;
      }
      if (state === 'ok' && (await contributions.refresh())) {
        this.resolve();
        return null;
      }
      return { kind: state === 'forbidden' ? 'forbidden' : 'unknown', area };
    } catch (error) {
      if (offline.active) return { kind: 'offline', area };
      console.error(error);
      return { kind: 'failed', area, detail: error.message };
    }
  }
}

/** Style sheets of the page's bundle; those of an older state of the bundle are taken out. */
function styles(page) {
  for (const old of document.querySelectorAll(`link[data-bundle="${page.bundle}"]`)) {
    if (!old.getAttribute('href').startsWith(page.base)) old.remove();
  }
  for (const sheet of page.styles) {
    if (document.querySelector(`link[href="${page.base}${sheet}"]`)) continue;
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.href = page.base + sheet;
    element.dataset.bundle = page.bundle;
    document.head.append(element);
  }
}
