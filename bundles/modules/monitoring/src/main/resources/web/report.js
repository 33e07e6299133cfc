import { html, nothing } from 'lit';
import { MISSING_SYMBOLS, formatNumber, localized } from '@komenius/ui';
import { periodName } from './periods.js';

/** The sections of an import report; used after an import and with every version. */
export function reportSections(report, t) {
  if (!report) return nothing;
  return html`<div class="kom-stack"><kom-facts .items=${[
    { label: t('report.rows'), value: formatNumber(report.rowsRead) },
    { label: t('report.facts'), value: formatNumber(report.facts) },
    { label: t('report.repeated'), value: report.repeatedFacts ? formatNumber(report.repeatedFacts) : null },
    { label: t('report.periods'), value: report.firstPeriod === report.lastPeriod ? periodName(report.firstPeriod) : `${periodName(report.firstPeriod)} – ${periodName(report.lastPeriod)} (${formatNumber(report.periods)})` },
    { label: t('report.format'), value: `${t(`connector.${report.connector}`)}, ${report.encoding}, ${t(`edition.${report.language}`)}` },
    { label: t('report.not-existing'), value: report.notExisting ? formatNumber(report.notExisting) : null },
    { label: t('report.rounded'), value: report.roundedZeros ? formatNumber(report.roundedZeros) : null },
    { label: t('report.millis'), value: `${formatNumber(report.millis / 1000, 2)} s` },
  ]}></kom-facts>
  ${section(t('report.skipped'), report.skipped, [
    { key: 'explanation', label: t('report.why'), value: (row) => localized(row.explanation) }, { key: 'rows', label: t('report.lines'), numeric: true },
    { key: 'firstRows', label: t('report.where'), value: (row) => t('report.line-list', { lines: row.firstRows.join(', ') + (row.rows > row.firstRows.length ? ' …' : '') }) },
  ], t('report.skipped-none'))}
  ${section(t('report.missing'), report.missing, [
    { key: 'symbol', label: t('report.symbol'), value: (row) => MISSING_SYMBOLS[row.kind] ?? row.symbol }, { key: 'kind', label: t('report.kind'), value: (row) => t(`missing.${row.kind}`) }, { key: 'facts', label: t('report.facts'), numeric: true },
  ], t('report.missing-none'))}
  ${section(t('report.flags'), report.flags, [
    { key: 'symbol', label: t('report.symbol') }, { key: 'kind', label: t('report.kind'), value: (row) => t(`flag.${row.kind}`) }, { key: 'facts', label: t('report.facts'), numeric: true },
  ])}
  ${section(`${t('report.unknown-regions')} (${formatNumber(report.unknownRegionCount)})`, report.unknownRegions, [
    { key: 'code', label: t('dataset.key') }, { key: 'label', label: t('report.region') }, { key: 'facts', label: t('report.facts'), numeric: true },
  ])}
  ${section(`${t('report.not-valid')} (${formatNumber(report.regionsNotValidCount)})`, report.regionsNotValid, [
    { key: 'code', label: t('dataset.key') }, { key: 'label', label: t('report.region') }, { key: 'period', label: t('report.period'), value: (row) => periodName(row.period) }, { key: 'facts', label: t('report.facts'), numeric: true },
  ])}
  ${section(t('report.sums'), report.measures, [
    { key: 'label', label: t('dataset.measure'), value: (row) => row.label + (row.unit ? ` (${row.unit})` : '') }, { key: 'numbers', label: t('report.numbers'), numeric: true },
    { key: 'sum', label: t('report.sum'), numeric: true },
  ])}</div>`;
}

function section(heading, rows, columns, none) {
  if (!rows.length) return none ? html`<p class="kern-body">${none}</p>` : nothing;
  return html`<section><h3 class="kern-title">${heading}</h3><kom-table .caption=${heading} .rows=${rows} .columns=${columns} .pageSize=${15} .rowKey=${'code'}></kom-table></section>`;
}
