import { html, nothing } from 'lit';
import { MISSING_SYMBOLS, api, formatNumber, openDialog, problemAlert, toast } from '@komenius/ui';
import { EMPTY_INDEX } from './inputs.js';
import { formula } from './method.js';
import { versionsPart } from './versions.js';
import { shown, typed } from './words.js';

const MOST_BARS = 40;

/** Step 3: weights and classes, the index with what it is made of, and how far one can rely on the order. */
export function indexStep(context) {
  const { t, work, index, editable, change } = context;
  const chosen = work.index ?? EMPTY_INDEX;
  const set = (patch) => change({ index: { ...chosen, ...patch } });
  const select = (name, value, values, apply) => html`<kom-field type="select" .label=${t(`allocation.${name}`)} .value=${String(value ?? '')} ?disabled=${!editable || (name !== 'scale' && Boolean(chosen.reference))}
    .options=${values.map((one) => ({ value: one, label: t(`allocation.${name}.${one || 'none'}`) }))} @kom-change=${(e) => apply(e.detail.value)}></kom-field>`;
  return html`<div class="monitoring-filters">
      ${select('weighting', chosen.weighting, ['EQUAL', 'CHOSEN', 'PRINCIPAL_COMPONENT'], (value) => set({ weighting: value }))}
      ${select('classes', chosen.quantiles ?? (chosen.limits?.length ? 'fixed' : ''), ['', '3', '4', '5', '7', '10', 'fixed'], (value) => set(value === 'fixed' ? { quantiles: null, limits: [-1, 0, 1] } : { quantiles: value ? Number(value) : null, limits: [] }))}
      ${chosen.limits?.length ? html`<kom-field type="text" .label=${t('allocation.limits')} .hint=${t('allocation.limits-hint')} .value=${chosen.limits.map((one) => shown(one)).join('; ')} ?disabled=${!editable || Boolean(chosen.reference)}
        @change=${(e) => { const read = limits(e.target.value); if (read) set({ limits: read }); else toast(t('allocation.limits-wrong'), { kind: 'danger' }); }}></kom-field>` : nothing}
      ${select('scale', chosen.scale, ['INDEX', 'HUNDRED', 'LEVEL'], (value) => set({ scale: value }))}</div>
    ${chosen.reference ? html`<p class="kern-body kom-muted">${t('allocation.reference-rules')}</p>` : nothing}
    ${index ? result(context, chosen, index) : nothing}
    ${chosen.inputs.length ? versionsPart(context, chosen) : nothing}
    ${formula(t, 'index')}`;
}

/** "−1; 0; 1,5" as ascending numbers; null if it cannot be read. */
function limits(text) {
  const read = text.split(';').map((part) => typed(part.replace('−', '-')));
  return read.every((one, at) => typeof one === 'number' && (at === 0 || one > read[at - 1])) ? read : null;
}

/** A value of the index: its zero lies on a scale and does not mean that there is none. */
const point = (number) => (number === null || number === undefined ? null : { value: number, onScale: true });

/** Classes on a map, or the index itself; what has no place is in the list only. */
function drawnMap({ t, map }, index) {
  if (!map) return nothing;
  if (!map.features.length) return html`<p class="kern-body kom-muted">${t('allocation.no-map')}</p>`;
  const level = index.limits.length > 0;
  const values = Object.fromEntries(index.units.map((one) => [one.unit.id, (level ? one.level : point(one.index)) ?? { missing: 'NOT_MEANINGFUL' }]));
  const without = index.units.length - map.features.length;
  return html`<kom-map .heading=${t(level ? 'allocation.map-classes' : 'allocation.map-index')} .features=${map} .idOf=${(one) => one.id} .nameOf=${(one) => one.properties.name} .values=${values}
      .decimals=${level ? 0 : 2} .classes=${level ? Math.min(7, index.limits.length + 1) : 5} .source=${sources(index)} exportName="index-karte"></kom-map>
    ${without > 0 ? html`<p class="kern-body kom-muted">${t('allocation.without-place', { count: without })}</p>` : nothing}`;
}

