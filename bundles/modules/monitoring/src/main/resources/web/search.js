import { api } from '@komenius/ui';

/** Data sets for the shell's search. */
export async function search(text, { limit, signal }) {
  const found = await api.get('/api/monitoring/datasets', { query: { q: text, limit }, signal });
  return found.items.map((item) => ({
    title: item.title, description: [item.tableCode, item.source].join(' · '), path: `/intern/monitoring/datensatz/${item.id}`,
  }));
}
