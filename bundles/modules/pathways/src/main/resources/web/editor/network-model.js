// What an editor does to a network, on its JSON and without changing it: every function gives a new network that shares what stayed.
import { german, plain } from './translated.js';

/** The lists of a network by kind of item, in the order of the tabs. */
export const LISTS = {
  stop: 'stops', line: 'lines', transition: 'transitions', column: 'columns', qualification: 'qualifications', source: 'sources', counselling: 'counselling',
};

export const itemsOf = (network, kind) => network[LISTS[kind]] ?? [];
export const itemOf = (network, kind, id) => (kind === 'network' ? network : itemsOf(network, kind).find((item) => item.id === id));

/** Title of an item as people say it; transitions are called after their ends. */
export function titleOf(network, kind, item) {
  if (!item) return '';
  if (kind === 'source') return item.title ?? '';
  if (kind !== 'transition') return plain(german(item.title));
  return `${titleById(network, 'stop', item.from)} → ${titleById(network, 'stop', item.to)}`;
}

/** The title behind an id, or the id itself where nothing has it. */
export const titleById = (network, kind, id) => titleOf(network, kind, itemOf(network, kind, id)) || (id ?? '');

export function replaceItem(network, kind, id, change) {
  if (kind === 'network') return change(network);
  const list = LISTS[kind];
  let same = true;
  const items = network[list].map((item) => {
    if (item.id !== id) return item;
    const changed = change(item);
    if (changed !== item) same = false;
    return changed;
  });
  return same ? network : { ...network, [list]: items };
}

/** An item after another one, at the end if `after` is null. */
export function addItem(network, kind, item, after = null) {
  const items = [...itemsOf(network, kind)];
  const at = items.findIndex((one) => one.id === after);
  items.splice(at < 0 ? items.length : at + 1, 0, item);
  return { ...network, [LISTS[kind]]: items };
}

/** One place up (-1) or down (+1). */
export function moveItem(network, kind, id, by) {
  const items = [...itemsOf(network, kind)];
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= items.length) return network;
  items.splice(to, 0, ...items.splice(from, 1));
  return { ...network, [LISTS[kind]]: items };
}

const LETTERS = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An id that no item of the kind has, made of words. */
export function freeId(network, kind, words) {
  const stem = plain(words).toLowerCase().replace(/[äöüß]/g, (c) => LETTERS[c]).normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 50) || kind;
  const taken = new Set(itemsOf(network, kind).map((item) => item.id));
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}

const without = (list, id) => list.filter((one) => one !== id);
const USES = {
  stop: (n, id) => [
    ...n.transitions.filter((x) => x.from === id || x.to === id).map((x) => ({ kind: 'transition', item: x, gone: true })),
    ...n.counselling.filter((x) => x.stops.includes(id)).map((x) => ({ kind: 'counselling', item: x })),
  ],
  line: (n, id) => n.transitions.filter((x) => x.lines.includes(id)).map((x) => ({ kind: 'transition', item: x, wrong: x.lines.length === 1 })),
  column: (n, id) => n.stops.filter((x) => x.column === id).map((x) => ({ kind: 'stop', item: x, wrong: true })),
  qualification: (n, id) => [
    ...n.stops.filter((x) => x.holds.includes(id)).map((x) => ({ kind: 'stop', item: x })),
    ...n.transitions.filter((x) => x.gains.includes(id) || x.requirements.some((r) => r.anyOf?.includes(id)))
      .map((x) => ({ kind: 'transition', item: x, wrong: x.requirements.some((r) => r.anyOf?.length === 1 && r.anyOf[0] === id) })),
  ],
  source: (n, id) => [
    ...n.stops.filter((x) => x.source === id).map((x) => ({ kind: 'stop', item: x })),
    ...n.transitions.filter((x) => x.source === id).map((x) => ({ kind: 'transition', item: x })),
  ],
};

/**
 * What depends on an item: [{ kind, item, gone, wrong }]. `gone`: goes with it; `wrong`: stays, but needs a hand afterwards (a transition
 * without line, a stop without column, a condition that nobody can meet).
 */
export const usesOf = (network, kind, id) => USES[kind]?.(network, id) ?? [];

/**
 * The network without an item. Transitions of a stop go with it; a line, a source, a qualification is taken out where it is named, but a
 * condition keeps its last qualification: dropping the condition would silently open the door. Stops of a column move to `instead`.
 */
export function removeItem(network, kind, id, instead = null) {
  const n = { ...network, [LISTS[kind]]: itemsOf(network, kind).filter((item) => item.id !== id) };
  const touched = new Set(usesOf(network, kind, id).map((use) => use.item));
  const each = (list, change) => { n[list] = n[list].map((item) => (touched.has(item) ? change(item) : item)); };
  if (kind === 'stop') {
    n.transitions = n.transitions.filter((x) => !touched.has(x));
    each('counselling', (x) => ({ ...x, stops: without(x.stops, id) }));
  } else if (kind === 'line') each('transitions', (x) => ({ ...x, lines: without(x.lines, id) }));
  else if (kind === 'column') each('stops', (x) => ({ ...x, column: instead ?? x.column }));
  else if (kind === 'source') for (const list of ['stops', 'transitions']) each(list, (x) => ({ ...x, source: null }));
  else if (kind === 'qualification') {
    each('stops', (x) => ({ ...x, holds: without(x.holds, id) }));
    each('transitions', (x) => ({
      ...x, gains: without(x.gains, id),
      requirements: x.requirements.map((r) => (r.anyOf?.length > 1 && r.anyOf.includes(id) ? { ...r, anyOf: without(r.anyOf, id) } : r)),
    }));
  }
  return n;
}
