import { html, nothing } from 'lit';
import { KomPage, api, link, navigate, session } from '@komenius/ui';
import './imports-list.js';

/** Takes a file of the statistical offices and leads to the report of its import. */
export default class extends KomPage {
  static properties = { language: { state: true }, tableCode: { state: true }, open: { state: true }, openReason: { state: true }, hold: { state: true }, deliveredBy: { state: true } };

  language = '';
  tableCode = '';
  open = false;
  openReason = '';
  hold = false;
  deliveredBy = '';

  /** Sources to choose from, for those who look after them. */
  async load({ signal }) {
    return session.may('monitoring.sources') ? (await api.get('/api/monitoring/sources', { query: { limit: 500 }, signal })).items : [];
  }

  get lead() { return this.t('import.lead'); }

  get breadcrumbs() { return [{ title: this.t('datasets.heading'), href: link('/intern/monitoring/datensaetze') }]; }

  /** Whether the figures go through the door or are published already; without a word they are protected. */
  #guard() {
    if (!session.may('monitoring.open')) return html`<p class="kern-body">${this.t('import.guard-always')}</p>${this.#holding()}`;
    return html`<div class="kom-stack"><kom-field type="radios" name="guard" .label=${this.t('import.guard')} .value=${this.open ? 'open' : 'guarded'} .options=${['guarded', 'open'].map((value) => ({ value, label: this.t(`import.guard-${value}`) }))}
      @kom-change=${(e) => { this.open = e.detail.value === 'open'; }}></kom-field>
      ${this.open ? html`<kom-field name="openReason" required .label=${this.t('import.open-reason')} .hint=${this.t('import.open-reason-hint')} .value=${this.openReason} .maxlength=${1000} @kom-change=${(e) => { this.openReason = e.detail.value; }}></kom-field>` : this.#holding()}</div>`;
  }

  /** Whoever may look behind the door may want to before anything goes out. */
  #holding() {
    if (!session.may('monitoring.microdata')) return nothing;
    return html`<kom-field type="checkbox" name="hold" .label=${this.t('import.hold')} .hint=${this.t('import.hold-hint')} .value=${this.hold} @kom-change=${(e) => { this.hold = e.detail.value; }}></kom-field>`;
  }

  /** Asks what the file is: an official format is imported at once, a table of one's own goes to the assistant. */
  async #take(file, onProgress, signal) {
    const upload = await api.upload('/api/monitoring/tables', file, { onProgress, signal });
    if (upload.kind === 'OWN') return upload;
    const query = { language: this.language, tableCode: this.tableCode, openReason: this.open ? this.openReason : null, deliveredBy: this.deliveredBy || null, release: this.hold && !this.open ? false : null, fileName: file.name, upload: upload.id };
    return api.post('/api/monitoring/imports', null, { query, signal });
  }

  content(sources) {
    return html`<div class="kom-stack">
      ${this.#guard()}
      <kom-upload .label=${this.t('import.file')} .hint=${this.t('import.hint')} .accept=${'.csv,.txt,.tsv,.zip,.xlsx,text/csv,application/zip'} .onFile=${(file, onProgress, signal) => this.#take(file, onProgress, signal)}
        @kom-uploaded=${(e) => navigate(link(`/intern/monitoring/${e.detail.kind === 'OWN' ? 'eigene-tabelle' : 'einlesen'}/${e.detail.id}`))}></kom-upload>
      <details><summary>${this.t('import.options')}</summary><div class="monitoring-filters">
        <kom-field type="select" .label=${this.t('import.edition')} .hint=${this.t('import.edition-hint')} .value=${this.language} .options=${['', 'de', 'en'].map((value) => ({ value, label: this.t(`edition.${value || 'auto'}`) }))}
          @kom-change=${(e) => { this.language = e.detail.value; }}></kom-field>
        <kom-field .label=${this.t('import.code')} .hint=${this.t('import.code-hint')} .value=${this.tableCode} .maxlength=${80} @kom-change=${(e) => { this.tableCode = e.detail.value; }}></kom-field>
        ${sources.length ? html`<kom-field type="select" name="deliveredBy" .label=${this.t('import.delivered-by')} .hint=${this.t('import.delivered-by-hint')} .value=${this.deliveredBy} .options=${[{ value: '', label: this.t('import.no-source') }, ...sources.map((source) => ({ value: source.id, label: source.title }))]}
          @kom-change=${(e) => { this.deliveredBy = e.detail.value; }}></kom-field>` : nothing}</div></details>
      <p><a class="kern-link" href=${link('/intern/monitoring/eigene-tabellen')}>${this.t('own.tables')}</a></p>
      <monitoring-imports .t=${this.t}></monitoring-imports></div>`;
  }
}
