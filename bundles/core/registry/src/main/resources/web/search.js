import { api, localized, session, texts } from '@komenius/ui';
import { addressText, fullName } from './common.js';

/** Institutions for everybody; regions too for staff, who have a page for them. */
export async function search(text, { limit, signal }) {
  const t = await texts(import.meta.url);
  const staff = session.may('registry.read');
  const [institutions, regions] = await Promise.all([
    api.get('/api/registry/institutions', { query: { q: text, limit }, signal }),
    staff ? api.get('/api/registry/regions', { query: { q: text, limit: Math.min(limit, 5), sort: 'name' }, signal }) : { items: [] },
  ]);
  return [
    ...institutions.items.map((item) => ({
      title: item.name, description: [localized(item.kindTitle), addressText(item.address)].filter(Boolean).join(' · '), path: `${staff ? '/intern' : ''}/registry/einrichtung/${item.id}`,
    })),
    ...regions.items.map((region) => ({ title: fullName(region), description: `${t(`level.${region.level}`)} ${region.key}`, path: `/intern/registry/region/${region.key}` })),
  ];
}
