import { api, link, localized } from '@komenius/ui';
import { addressText } from './common.js';

/** What a list of institutions needs: kinds to filter by, and the columns. `page` is the path of the detail page. */
export async function loadKinds(signal) {
  return api.get('/api/registry/institutions/kinds', { signal });
}

export function columns(t, page) {
  return [
    { key: 'name', label: t('institution.name'), sortable: true, href: (row) => link(`${page}/${row.id}`) },
    { key: 'kind', label: t('institution.kind'), sortable: true, value: (row) => localized(row.kindTitle) },
    { key: 'place', label: t('institution.address'), sortable: true, value: (row) => addressText(row.address) },
    { key: 'provider', label: t('institution.provider'), value: (row) => row.provider?.name ?? '' },
    { key: 'region', label: t('institution.region'), value: (row) => row.region?.name ?? '' },
  ];
}

export function filters(t, kinds, regions) {
  const list = [{ key: 'kind', label: t('institution.kind'), options: kinds.map((kind) => ({ value: kind.id, label: localized(kind.title) })) }];
  if (regions.length) list.push({ key: 'region', label: t('institution.region'), options: regions });
  return list;
}

export const listQuery = ({ q, filters: chosen, sort }) => ({ q: q || null, kind: chosen?.kind || null, region: chosen?.region || null, sort: sort || null });

/** Asks the server for one part of the list. */
export async function loadPage(state) {
  return api.get('/api/registry/institutions', { query: { ...listQuery(state), cursor: state.cursor, limit: state.limit }, signal: state.signal });
}

/** Pins for all institutions of one answer that have a place. */
export function points(items, page) {
  return items.map((item) => ({
    id: item.id, name: item.name, kind: localized(item.kindTitle), lat: item.coordinates?.latitude, lon: item.coordinates?.longitude, href: link(`${page}/${item.id}`),
  }));
}

/** Regions to filter by: the Kreise that have institutions of this house, else the Länder. */
export async function regionOptions(signal) {
  const [laender, demo] = await Promise.all([
    api.get('/api/registry/regions', { query: { level: 'LAND', sort: 'name', limit: 50 }, signal }),
    api.get('/api/registry/regions', { query: { level: 'GEMEINDEVERBAND', sort: 'name', limit: 100 }, signal }),
  ]);
  const kreise = [...new Set(demo.items.map((region) => region.parent))];
  const named = await Promise.all(kreise.map((key) => api.get(`/api/registry/regions/${key}`, { signal })));
  return [
    ...named.map(({ region }) => ({ value: region.key, label: `${region.kindName} ${region.name}` })),
    ...demo.items.map((region) => ({ value: region.key, label: `${region.kindName} ${region.name}` })),
    ...laender.items.map((region) => ({ value: region.key, label: region.name })),
  ];
}

const MOST_LAENDER = 4;
const grounds = new Map();

function ground(level, within) {
  const key = `${level}/${within}`;
  if (!grounds.has(key)) {
    const pending = api.get('/api/registry/regions/boundaries', { query: { level, within } });
    pending.catch(() => grounds.delete(key));
    grounds.set(key, pending);
  }
  return grounds.get(key);
}

/** Boundaries to draw the institutions on: the municipalities of their Kreis if they share one, else the Kreise of their Länder. */
export async function groundOf(items) {
  const keys = items.map((item) => item.region?.key).filter(Boolean);
  const kreise = [...new Set(keys.map((key) => key.slice(0, 5)))];
  if (kreise.length === 1) {
    const municipalities = await ground('GEMEINDE', kreise[0]);
    return municipalities.features.length ? municipalities.features : (await ground('KREIS', kreise[0])).features;
  }
  const laender = [...new Set(keys.map((key) => key.slice(0, 2)))];
  if (laender.length > MOST_LAENDER) return [];
  return (await Promise.all(laender.map((land) => ground('KREIS', land)))).flatMap((found) => found.features);
}
