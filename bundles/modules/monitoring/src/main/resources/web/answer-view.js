import { html, nothing } from 'lit';
import { observedCell } from '@komenius/ui';
import { cellOf } from './analysis-state.js';
import { periodName } from './periods.js';

const MOST_BARS = 30;
const MOST_LINES = 8;

const sources = (answer) => [...new Set(answer.used.map((used) => used.source))].join(' · ');

/** Source line of an answer, without repetition. */
export const sourceOf = (t, answer) => t('dataset.source', { source: sources(answer) });

const totals = (part) => (part.members ?? []).filter((member) => member.total).length;
/** Place of what stands for all parts, so that nobody reads one part's figure as the figure; the first part if nothing does. */
const wholeOf = (answer) => answer.parts.reduce((best, part, at) => (totals(part) > totals(answer.parts[best]) ? at : best), 0);
/** The name of that part where it is not the whole. */
const partOf = (answer) => { const part = answer.parts[wholeOf(answer)]; return part && totals(part) < (part.members ?? []).length ? part.label : ''; };
/** Places of the parts that make up the whole, without sums of others. */
const properOf = (answer) => { const all = answer.parts.map((_, at) => at); const proper = all.filter((at) => !totals(answer.parts[at])); return proper.length ? proper : all; };

/** An answer as a number, chart or table, always of the figure that it ends in. */
export function answerView(t, answer, view, title) {
  if (!answer.rows.length || !answer.figures.length) return html`<p class="kern-body">${t('dataset.nothing')}</p>`;
  const shown = { number, chart, table }[view.toLowerCase()] ?? chart;
  return shown(t, answer, title);
}

const last = (answer) => answer.figures.length - 1;
const unitOf = (answer) => answer.figures[last(answer)].unit ?? '';
const cell = (answer, row, period, part = wholeOf(answer)) => cellOf(answer, row, period, part, last(answer)) ?? null;

/** The newest value of the first row large, what it is compared with below. */
function number(t, answer) {
  const period = answer.periods.length - 1;
  const figure = answer.figures[last(answer)];
  const [first, ...others] = answer.rows;
  const show = (row) => observedCell(cell(answer, row, period), { decimals: figure.decimals ?? undefined, unit: unitOf(answer) });
  return html`<p class="monitoring-number"><span class="monitoring-number__value">${show(first)}</span>
      <span class="kern-body">${[partOf(answer), first.label, periodName(answer.periods[period].code)].filter(Boolean).join(', ')}</span></p>
    ${others.length ? html`<ul class="monitoring-number__others">${others.slice(0, 4).map((row) => html`<li><span>${row.label}</span> ${show(row)}</li>`)}</ul>` : nothing}
    ${others.length > 4 ? html`<p class="kern-body kom-muted">${t('dataset.too-many', { count: others.length - 4 })}</p>` : nothing}
    <kom-missing-legend .cells=${answer.rows.slice(0, 5).map((row) => cell(answer, row, period))}></kom-missing-legend>
    <p class="kern-body kom-muted">${sourceOf(t, answer)}</p>`;
}

function chart(t, answer) {
  const overTime = answer.periods.length > 1;
  const most = overTime ? MOST_LINES : MOST_BARS;
  const all = answer.rows.filter((row) => row.kind !== 'TOTAL' || answer.rows.length === 1);
  const compared = all.filter((row) => row.kind !== 'REGION').slice(0, 3);
  const rows = all.length <= most ? all : [...all.filter((row) => row.kind === 'REGION').slice(0, most - compared.length), ...compared];
  const figure = answer.figures[last(answer)];
  const left = all.length - rows.length;
  const categories = overTime ? answer.periods.map((p) => periodName(p.code)) : rows.map((row) => row.label);
  const series = overTime
    ? rows.map((row) => ({ name: row.label, values: answer.periods.map((_, p) => cell(answer, row, p)) }))
    : properOf(answer).map((q) => ({ name: answer.parts[q].label || figure.label, values: rows.map((row) => cell(answer, row, 0, q)) }));
  const heading = [figure.label, overTime ? partOf(answer) : periodName(answer.periods[0].code)].filter(Boolean).join(', ');
  const tall = !overTime && categories.length > (globalThis.innerWidth < 560 ? 3 : 8);
  return html`<kom-chart .heading=${heading} .kind=${overTime ? 'line' : 'bar'} .categories=${categories} .series=${series} .unit=${unitOf(answer)} .decimals=${figure.decimals ?? 0}
    .source=${sources(answer)} .note=${left > 0 ? t('dataset.too-many', { count: left }) : nothing} .exportName=${'auswertung'} ?horizontal=${tall} .height=${tall ? 120 + categories.length * 28 : 320}></kom-chart>`;
}

function table(t, answer, title) {
  const columns = [{ key: 'label', label: t('analysis.region') }];
  answer.periods.forEach((period, p) => answer.parts.forEach((part, q) => columns.push({
    key: `v${p}_${q}`, label: [periodName(period.code), part.label].filter(Boolean).join(', '), observed: true,
    decimals: answer.figures[last(answer)].decimals ?? undefined, value: (row) => cell(answer, row, p, q),
  })));
  return html`<kom-table .caption=${`${title}${unitOf(answer) ? ` (${unitOf(answer)})` : ''}`} .columns=${columns} .rows=${answer.rows.map((row) => ({ ...row, id: `${row.kind}/${row.code}` }))}
      .pageSize=${10} .layout=${'scroll'}></kom-table>
    <kom-missing-legend .cells=${answer.rows.flatMap((row) => row.values)}></kom-missing-legend>
    <p class="kern-body kom-muted">${sourceOf(t, answer)}</p>`;
}
