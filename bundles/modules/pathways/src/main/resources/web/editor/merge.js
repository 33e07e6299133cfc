import { LISTS } from './network-model.js';

const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts two people's changes of one network together, item by item: what only one of them touched is taken from that one.
 *
 * @param base what both began with
 * @param prefer 'mine' or 'theirs', where both changed the same item differently
 * @returns { network, clashes: [{ kind, id }] }
 */
export function merge(base, mine, theirs, prefer = 'mine') {
  const clashes = [];
  const choose = (kind, id, b, m, o) => {
    if (same(m, o) || same(o, b)) return m;
    if (same(m, b)) return o;
    clashes.push({ kind, id });
    return prefer === 'mine' ? m : o;
  };
  const network = {};
  const lists = new Set(Object.values(LISTS));
  for (const key of Object.keys({ ...theirs, ...mine })) {
    if (!lists.has(key)) network[key] = choose('network', key, base[key], mine[key], theirs[key]);
  }
  for (const [kind, list] of Object.entries(LISTS)) {
    const maps = [base, mine, theirs].map((n) => new Map(n[list].map((item) => [item.id, item])));
    const moved = !same(ids(mine[list]), ids(base[list]));
    const order = moved ? [...ids(mine[list]), ...ids(theirs[list])] : [...ids(theirs[list]), ...ids(mine[list])];
    network[list] = [...new Set(order)].map((id) => choose(kind, id, ...maps.map((m) => m.get(id)))).filter(Boolean);
  }
  return { network, clashes };
}

const ids = (items) => items.map((item) => item.id);
