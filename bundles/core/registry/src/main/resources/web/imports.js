import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatNumber, localized } from '@komenius/ui';
import { report } from './report.js';

/** Import of boundaries and school directories: upload, progress, report, and what was imported before. */
export default class extends KomPage {
  static properties = { job: { state: true }, result: { state: true }, options: { state: true } };

  job = null;
  result = null;
  options = { validFrom: '', source: '' };

  get lead() { return this.t('imports.lead'); }

  async load({ signal }) {
    const [formats, imports] = await Promise.all([
      api.get('/api/registry/imports/formats', { signal }),
      api.get('/api/registry/imports', { query: { limit: 50 }, signal }),
    ]);
    return { formats, imports: imports.items };
  }

  // Sent as plain bytes: as JSON the platform would take it for a request to be held in memory, and bound it tightly.
  #send(file, onProgress, signal) {
    const bytes = new File([file], file.name, { type: 'application/octet-stream' });
    const query = Object.fromEntries(Object.entries(this.options).filter(([, value]) => value));
    return api.upload('/api/registry/imports', bytes, { query, onProgress, signal });
  }

  #done(job) {
    if (job.state === 'SUCCEEDED' && job.result) this.result = typeof job.result === 'string' ? JSON.parse(job.result) : job.result;
    this.reload();
  }

  #option(name, value) {
    this.options = { ...this.options, [name]: value };
  }

  content({ formats, imports }) {
    const title = (id) => localized(formats.find((format) => format.id === id)?.title) || id;
    return html`<div class="kom-stack">
      <kom-upload .label=${this.t('imports.file')} .hint=${this.t('imports.file-hint', { formats: formats.map((format) => localized(format.title)).join(', ') })} .accept=${'.csv,.json,.geojson'}
        .onFile=${(file, onProgress, signal) => { this.result = null; return this.#send(file, onProgress, signal); }} @kom-uploaded=${(e) => { this.job = e.detail; }}></kom-upload>
      <details class="kom-no-print"><summary class="kern-title">${this.t('imports.options')}</summary><div class="kom-stack kom-narrow">
        <kom-field type="date" .label=${this.t('imports.valid-from')} .hint=${this.t('imports.valid-from-hint')} .value=${this.options.validFrom} .optional=${''} @kom-change=${(e) => this.#option('validFrom', e.detail.value)}></kom-field>
        <kom-field .label=${this.t('imports.source')} .hint=${this.t('imports.source-hint')} .value=${this.options.source} .optional=${''} @kom-change=${(e) => this.#option('source', e.detail.value)}></kom-field></div></details>
      ${this.job ? html`<kom-progress .jobId=${this.job.id} @kom-done=${(e) => this.#done(e.detail)}></kom-progress>` : nothing}
      ${this.result ? report(this.t, this.result) : nothing}
      <h2 class="kern-heading-medium">${this.t('imports.history')}</h2>
      ${imports.length ? html`<kom-table .caption=${this.t('imports.history')} .rows=${imports} .columns=${[
        { key: 'imported', label: this.t('imports.when'), value: (row) => formatDateTime(row.imported) },
        { key: 'format', label: this.t('imports.format'), value: (row) => title(row.format) },
        { key: 'fileName', label: this.t('imports.name') },
        { key: 'importedBy', label: this.t('imports.by') },
        { key: 'created', label: this.t('report.created'), align: 'end', value: (row) => formatNumber(row.report.created) },
      ]} .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => { this.result = row.report; }}><span class="kern-label">${this.t('imports.show-report')}</span></button>`}></kom-table>`
      : html`<p class="kom-muted">${this.t('imports.none')}</p>`}</div>`;
  }
}
