import { api, contributions } from '@komenius/ui';

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
