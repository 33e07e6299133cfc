import { html, nothing } from 'lit';
import { observedCell } from '@komenius/ui';
import { pivot } from './analysis-pivot.js';
import { openOrigins } from './lineage.js';

const MOST_TABLES = 24;

/** The answer as one table, or several side by side, in the chosen layout; what a reform breaks is marked. */
export function answerTable(page, { answer, definition }) {
  const { t } = page;
  const { heads, tables } = pivot(answer, definition);
  const broken = new Set(answer.breaks.map((one) => `${one.region}/${one.period}`));
  const mark = ({ row, period }) => broken.has(`${row.code}/${period}`);
  const names = { REGION: t('analysis.region'), TIME: t('axis.TIME'), FIGURE: t('axis.FIGURE') };
  const label = (axis) => names[axis] ?? answer.breakdowns.find((one) => one.code === axis)?.label ?? axis;
  const table = ({ title, columns, rows }) => html`<kom-table .caption=${title || page.heading} .rows=${rows} searchable .layout=${columns.length > 5 ? 'scroll' : 'stack'} .exportName=${'auswertung-wie-gezeigt'}
    .columns=${[
      ...(heads.length ? heads : ['']).map((axis, k) => ({
        key: `h${k}`, label: axis ? label(axis) : page.heading, value: (row) => row.heads[k] ?? '',
        render: (row) => (row.region && row.region.kind !== 'REGION' && heads[k] === 'REGION' ? html`<strong>${row.heads[k]}</strong>` : (row.heads[k] ?? '')),
      })),
      ...(heads.includes('REGION') ? [{ key: 'code', label: t('dataset.key'), value: (row) => (row.region.kind === 'TOTAL' ? '' : row.region.code) }] : []),
      ...columns.map((column, i) => ({
        key: column.key, label: column.label, observed: true, value: (row) => row.cells[i].cell,
        render: (row) => {
          const one = row.cells[i];
          const value = observedCell(one.cell, { decimals: (column.figure ?? row.figure)?.decimals ?? undefined });
          return mark(one) ? html`${value}<span class="monitoring-break" title=${t('analysis.break-mark')}><span aria-hidden="true">‡</span><span class="kom-visually-hidden">${t('analysis.break-mark')}</span></span>` : value;
        },
      })),
    ]} .actions=${heads.includes('REGION') ? (row) => origin(row, answer, definition, t) : null}></kom-table>`;
  return html`${tables.length === 1 ? table(tables[0]) : html`<div class="monitoring-panels">${tables.slice(0, MOST_TABLES).map((one) => html`<section><h3 class="kern-title">${one.title}</h3>${table(one)}</section>`)}</div>
      ${tables.length > MOST_TABLES ? html`<p class="kern-body kom-muted">${t('dataset.too-many', { count: tables.length - MOST_TABLES })}</p>` : nothing}`}
    ${answer.breaks.length ? html`<ul class="monitoring-breaks kern-body">${answer.breaks.map((one) => html`<li>‡ ${page.inLanguage(one.note)}</li>`)}</ul>` : nothing}
    <kom-missing-legend .cells=${answer.rows.flatMap((row) => row.values)}></kom-missing-legend>`;
}

/** Leads from a region's row to the files behind its figures; totals of several regions have no file of their own. */
function origin({ region }, answer, definition, t) {
  if (region?.kind !== 'REGION') return nothing;
  const figures = definition.inputs.flatMap((input) => answer.used.filter((used) => used.input === input.id)
    .map((used) => ({ input: input.id, label: used.label, dataset: used.datasetId, version: used.version, measure: input.measure, members: input.members ?? {} })));
  return html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => openOrigins({ figures, periods: answer.periods.map((period) => period.code), region: region.code, t })}>
    <span class="kern-label">${t('lineage.ask')}<span class="kom-visually-hidden"> ${region.label}</span></span></button>`;
}
