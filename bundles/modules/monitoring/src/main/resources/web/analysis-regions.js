import { html, nothing } from 'lit';
import { api, formatDate, openDialog } from '@komenius/ui';
import { choosePeers } from './analysis-peers.js';

const LEVELS = ['LAND', 'REGIERUNGSBEZIRK', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];

/** Which regions and periods, on which state of the regions, and what they are compared with. */
export function regionsEditor(page, data) {
  const { t } = page;
  const { definition, laender, answer } = data;
  const { regions, periods } = definition;
  const change = (part) => page.change({ ...definition, ...part });
  const set = (part) => change({ regions: { ...regions, ...part } });
  const compare = (code, on) => set({ compare: on ? [...regions.compare, code] : regions.compare.filter((c) => c !== code) });
  const land = laender.find((one) => one.key === regions.within);
  const day = regions.territory && regions.territory !== 'TODAY';
  return html`<div class="monitoring-filters">
      <kom-field type="select" .label=${t('datasets.level')} .value=${regions.level ?? ''} .options=${[...LEVELS.map((value) => ({ value, label: t(`level.${value}`) })), { value: '', label: t('analysis.only-chosen') }]}
        @kom-change=${(e) => set({ level: e.detail.value || null })}></kom-field>
      ${regions.level ? html`<kom-field type="select" .label=${t('analysis.within')} .value=${regions.within ?? ''} .options=${[{ value: '', label: t('analysis.everywhere') }, ...laender.map((one) => ({ value: one.key, label: one.name }))]}
        @kom-change=${(e) => set({ within: e.detail.value || null, compare: regions.compare.filter((c) => c === 'DG') })}></kom-field>` : nothing}
      <kom-field type="select" .label=${t('analysis.periods')} .value=${String(periods.newest ?? '')} .options=${[['1', 1], ['5', 5], ['10', 10]].map(([value, count]) => ({ value, label: t(count === 1 ? 'dataset.newest' : 'analysis.newest', { count }) })).concat({ value: '', label: t('analysis.all-periods') })}
        @kom-change=${(e) => change({ periods: { ...periods, newest: e.detail.value ? Number(e.detail.value) : null } })}></kom-field>
      <kom-field type="select" .label=${t('territory.heading')} .value=${day ? 'DAY' : (regions.territory ?? '')} .options=${[['', 'territory.delivered'], ['TODAY', 'territory.today'], ['DAY', 'territory.day']].map(([value, key]) => ({ value, label: t(key) }))}
        @kom-change=${(e) => set({ territory: e.detail.value === 'DAY' ? '2015-12-31' : e.detail.value || null })}></kom-field>
      ${day ? html`<kom-field type="date" .label=${t('territory.on')} .value=${regions.territory} @change=${(e) => e.target.value && set({ territory: e.target.value })}></kom-field>` : nothing}
    </div>
    <div class="monitoring-compare" role="group" aria-label=${t('analysis.compare')}>
      <kom-field type="checkbox" .label=${t('analysis.with-germany')} .value=${regions.compare.includes('DG')} @kom-change=${(e) => compare('DG', e.detail.value)}></kom-field>
      ${land ? html`<kom-field type="checkbox" .label=${t('analysis.with-land', { land: land.name })} .value=${regions.compare.includes(land.key)} @kom-change=${(e) => compare(land.key, e.detail.value)}></kom-field>` : nothing}
      ${chosen(page, definition, answer)}
      <div class="kom-row"><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => addRegion(page, definition)}><span class="kern-label">${t('regions.add')}</span></button>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => choosePeers(page, data)}><span class="kern-label">${t('peers.add')}</span></button></div>
    </div>
    ${day ? html`<p class="kern-body kom-muted">${t('territory.note', { day: formatDate(regions.territory) })}</p>` : nothing}`;
}

/** Regions and groups that were added by name, each with a way to take it out. */
function chosen(page, definition, answer) {
  const { t } = page;
  const { regions } = definition;
  const name = (code) => answer?.rows.find((row) => row.code === code)?.label ?? code;
  const set = (part) => page.change({ ...definition, regions: { ...regions, ...part } });
  const all = [
    ...regions.codes.map((code) => ({ label: name(code), remove: () => set({ codes: regions.codes.filter((one) => one !== code) }) })),
    ...regions.groups.map((group) => ({ label: t('peers.group', { title: group.label, count: group.codes.length }), remove: () => set({ groups: regions.groups.filter((one) => one.id !== group.id) }) })),
  ];
  if (!all.length) return nothing;
  return html`<ul class="monitoring-tags">${all.map((one) => html`<li>${one.label}<button type="button" class="monitoring-remove" aria-label=${t('analysis.remove', { name: one.label })} @click=${one.remove}>×</button></li>`)}</ul>`;
}

/** Asks for a region by searching the registry; undefined without a choice. */
export function chooseRegion(t, level) {
  return openDialog({
    heading: t('regions.choose'), size: 'large',
    body: (close) => html`<kom-table .caption=${t('regions.choose')} searchable .pageSize=${10}
      .load=${({ q, sort, cursor, limit, signal }) => api.get('/api/registry/regions', { query: { q, level, sort: sort || 'name', cursor, limit }, signal })}
      .columns=${[{ key: 'name', label: t('analysis.region'), sortable: true }, { key: 'kindName', label: t('regions.kind') }, { key: 'key', label: t('dataset.key'), sortable: true }]} .rowKey=${'key'}
      .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close(row)}><span class="kern-label">${t('analysis.take')}<span class="kom-visually-hidden"> ${row.name}</span></span></button>`}></kom-table>`,
  });
}

async function addRegion(page, definition) {
  const region = await chooseRegion(page.t, definition.regions.level);
  if (!region) return;
  const { regions } = definition;
  page.change({ ...definition, regions: { ...regions, codes: [...new Set([...regions.codes, region.key])] } });
}
