import { api } from '@komenius/ui';

const SOURCE = /^monitoring\/dataset\/([^/]+)(?:\/(.+))?$/;

/** Slot `disclosure.source`: the data set behind a source of the door; null for other sources and for what one may not see. */
export async function describe(source, { signal }) {
  const match = SOURCE.exec(source);
  if (!match) return null;
  const [, id, measure] = match;
  try {
    const { dataset } = await api.get(`/api/monitoring/datasets/${encodeURIComponent(id)}`, { signal });
    return { title: measure ? `${dataset.title}: ${measure}` : dataset.title, path: `/intern/monitoring/datensatz/${id}`, query: { ansicht: 'angaben' } };
  } catch (error) {
    if ([400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

/** Sources of the data sets whose names hold a text. */
export async function find(text, { signal }) {
  const { items } = await api.get('/api/monitoring/datasets', { query: { q: text, limit: 50 }, signal });
  return items.map((dataset) => `monitoring/dataset/${dataset.id}`);
}