function result(context, chosen, index) {
  const { t } = context;
  const columns = [
    { key: 'title', label: t('allocation.unit'), value: (row) => row.unit.title },
    { key: 'index', label: t('allocation.index'), observed: true, decimals: 2, value: (row) => point(row.index) ?? { missing: 'NOT_MEANINGFUL' } },
    { key: 'hundred', label: t('allocation.hundred'), observed: true, decimals: 0, value: (row) => point(row.hundred) ?? { missing: 'NOT_MEANINGFUL' } },
    ...(index.limits.length ? [{ key: 'level', label: t('allocation.level-number'), observed: true, decimals: 0, value: (row) => row.level ?? { missing: 'NOT_MEANINGFUL' } }] : []),
    ...index.inputs.map((one) => ({ key: `c_${one.input.id}`, label: t('allocation.part-of', { name: one.input.title }), observed: true, decimals: 2, value: (row) => point(row.contributions[one.input.id]) ?? { missing: 'NOT_COLLECTED' } })),
  ];
  const rows = index.units.map((one) => ({ ...one, id: one.unit.id }));
  const drawn = rows.filter((row) => row.index !== null).slice(0, MOST_BARS);
  return html`<kom-table .caption=${t('allocation.index')} searchable .columns=${columns} .rows=${rows} .layout=${columns.length > 5 ? 'scroll' : 'stack'} exportName="index"
      .actions=${index.limits.length ? (row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => why(context, chosen, row)}><span class="kern-label">${t('allocation.why-class-short')}<span class="kom-visually-hidden"> ${row.unit.title}</span></span></button>` : undefined}></kom-table>
    <kom-chart .heading=${t('allocation.contributions')} kind="stacked" horizontal .categories=${drawn.map((row) => row.unit.title)} .decimals=${2}
      .series=${index.inputs.map((one) => ({ name: one.input.title, values: drawn.map((row) => row.contributions[one.input.id] ?? null) }))}
      .height=${140 + drawn.length * 28} .note=${rows.length > drawn.length ? t('dataset.too-many', { count: rows.length - drawn.length }) : nothing} .source=${sources(index)} exportName="index-beitraege"></kom-chart>
    ${drawnMap(context, index)}
    <div><button type="button" class="kern-btn kern-btn--secondary" @click=${() => stability(context, chosen)}><span class="kern-label">${t('allocation.stability')}</span></button></div>`;
}

const sources = (index) => [...new Set(index.sources.map((one) => `${one.title} (${one.tableCode}), Version ${one.version}, ${String(one.period ?? '').replace('@', '')}`))].join(' · ');

async function why(context, chosen, row) {
  const { t } = context;
  let steps;
  try {
    steps = await api.post('/api/monitoring/allocations/calculate-class-changes', { index: chosen, unit: row.unit.id });
  } catch (error) {
    await openDialog({ heading: row.unit.title, body: () => problemAlert(error) });
    return;
  }
  const title = (id) => chosen.inputs.find((one) => one.id === id)?.title ?? id;
  await openDialog({
    heading: t('allocation.why-heading', { name: row.unit.title, level: row.level ?? MISSING_SYMBOLS.NOT_MEANINGFUL }), size: 'large',
    body: () => (steps.length ? html`<p class="kern-body">${t('allocation.why-text')}</p><kom-table .caption=${t('allocation.why-class')} .rows=${steps.map((one, id) => ({ ...one, id }))}
      .columns=${[{ key: 'level', label: t('allocation.reached'), value: (one) => one.level }, { key: 'input', label: t('allocation.input'), value: (one) => title(one.input) },
        { key: 'from', label: t('allocation.from'), align: 'end', value: (one) => formatNumber(Number(one.from), 2) }, { key: 'to', label: t('allocation.to'), align: 'end', value: (one) => formatNumber(Number(one.to), 2) }]}></kom-table>`
      : html`<p class="kern-body">${t('allocation.why-none')}</p>`),
  });
}

async function stability({ t }, chosen) {
  let report;
  try {
    report = await api.post('/api/monitoring/allocations/calculate-stability', { index: chosen });
  } catch (error) {
    await openDialog({ heading: t('allocation.stability'), body: () => problemAlert(error) });
    return;
  }
  const title = (id) => chosen.inputs.find((one) => one.id === id)?.title ?? id;
  await openDialog({
    heading: t('allocation.stability'), size: 'large',
    body: () => html`<p class="kern-body">${t('allocation.stability-text')}</p>
      ${report.leftOut.length ? html`<kom-table .caption=${t('allocation.left-out')} .rows=${report.leftOut.map((one) => ({ ...one, id: one.input }))} .columns=${[
        { key: 'input', label: t('allocation.input'), value: (one) => title(one.input) },
        { key: 'rank', label: t('allocation.rank-correlation'), align: 'end', value: (one) => (one.rankCorrelation === null ? MISSING_SYMBOLS.NOT_MEANINGFUL : formatNumber(Number(one.rankCorrelation), 2)) },
        { key: 'shift', label: t('allocation.largest-shift'), align: 'end', value: (one) => one.largestShift }]}></kom-table>` : nothing}
      <kom-table .caption=${t('allocation.ranks')} searchable .rows=${report.units.filter((one) => one.rank !== null).map((one) => ({ ...one, id: one.unit.id }))} exportName="rangstabilitaet" .columns=${[
        { key: 'title', label: t('allocation.unit'), value: (one) => one.unit.title },
        { key: 'rank', label: t('allocation.rank'), align: 'end', sortable: true, value: (one) => one.rank },
        { key: 'range', label: t('allocation.rank-range'), value: (one) => `${one.low} – ${one.high}` },
        { key: 'same', label: t('allocation.same-level'), align: 'end', value: (one) => (one.sameLevel === null ? MISSING_SYMBOLS.NOT_MEANINGFUL : `${formatNumber(Number(one.sameLevel) * 100, 0)} %`) }]}></kom-table>`,
  });
}
