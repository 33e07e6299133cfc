import { html, nothing } from 'lit';
import { api, contributions, link } from '@komenius/ui';

/** More names than anybody means who types a text; the server takes no more. */
const MOST_NAMES = 100;

/**
 * What modules call their sources: the first `describe(source, { signal })` of the slot `disclosure.source` that knows it says
 * { title, path, query }; null if nobody does.
 */
export async function describe(source, signal) {
  for (const part of contributions.slot('disclosure.source')) {
    const module = await import(part.base + part.module);
    const known = await module.describe(source, { signal });
    if (known) return known;
  }
  return null;
}

/** Names of many sources: Map of source to { title, path, query } or null. */
export async function names(sources, signal) {
  const distinct = [...new Set(sources)];
  return new Map(await Promise.all(distinct.map(async (source) => [source, await describe(source, signal)])));
}

/** Sources whose names hold a text, as far as modules know: what `find(text, { signal })` of the slot `disclosure.source` says. */
export async function named(text, signal) {
  if (!text?.trim()) return [];
  const found = await Promise.all(contributions.slot('disclosure.source').map(async (part) => {
    const module = await import(part.base + part.module);
    return module.find ? module.find(text.trim(), { signal }) : [];
  }));
  return found.flat().slice(0, MOST_NAMES);
}

/** A part of one of the lists of this module for `kom-table`. */
export async function part(path, query, { q, sort, cursor, limit, signal }) {
  return api.get(path, { query: { ...query, q: q || null, named: await named(q, signal), sort: sort || null, cursor, limit }, signal });
}

/** How a source is protected, in a few words. */
export function rule(t, policy) {
  return [
    t('policy.minimum-short', { count: policy.minimumCount }),
    policy.dominanceN ? t('policy.dominance-short', { n: policy.dominanceN, k: policy.dominanceK }) : null,
    policy.pPercent ? t('policy.p-short', { p: policy.pPercent }) : null,
    policy.method === 'ROUNDING' ? t('policy.rounding-short', { base: policy.roundingBase }) : t(`policy.method.${policy.method}`),
  ].filter(Boolean).join('; ');
}

/** Cells that are named at once; more say no more. */
const MOST_CELLS = 4;

/** A member's code in words: totals, and what is left of a category. */
export function member(t, code) {
  if (code === '_T') return t('release.total');
  return code.endsWith('~rest') ? t('release.rest', { of: code.slice(0, -5) }) : code;
}

/** Where a table and earlier releases did not go together. */
export function conflictTable(t, conflicts) {
  const name = (cell) => cell.map((code) => member(t, code)).join(' / ');
  const cells = (list) => [...list.slice(0, MOST_CELLS).map(name), ...(list.length > MOST_CELLS ? [t('conflicts.more', { count: list.length - MOST_CELLS })] : [])].join('; ');
  const told = conflicts.some((conflict) => conflict.cell);
  return html`<kom-table .caption=${t('conflicts.heading')} .pageSize=${10} .rows=${conflicts.map((conflict, i) => ({ id: i, ...conflict }))} .columns=${[
    { key: 'cause', label: t('conflicts.cause'), value: (row) => t(`conflicts.cause.${row.cause}`) },
    { key: 'cell', label: t('conflicts.cell'), hidden: !told, value: (row) => (row.cell ? name(row.cell) : '–') },
    { key: 'for', label: t('conflicts.for'), value: (row) => (row.protectedFor.length ? cells(row.protectedFor) : t('conflicts.nothing')) },
    { key: 'with', label: t('conflicts.with'), value: (row) => releases(row).map((release) => release.title).join('; '),
      render: (row) => html`${releases(row).map((release, i) => html`${i ? '; ' : nothing}<a class="kern-link" href=${link(`/intern/disclosure/freigabe/${release.id}`)}>${release.title}</a>`)}` },
  ]}></kom-table>`;
}

/** Without those that are named twice. */
function releases({ earlier, with: others }) {
  return [...new Map([earlier, ...others].filter(Boolean).map((release) => [release.id, release])).values()];
}
