import { api, lang } from '@komenius/ui';
import { NetworkModel } from './model.js';

const MEMORY_MILLIS = 5 * 60_000;
const memory = new Map();

/** A list comes in pages; the device gets all of them, so that it can sort by distance itself. */
async function whole(path) {
  let { data, next } = await api.full(path);
  while (next) {
    const page = await api.full(next);
    data = { ...data, items: [...data.items, ...page.data.items] };
    next = page.next;
  }
  return data;
}

/**
 * What a public address says, asked for again after some minutes. Without network the service worker of the shell answers with its copy (see
 * `offline` in ui.json) and the shell says of when it is; where there is no service worker, what this page saw before still stands.
 */
function once(path) {
  const known = memory.get(path);
  if (known && Date.now() - known.since < MEMORY_MILLIS) return known.answer;
  const answer = whole(path).catch((error) => {
    if (!known || error.status !== 0) throw error;
    return known.answer;
  });
  memory.set(path, { since: Date.now(), answer });
  answer.catch(() => memory.delete(path));
  return answer;
}

const base = '/api/pathways/networks';

/** Published networks, for people to choose from. */
export const networks = () => once(base);

/**
 * The network that an address names, or the one that was looked at last, or the first: { model, all }; { model: null } if none is
 * published.
 */
export async function network(id) {
  const all = (await networks()).items;
  const chosen = all.find((one) => one.id === (id ?? remembered())) ?? (id ? { id } : all[0]);
  if (!chosen) return { model: null, all };
  const model = new NetworkModel(await once(`${base}/${encodeURIComponent(chosen.id)}`));
  remember(chosen.id);
  return { model, all };
}

export const drawing = (id) => once(mapAddress(id, 'json'));
export const mapAddress = (id, format) => `${base}/${encodeURIComponent(id)}/map?lang=${lang}&format=${format}`;
export const places = (id) => once(`${base}/${encodeURIComponent(id)}/places`);

/** Institutions that offer a stop, all pages of the answer. */
export const institutions = (id, stop) => once(`${base}/${encodeURIComponent(id)}/stops/${encodeURIComponent(stop)}/institutions`);

/** Routes; the only call that carries anything about a person, in its body, and nothing of it is kept by anybody. */
export const plan = (id, question, signal) => api.post(`${base}/${encodeURIComponent(id)}/fahrplan`, question, { signal });

export function calendarAddress(id, { from, transitions, today }) {
  const query = new URLSearchParams({ route: transitions.join(','), from, today, lang });
  return `${base}/${encodeURIComponent(id)}/fahrplan/calendar?${query}`;
}

const CHOICE = 'komenius.pathways.network';

function remembered() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

function remember(id) {
  try {
    localStorage.setItem(CHOICE, id);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
