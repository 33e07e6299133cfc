import { html, nothing } from 'lit';
import { KomPage, api, formatBytes, formatDateTime, link, navigate, session } from '@komenius/ui';

export const KINDS = {
  QUEUED: 'info', RUNNING: 'info', INTERRUPTED: 'warning', STORED: 'success', SAME_FILE: 'info', SAME_FACTS: 'success', REFUSED: 'danger', CANCELLED: 'warning', FAILED: 'danger',
};

/** Takes a file of the statistical offices and leads to the report of its import. */
export default class extends KomPage {
  static properties = { language: { state: true }, tableCode: { state: true }, open: { state: true }, openReason: { state: true } };

  language = '';
  tableCode = '';
  open = false;
  openReason = '';

  get lead() { return this.t('import.lead'); }

  get breadcrumbs() { return [{ title: this.t('datasets.heading'), href: link('/intern/monitoring/datensaetze') }]; }

  /** Whether the figures go through the door or are published already; without a word they are protected. */
  #guard() {
    if (!session.may('monitoring.open')) return html`<p class="kern-body">${this.t('import.guard-always')}</p>`;
    return html`<div class="kom-stack"><kom-field type="radios" name="guard" .label=${this.t('import.guard')} .value=${this.open ? 'open' : 'guarded'} .options=${['guarded', 'open'].map((value) => ({ value, label: this.t(`import.guard-${value}`) }))}
      @kom-change=${(e) => { this.open = e.detail.value === 'open'; }}></kom-field>
      ${this.open ? html`<kom-field name="openReason" required .label=${this.t('import.open-reason')} .hint=${this.t('import.open-reason-hint')} .value=${this.openReason} .maxlength=${1000} @kom-change=${(e) => { this.openReason = e.detail.value; }}></kom-field>` : nothing}</div>`;
  }

  content() {
    return html`<div class="kom-stack">
      ${this.#guard()}
      <kom-upload .label=${this.t('import.file')} .hint=${this.t('import.hint')} .accept=${'.csv,.zip,text/csv,application/zip'} .url=${'/api/monitoring/imports'}
        .query=${{ language: this.language, tableCode: this.tableCode, openReason: this.open ? this.openReason : null }} @kom-uploaded=${(e) => navigate(link(`/intern/monitoring/einlesen/${e.detail.id}`))}></kom-upload>
      <details><summary>${this.t('import.options')}</summary><div class="monitoring-filters">
        <kom-field type="select" .label=${this.t('import.edition')} .hint=${this.t('import.edition-hint')} .value=${this.language} .options=${['', 'de', 'en'].map((value) => ({ value, label: this.t(`edition.${value || 'auto'}`) }))}
          @kom-change=${(e) => { this.language = e.detail.value; }}></kom-field>
        <kom-field .label=${this.t('import.code')} .hint=${this.t('import.code-hint')} .value=${this.tableCode} .maxlength=${80} @kom-change=${(e) => { this.tableCode = e.detail.value; }}></kom-field></div></details>
      <section><h2 class="kern-heading-medium">${this.t('import.recent')}</h2>
      <kom-table .caption=${this.t('import.recent')} .emptyText=${this.t('import.none')} .load=${({ cursor, limit, signal }) => api.get('/api/monitoring/imports', { query: { cursor, limit }, signal })} .columns=${[
        { key: 'fileName', label: this.t('dataset.file'), href: (row) => link(`/intern/monitoring/einlesen/${row.id}`) },
        { key: 'state', label: this.t('dataset.state'), render: (row) => html`<kom-badge .kind=${KINDS[row.state]} .label=${this.t(`import.${row.state}`)}></kom-badge>` },
        { key: 'fileBytes', label: this.t('import.size'), align: 'end', value: (row) => formatBytes(row.fileBytes) },
        { key: 'submitted', label: this.t('dataset.imported'), value: (row) => formatDateTime(row.submitted) }, { key: 'submittedBy', label: this.t('dataset.by') },
      ]}></kom-table></section></div>`;
  }
}
