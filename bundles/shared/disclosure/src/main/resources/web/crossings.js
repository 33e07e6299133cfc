import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, link } from '@komenius/ui';
import { whole } from './common.js';

const KINDS = { RELEASED: 'success', REPEATED: 'info', REFUSED: 'warning' };

/** Each passage, or try to pass, from the statistics unit's space to outside. */
export default class extends KomPage {
  get lead() { return this.t('crossings.lead'); }

  async load({ signal }) {
    const [list, retention] = await Promise.all([whole('/api/disclosure/crossings', {}, signal), api.get('/api/disclosure/retention', { signal })]);
    return { ...list, retention };
  }

  content({ items, complete, retention }) {
    const [from, until, source] = ['von', 'bis', 'quelle'].map((name) => this.query.get(name) ?? '');
    const day = (row) => localDay(row.crossed);
    const rows = items.filter((row) => (!from || day(row) >= from) && (!until || day(row) <= until) && (!source || row.source.includes(source)));
    return html`<kom-alert kind="info" .heading=${this.t('crossings.kept', { years: retention.years })} .body=${retention.legalSource}></kom-alert>
      ${complete ? nothing : html`<kom-alert kind="info" .heading=${this.t('list.newest-only')}></kom-alert>`}
      <form class="disclosure-filters kom-no-print" aria-label=${this.t('crossings.filters')} @submit=${(e) => e.preventDefault()}>
        <kom-field type="date" .label=${this.t('crossings.from')} .value=${from} @kom-change=${(e) => this.setQuery({ von: e.detail.value || null })}></kom-field>
        <kom-field type="date" .label=${this.t('crossings.until')} .value=${until} @kom-change=${(e) => this.setQuery({ bis: e.detail.value || null })}></kom-field></form>
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-uebergaenge'} .sort=${'-crossed'} .rows=${rows} .emptyText=${this.t('crossings.none')}
        .filters=${[{ key: 'outcome', label: this.t('crossing.outcome'), options: Object.keys(KINDS).map((value) => ({ value, label: this.t(`crossing.${value}`) })) }]}
        .columns=${[
          { key: 'title', label: this.t('release.table'), href: (row) => (row.releaseId ? link(`/intern/disclosure/freigabe/${row.releaseId}`) : null) },
          { key: 'outcome', label: this.t('crossing.outcome'), value: (row) => this.t(`crossing.${row.outcome}`), render: (row) => html`<kom-badge .kind=${KINDS[row.outcome]} .label=${this.t(`crossing.${row.outcome}`)}></kom-badge>` },
          { key: 'crossed', label: this.t('release.when'), value: (row) => row.crossed, render: (row) => formatDateTime(row.crossed) },
          { key: 'callerName', label: this.t('crossing.who') },
          { key: 'purpose', label: this.t('crossing.purpose'), value: (row) => row.purpose ?? '' },
          { key: 'protectedCells', label: this.t('release.protected'), numeric: true },
          { key: 'cells', label: this.t('release.cells'), numeric: true },
        ]}></kom-table>`;
  }
}

/** The day of an instant where the reader is, as date fields write it. */
function localDay(instant) {
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}
