import { html, nothing } from 'lit';
import { numberOf } from '@komenius/ui';
import { CHARTS, chartOf, fitting } from './analysis-charts.js';
import { cellOf } from './analysis-state.js';
import { periodName } from './periods.js';

const METHODS = ['quantile', 'equal', 'manual'];

export const sourceOf = (answer) => [...new Set(answer.used.map((used) => used.source))].join(' · ');

const chosenChart = ({ answer, definition }) => ({ ...definition.layout.chart, kind: definition.layout.chart?.kind ?? fitting(answer, definition)[0] });

const setChart = (page, { definition }, part) => page.change({ ...definition, layout: { ...definition.layout, chart: { ...definition.layout.chart, ...part } } });

const figureField = (page, data, name, label, none) => html`<kom-field type="select" .label=${label} .value=${data.definition.layout.chart?.[name] ?? ''}
  .options=${[{ value: '', label: none }, ...data.answer.figures.map((one) => ({ value: one.id, label: one.label }))]} @kom-change=${(e) => setChart(page, data, { [name]: e.detail.value || null })}></kom-field>`;

/** The chart with the choice of its kind; kinds that fit the answer come first. */
export function answerChart(page, data) {
  const { t } = page;
  const { answer, definition } = data;
  const chart = chosenChart(data);
  const fits = fitting(answer, definition);
  const kinds = [...fits, ...CHARTS.filter((kind) => !fits.includes(kind))];
  const props = chartOf(answer, definition, chart, data.region, t);
  return html`<div class="monitoring-filters">
      <kom-field type="select" .label=${t('chart.kind')} .value=${chart.kind} .options=${kinds.map((value) => ({ value, label: t(`chart.${value}`) + (fits[0] === value ? ` (${t('chart.fits')})` : '') }))} @kom-change=${(e) => setChart(page, data, { kind: e.detail.value })}></kom-field>
      ${answer.figures.length > 1 ? figureField(page, data, 'figure', t(chart.kind === 'scatter' ? 'chart.across' : 'chart.figure'), t('chart.automatic')) : nothing}
      ${chart.kind === 'scatter' ? html`${figureField(page, data, 'against', t('chart.up'), t('chart.automatic'))}${figureField(page, data, 'size', t('chart.size'), t('chart.same-size'))}` : nothing}
      ${chart.kind === 'pyramid' && answer.rows.length > 1 ? html`<kom-field type="select" .label=${t('analysis.region')} .value=${data.region ?? ''} .options=${answer.rows.map((row) => ({ value: `${row.kind}/${row.code}`, label: row.label }))}
        @kom-change=${(e) => page.setQuery({ gebiet: e.detail.value })}></kom-field>` : nothing}
    </div>
    ${props ? html`<kom-chart .heading=${props.heading} .kind=${props.kind} .categories=${props.categories} .series=${props.series} .panels=${props.panels ?? []} .panelKind=${props.panelKind} .marks=${props.marks ?? []} .highlighted=${props.highlighted ?? []}
      .unit=${props.unit} .decimals=${props.decimals} .source=${sourceOf(answer)} .note=${props.left > 0 ? t(props.why === 'missing' ? 'chart.left-missing' : 'dataset.too-many', { count: props.left }) : nothing} .exportName=${'auswertung'}
      ?horizontal=${props.horizontal} .height=${props.height ?? (props.horizontal ? 120 + props.categories.length * 30 : 420)}></kom-chart>
      ${answer.breaks.length && props.kind === 'line' ? html`<ul class="monitoring-breaks kern-body">${answer.breaks.filter((one) => !props.series.length || props.series.some((line) => line.row?.code === one.region)).map((one) => html`<li>${page.inLanguage(one.note)}</li>`)}</ul>` : nothing}`
      : html`<kom-empty .heading=${t(`chart.no-${chart.kind}`)} .text=${t(`chart.no-${chart.kind}-text`)}></kom-empty>`}`;
}

/** Regions coloured by one figure at one period. */
export function answerMap(page, data) {
  const { t } = page;
  const { answer, map, definition } = data;
  if (!map?.features.length) return html`<kom-empty .heading=${t('dataset.no-boundaries')} .text=${t('dataset.no-boundaries-text')}></kom-empty>`;
  const chart = definition.layout.chart ?? {};
  const found = answer.figures.findIndex((one) => one.id === chart.figure);
  const figure = found < 0 ? answer.figures.length - 1 : found;
  const period = answer.periods.length - 1;
  const values = {};
  for (const row of answer.rows) {
    if (row.kind !== 'REGION') continue;
    const cell = cellOf(answer, row, period, 0, figure) ?? null;
    values[row.code] = cell;
    if (row.code.length === 2) values[`${row.code}000`] = cell;
  }
  const drawn = new Set(map.features.map(regionKey));
  const absent = answer.rows.filter((row) => row.kind === 'REGION' && numberOf(values[row.code]) !== null && !drawn.has(row.code) && !drawn.has(`${row.code}000`));
  const bounds = (text) => text.split(/[;\s]+/).map((one) => Number(one.replace(',', '.'))).filter((one) => Number.isFinite(one));
  return html`<div class="monitoring-filters">
      ${answer.figures.length > 1 ? figureField(page, data, 'figure', t('chart.figure'), t('chart.automatic')) : nothing}
      <kom-field type="select" .label=${t('map.method')} .value=${chart.method ?? 'quantile'} .options=${METHODS.map((value) => ({ value, label: t(`map.${value}`) }))} @kom-change=${(e) => setChart(page, data, { method: e.detail.value })}></kom-field>
      ${chart.method === 'manual' ? html`<kom-field type="text" .label=${t('map.bounds')} .hint=${t('map.bounds-hint')} .value=${(chart.bounds ?? []).map((one) => String(one).replace('.', ',')).join('; ')} @change=${(e) => setChart(page, data, { bounds: bounds(e.target.value) })}></kom-field>`
        : html`<kom-field type="select" .label=${t('map.classes')} .value=${String(chart.classes ?? 5)} .options=${['3', '4', '5'].map((value) => ({ value, label: value }))} @kom-change=${(e) => setChart(page, data, { classes: Number(e.detail.value) })}></kom-field>`}
    </div>
    <kom-map .heading=${`${answer.figures[figure].label}, ${periodName(answer.periods[period].code)}`} .features=${map} .idOf=${regionKey} .nameOf=${(f) => f.properties.name} .values=${values} .unit=${answer.figures[figure].unit ?? ''}
      .decimals=${answer.figures[figure].decimals ?? 0} .classes=${chart.classes ?? 5} .method=${chart.method ?? 'quantile'} .bounds=${chart.bounds ?? []} .source=${sourceOf(answer)} .exportName=${'auswertung'}></kom-map>
    ${absent.length ? html`<p class="kom-source">${t('map.without-boundary', { names: absent.map((row) => row.label).join(', ') })}</p>` : nothing}`;
}

export const regionKey = (feature) => feature.id ?? feature.properties?.key;
