import { html, nothing } from 'lit';
import { formatNumber, localized } from '@komenius/ui';

/** What an import did: figures, and the rows that were left out or need a look. */
export function report(t, result) {
  const counts = Object.entries(result.counts ?? {}).map(([name, count]) => ({ label: t(`report.${name}`), value: formatNumber(count) }));
  return html`<section class="registry-report kom-stack" aria-labelledby="registry-report"><h2 class="kern-heading-medium" id="registry-report">${t('report.title')}</h2>
    ${result.repeated ? html`<kom-alert kind="info" .heading=${t('report.repeated')}></kom-alert>` : nothing}
    <kom-facts .items=${[
      { label: t('report.rows'), value: formatNumber(result.rows) },
      { label: t('report.created'), value: formatNumber(result.created) },
      { label: t('report.updated'), value: formatNumber(result.updated) },
      { label: t('report.unchanged'), value: formatNumber(result.unchanged) },
      { label: t('report.skipped'), value: formatNumber(result.skipped) },
      ...counts,
    ]}></kom-facts>
    ${result.notes.length ? html`<kom-table .caption=${t('report.notes')} .rowKey=${'row'} .rows=${result.notes} .exportName=${'hinweise'} .columns=${[
      { key: 'row', label: t('report.row'), numeric: true },
      { key: 'text', label: t('report.note'), value: (row) => localized(row.text) },
      { key: 'skipped', label: t('report.taken'), value: (row) => (row.skipped ? t('ui.no') : t('ui.yes')) },
    ]} .filters=${[{ key: 'code', label: t('report.kind'), options: [...new Set(result.notes.map((note) => note.code))].map((code) => ({ value: code, label: t(`note.${code}`) })) }]}></kom-table>
      ${result.notesInAll > result.notes.length ? html`<p class="kom-muted">${t('report.more', { shown: formatNumber(result.notes.length), all: formatNumber(result.notesInAll) })}</p>` : nothing}` : nothing}</section>`;
}
