import { segment } from './i18n.js';

/** The query part of an address; empty, null and undefined values are left out, arrays repeat the name. */
export function queryString(query) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, one);
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Address of a page in the current language. */
export function link(path, query) {
  return `/${segment}${path === '/' ? '' : path}${queryString(query)}`;
}

/** Goes to a page of this origin without loading the shell again. */
export function navigate(href, { replace = false } = {}) {
  const here = location.pathname + location.search;
  if (href !== here) history[replace ? 'replaceState' : 'pushState']({}, '', href);
  dispatchEvent(new CustomEvent('kom-navigate', { detail: { replace } }));
}

/** Address without language and without slash at the end; the start page is ''. */
export function currentPath() {
  const [, first, ...rest] = location.pathname.replace(/\/$/, '').split('/');
  return first === segment ? (rest.length ? `/${rest.join('/')}` : '') : location.pathname;
}
