import { api, contributions } from '@komenius/ui';

const MOST = 10_000;

/**
 * A whole list of the server, the newest first, so that search, filters, order and exports see all of it.
 * `complete` is false if the list was longer than this page keeps.
 */
export async function whole(path, query, signal) {
  const items = [];
  let cursor = null;
  do {
    const page = await api.get(path, { query: { ...query, cursor, limit: 500 }, signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < MOST);
  return { items, complete: !cursor };
}

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

/** How a source is protected, in a few words. */
export function rule(t, policy) {
  return [
    t('policy.minimum-short', { count: policy.minimumCount }),
    policy.dominanceN ? t('policy.dominance-short', { n: policy.dominanceN, k: policy.dominanceK }) : null,
    policy.pPercent ? t('policy.p-short', { p: policy.pPercent }) : null,
    policy.method === 'ROUNDING' ? t('policy.rounding-short', { base: policy.roundingBase }) : t(`policy.method.${policy.method}`),
  ].filter(Boolean).join('; ');
}
