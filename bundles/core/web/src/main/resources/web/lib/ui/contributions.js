import { api } from './api.js';
import { localized, textsOf, t } from './i18n.js';
import { link } from './nav.js';

const PREFIX = { citizen: '', staff: '/intern', admin: '/verwaltung' };
const GROUPS = ['offers', 'directory', 'figures', 'analysis', 'masterdata', 'system'];

const byOrder = (a, b) => (a.order ?? 100) - (b.order ?? 100);

function pageOf(entry, contribution) {
  const id = contribution.ui.id === 'shell' ? '' : `/${contribution.ui.id}`;
  const area = entry.area ?? 'citizen';
  const start = `${PREFIX[area]}${id}${entry.path ? `/${entry.path}` : ''}`;
  return {
    ...entry, area, start, params: entry.params ?? [], base: contribution.base, bundle: contribution.bundle,
    styles: contribution.ui.styles ?? [], order: entry.nav?.order,
  };
}

/** What the installed bundles contribute, as the server offers it to this person. Emits `change`. */
class Contributions extends EventTarget {
  list = [];
  pages = [];

  /** True if something changed. */
  async refresh() {
    const list = await api.get('/api/web/pages');
    if (JSON.stringify(list) === JSON.stringify(this.list)) return false;
    this.list = list;
    this.pages = list.flatMap((c) => c.ui.pages.map((entry) => pageOf(entry, c))).sort((a, b) => b.start.length - a.start.length);
    this.dispatchEvent(new Event('change'));
    return true;
  }

  /** The page at an address without language, with the values of its parameters. */
  match(path) {
    for (const page of this.pages) {
      if (page.params.length === 0 ? path !== page.start : !path.startsWith(`${page.start}/`)) continue;
      if (page.params.length === 0) return { page, params: {} };
      const rest = path.slice(page.start.length + 1).split('/');
      if (rest.length === page.params.length && rest.every(Boolean)) {
        return { page, params: Object.fromEntries(page.params.map((name, i) => [name, decodeURIComponent(rest[i])])) };
      }
    }
    return null;
  }

  /** Menu of an area: [{ id, title, items: [{ title, description, href, start }] }], empty groups left out. */
  menu(area) {
    const titles = new Map(this.list.flatMap((c) => (c.ui.groups ?? []).map((g) => [g.id, g])));
    const groups = new Map();
    for (const page of this.pages.filter((p) => p.area === area && p.nav && p.params.length === 0).sort(byOrder)) {
      const id = page.nav.group ?? 'offers';
      if (!groups.has(id)) groups.set(id, []);
      groups.get(id).push({ title: localized(page.title), description: localized(page.description), href: link(page.start || '/'), start: page.start, icon: page.icon });
    }
    const known = (id) => (GROUPS.includes(id) ? t(`group.${id}`) : id);
    const order = (id) => titles.get(id)?.order ?? (GROUPS.includes(id) ? GROUPS.indexOf(id) * 10 : 90);
    return [...groups]
      .map(([id, items]) => ({ id, title: titles.has(id) ? localized(titles.get(id).title) : known(id), items, order: order(id) }))
      .sort(byOrder);
  }

  /** What was contributed to a slot, in order. */
  slot(name) {
    return this.list
      .flatMap((c) => (c.ui.slots ?? []).filter((s) => s.slot === name).map((s) => ({ ...s, base: c.base, bundle: c.bundle })))
      .sort(byOrder);
  }
}

export const contributions = new Contributions();

const defined = new Map();

/** The element class of a contributed module, guarded so that its failure stays its own; defined under a name of its own. */
export async function elementFor(base, module) {
  const url = base + module;
  if (!defined.has(url)) {
    const [loaded, translate] = await Promise.all([import(url), textsOf(base)]);
    const tag = `kx-${url.replace(/^\/ui\/m\//, '').replace(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
    if (!customElements.get(tag)) customElements.define(tag, guarded(loaded.default));
    defined.set(url, { tag, translate });
  }
  const { tag, translate } = defined.get(url);
  const element = document.createElement(tag);
  element.t = translate;
  return element;
}

/** Lit reports a failing render as a rejected promise and leaves half a page; here it becomes an event for whoever shows the element. */
function guarded(Type) {
  return class extends Type {
    connectedCallback() {
      try {
        super.connectedCallback?.();
      } catch (error) {
        this.#fail(error);
      }
    }

    performUpdate() {
      try {
        super.performUpdate();
      } catch (error) {
        this.#fail(error);
      }
    }

    #fail(error) {
      console.error(error);
      queueMicrotask(() => this.dispatchEvent(new CustomEvent('kom-failed', { detail: error })));
    }
  };
}
