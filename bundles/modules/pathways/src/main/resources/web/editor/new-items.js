import { freeId, itemsOf } from './network-model.js';
import { withGerman } from './translated.js';

const ALWAYS = { from: null, until: null };
const COLOURS = ['#1d4ed8', '#b91c1c', '#15803d', '#7e22ce', '#b45309', '#0e7490', '#be185d', '#4d7c0f', '#6d4c41', '#1e3a8a', '#a21caf', '#92400e', '#047857', '#334155'];

const said = (words) => withGerman(null, words);

/** A letter that no line has: the first of the title, then its others, then the alphabet. */
function freeLetter(network, title) {
  const taken = new Set(network.lines.map((line) => line.letter));
  return [...title.toUpperCase().replace(/[^A-Z]/g, ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? 'Z9';
}

const MAKE = {
  stop: (network, v) => ({
    title: said(v.title), description: null, column: v.column ?? network.columns[0]?.id ?? null, kind: 'PLACE', isced: null, ageFrom: null, ageUntil: null, institutions: [],
    localInstitution: false, holds: [], destination: false, pin: null, source: null, checked: null, validity: ALWAYS,
  }),
  line: (network, v) => ({
    letter: freeLetter(network, v.title), title: said(v.title), description: null, colour: COLOURS.find((c) => !network.lines.some((line) => line.colour?.toLowerCase() === c)) ?? COLOURS[0],
    group: 'REGULAR', hint: 'NONE', validity: ALWAYS,
  }),
  transition: (network, v) => ({
    from: v.from, to: v.to, lines: v.line ? [v.line] : [], requirements: [], gains: [], languages: [], durationMonths: 12, start: { days: ['08-01'] }, deadline: null, cost: null, note: null,
    source: null, checked: null, recheckBy: null, validity: ALWAYS,
  }),
  column: (network, v) => ({ title: said(v.title) }),
  qualification: (network, v) => ({ title: said(v.title), isced: null }),
  source: (network, v) => ({ title: v.title, url: v.url || null, retrieved: null }),
  counselling: (network, v) => ({ title: said(v.title), description: null, contact: null, address: null, stops: [], languages: [] }),
};

/** A new item of a kind with what was asked for: title, or the two ends of a transition. */
export function newItem(network, kind, values) {
  const words = kind === 'transition' ? `${values.from}-${values.to}` : values.title;
  return { id: freeId(network, kind, words), ...MAKE[kind](network, values) };
}

/** The same under another id; a line also gets another letter, for letters are unique. */
export function copyOf(network, kind, item, title) {
  const copy = { ...item, id: freeId(network, kind, item.id) };
  if (kind === 'source') copy.title = title;
  else if (kind !== 'transition') copy.title = withGerman(item.title, title);
  if (kind === 'line') copy.letter = freeLetter(network, title);
  if (kind === 'stop') copy.pin = null;
  return copy;
}

/** The line that most transitions of a stop belong to: what a new one there most likely belongs to. */
export function likelyLine(network, stop) {
  const counts = new Map();
  for (const one of itemsOf(network, 'transition')) {
    if (one.from === stop || one.to === stop) for (const id of one.lines) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? network.lines[0]?.id ?? null;
}
