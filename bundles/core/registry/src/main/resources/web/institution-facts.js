import { html, nothing } from 'lit';
import { api, formatNumber, link, localized } from '@komenius/ui';
import { addressText, aliasLabel, validityText } from './common.js';

/** Loads an institution, the one that took its place if it was merged, and boundaries to draw it on. */
export async function loadInstitution(id, signal) {
  const { data, etag } = await api.full(`/api/registry/institutions/${encodeURIComponent(id)}`, { signal });
  const kreis = data.region?.key.slice(0, 5);
  const [successor, merged, ground] = await Promise.all([
    data.mergedInto ? api.get(`/api/registry/institutions/${data.mergedInto}`, { signal }) : null,
    api.get(`/api/registry/institutions/${id}/merged`, { signal }),
    kreis && data.coordinates ? api.get('/api/registry/regions/boundaries', { query: { level: 'GEMEINDE', within: kreis }, signal }) : null,
  ]);
  return { institution: data, etag, successor, merged: merged.items, ground };
}

/** The facts of an institution as label and value; `staff` adds what only the office needs. */
export function facts(t, institution, { staff }) {
  const { contact } = institution;
  const items = [
    { label: t('institution.kind'), value: [localized(institution.kindTitle), institution.kindLabel].filter((part, i, all) => part && all.indexOf(part) === i).join(' – ') },
    { label: t('institution.provider'), value: institution.provider ? `${institution.provider.name} (${localized(institution.provider.sectorTitle)})` : t('unknown') },
    { label: t('institution.address'), value: addressText(institution.address) || t('unknown') },
    { label: t('institution.region'), value: staff && institution.region
      ? html`<a class="kern-link" href=${link(`/intern/registry/region/${institution.region.key}`)}>${institution.region.name} (${institution.region.key})</a>`
      : (institution.region?.name ?? t('unknown')) },
    { label: t('institution.phone'), value: contact.phone },
    { label: t('institution.email'), value: contact.email ? html`<a class="kern-link" href="mailto:${contact.email}">${contact.email}</a>` : null },
    { label: t('institution.website'), value: contact.website ? html`<a class="kern-link" href=${contact.website} rel="noopener external">${contact.website}</a>` : null },
    { label: t('institution.validity'), value: validityText(t, institution.validFrom, institution.validUntil) },
  ];
  if (staff && institution.coordinates) {
    items.push({ label: t('institution.coordinates'), value: `${formatNumber(institution.coordinates.latitude, 5)} / ${formatNumber(institution.coordinates.longitude, 5)}` });
  }
  return items.filter((item) => item.value);
}

export function mergedNotice(t, successor, page) {
  return successor ? html`<kom-alert kind="info" .heading=${t('institution.merged-into')}
    .body=${html`<a class="kern-link" href=${link(`${page}/${successor.id}`)}>${successor.name}</a>`}></kom-alert>` : nothing;
}

export function pin(t, { institution, ground }) {
  return institution.coordinates ? html`<kom-pins .heading=${t('institution.map')} .features=${ground?.features ?? []}
    .points=${[{ id: institution.id, name: institution.name, kind: localized(institution.kindTitle), lat: institution.coordinates.latitude, lon: institution.coordinates.longitude }]}></kom-pins>` : nothing;
}

export function aliasTable(t, institution) {
  return institution.aliases.length ? html`<h2 class="kern-heading-medium">${t('institution.aliases')}</h2>
    <kom-table .caption=${t('institution.aliases')} .rows=${institution.aliases} .columns=${[
      { key: 'scheme', label: t('alias.scheme'), value: (row) => aliasLabel(t, row) },
      { key: 'value', label: t('alias.value') },
      { key: 'validity', label: t('institution.validity'), value: (row) => validityText(t, row.validFrom, row.validUntil) },
    ]}></kom-table>` : nothing;
}
