import { html, nothing } from 'lit';
import { formatNumber, localized } from '@komenius/ui';

const MOST_ROWS = 100;
/** One sign each, so that nothing depends on colour; the letters are those of SDMX CL_CONF_STATUS. */
const SIGNS = { PRIMARY_SMALL_COUNT: 'A', DOMINANCE: 'M', P_PERCENT: 'M', ON_REQUEST: 'C', SECONDARY: 'D', RELEASE_MEMORY: 'D*' };

const isTotal = (data, dimension, code) => code === '_T' || data.lists.get(dimension)?.some((m) => m.code === code && m.total);

function label(page, data, dimension, code) {
  if (code === '_T') return page.t('preview.all');
  const known = (one) => data.lists.get(dimension)?.find((m) => m.code === one);
  const name = (one) => (typeof known(one).label === 'string' ? known(one).label : localized(known(one).label));
  if (known(code)) return name(code);
  // A merged member is called by its parts.
  const parts = code.split('+');
  return parts.every(known) ? parts.map(name).join(' + ') : code;
}

/** The table with two dimensions along its sides, the others standing at their totals or at what is chosen. */
export function previewTable(page, data) {
  const { dimensions, cells } = data.preview;
  const codes = dimensions.map((_, i) => [...new Set(cells.map((cell) => cell.members[i]))]);
  codes.forEach((list, i) => list.sort((a, b) => isTotal(data, dimensions[i], a) - isTotal(data, dimensions[i], b)));
  const across = dimensions.length > 1 ? dimensions.length - 1 : -1;
  const fixed = dimensions.map((code, i) => (i === 0 || i === across ? null : (page.query.get(`d_${code}`) ?? codes[i].find((c) => isTotal(data, code, c)) ?? codes[i][0])));
  const only = page.query.get('nur') === 'geschuetzt';
  const at = new Map(cells.filter((cell) => fixed.every((code, i) => code === null || cell.members[i] === code)).map((cell) => [key(cell.members[0], across < 0 ? '' : cell.members[across]), cell]));
  const columns = across < 0 ? [''] : codes[across];
  const rows = codes[0].filter((row) => !only || columns.some((column) => at.get(key(row, column))?.reason));
  const dimensionName = (code) => localized(data.detail.dimensions.find((d) => d.code === code)?.label ?? { de: code });
  return html`<form class="monitoring-filters kom-no-print" aria-label=${page.t('preview.table')} @submit=${(e) => e.preventDefault()}>
      ${dimensions.map((code, i) => (fixed[i] === null ? nothing : html`<kom-field type="select" .label=${dimensionName(code)} .value=${fixed[i]} .options=${codes[i].map((value) => ({ value, label: label(page, data, code, value) }))}
        @kom-change=${(e) => page.setQuery({ [`d_${code}`]: e.detail.value })}></kom-field>`))}
      <kom-field type="checkbox" .label=${page.t('preview.only')} .value=${only} @kom-change=${(e) => page.setQuery({ nur: e.detail.value ? 'geschuetzt' : null })}></kom-field></form>
    <div class="kom-scroll" tabindex="0" role="region" aria-label=${page.t('preview.table')}><table class="kern-table monitoring-preview"><caption class="kom-visually-hidden">${page.t('preview.table')}</caption>
      <thead><tr class="kern-table__row"><th class="kern-table__header" scope="col">${dimensionName(dimensions[0])}</th>
        ${columns.map((column) => html`<th class="kern-table__header kom-end" scope="col">${across < 0 ? page.t('preview.value') : label(page, data, dimensions[across], column)}</th>`)}</tr></thead>
      <tbody>${rows.slice(0, MOST_ROWS).map((row) => html`<tr class="kern-table__row"><th class="kern-table__cell" scope="row">${label(page, data, dimensions[0], row)}${row === '_T' ? nothing : html` <span class="kom-muted">${label(page, data, dimensions[0], row) === row ? nothing : row}</span>`}</th>
        ${columns.map((column) => cellView(page.t, at.get(key(row, column))))}</tr>`)}</tbody></table></div>
    ${rows.length > MOST_ROWS ? html`<p class="kern-body kom-muted">${page.t('preview.more', { count: formatNumber(rows.length - MOST_ROWS) })}</p>` : nothing}`;
}

const key = (row, column) => `${row}\u001f${column}`;

function cellView(t, cell) {
  if (!cell) return html`<td class="kern-table__cell kom-end"></td>`;
  const value = cell.value === null || cell.value === undefined ? '.' : formatNumber(Number(cell.value));
  if (cell.reason) {
    const primary = !['SECONDARY', 'RELEASE_MEMORY'].includes(cell.reason);
    return html`<td class="kern-table__cell kom-end kom-number monitoring-preview__secret ${primary ? 'monitoring-preview__secret--primary' : ''}">${value}
      <span class="monitoring-preview__sign" title=${t(`preview.reason.${cell.reason}`)}><span aria-hidden="true">${SIGNS[cell.reason]}</span><span class="kom-visually-hidden">${t('preview.secret')}: ${t(`preview.reason.${cell.reason}`)}</span></span></td>`;
  }
  const shown = cell.shown === null || cell.shown === undefined ? null : Number(cell.shown);
  return html`<td class="kern-table__cell kom-end kom-number">${value}${shown !== null && shown !== Number(cell.value) ? html` <span class="kom-muted">→ ${formatNumber(shown)}</span>` : nothing}</td>`;
}

/** The signs that occur, what they mean and how often. */
export function legend(t, cells) {
  const counts = new Map();
  for (const { reason } of cells) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const changed = cells.some(({ value, shown }) => value !== null && shown !== null && Number(value) !== Number(shown));
  if (!counts.size) return html`<p class="kern-body">${t('preview.none-secret')}${changed ? ` ${t('preview.changed')}` : ''}</p>`;
  return html`<h3 class="kern-title">${t('preview.legend')}</h3><dl class="monitoring-preview__legend">${[...counts].map(([reason, count]) => html`
    <dt><span class="monitoring-preview__sign" aria-hidden="true">${SIGNS[reason]}</span></dt><dd>${t('preview.legend-entry', { reason: t(`preview.reason.${reason}`), count: formatNumber(count) })}</dd>`)}</dl>`;
}
