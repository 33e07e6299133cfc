import { network } from './parts/data.js';
import { plain, t } from './parts/text.js';

/** Stops and lines for the shell's search. */
export async function search(text, { limit }) {
  const { model } = await network();
  if (!model) return [];
  const needle = text.toLocaleLowerCase();
  const has = (...parts) => parts.some((part) => plain(part).toLocaleLowerCase().includes(needle));
  const stops = model.network.stops.filter((stop) => has(stop.title, stop.description)).map((stop) => ({
    title: plain(stop.title), description: `${t(`public.kind.${stop.kind}`)} · ${plain(model.column(stop).title)}`, path: `/pathways/halt/${stop.id}`,
  }));
  const lines = model.lines.filter((line) => has(line.title, line.description)).map((line) => ({ title: plain(line.title), description: t('public.line.search'), path: `/pathways?linie=${line.id}` }));
  return [...stops, ...lines].slice(0, limit);
}
