import { html } from 'lit';
import { KomPage, api, confirmDialog, formatBytes, formatDateTime, link, openDialog, toast } from '@komenius/ui';

/** Tables of one's own that somebody has begun, and the mappings that are kept for next year's files. */
export default class extends KomPage {
  get lead() { return this.t('own.tables-lead'); }

  get breadcrumbs() { return [{ title: this.t('import.heading'), href: link('/intern/monitoring/einlesen') }]; }

  async #delete(path, text, table) {
    if (!await confirmDialog({ heading: this.t('own.delete'), text, confirm: this.t('own.delete'), danger: true })) return;
    await this.#tried(async () => {
      const { etag } = await api.full(path);
      await api.delete(path, { etag });
      this.querySelector(table).reload();
    });
  }

  async #rename(row) {
    const path = `/api/monitoring/tables/mappings/${row.id}`;
    const changed = await openDialog({ heading: this.t('own.rename'), body: (close) => html`<kom-form .submitLabel=${this.t('own.rename')} .values=${{ name: row.name }} .onCancel=${() => close()}
      .fields=${[{ name: 'name', label: this.t('own.keep-as'), required: true, maxlength: 200 }]}
      .onSubmit=${async (values) => { const { etag } = await api.full(path); await api.put(path, values, { etag }); close(true); }}></kom-form>` });
    if (changed) this.querySelector('#mappings').reload();
  }

  async #tried(work) {
    try {
      await work();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  content() {
    const button = (label, name, click) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${click}><span class="kern-label">${label}<span class="kom-visually-hidden"> ${name}</span></span></button>`;
    return html`<div class="kom-stack">
      <section><h2 class="kern-heading-medium">${this.t('own.begun')}</h2>
      <kom-table id="drafts" .caption=${this.t('own.begun')} .emptyText=${this.t('own.begun-none')} .load=${({ cursor, limit, signal }) => api.get('/api/monitoring/tables', { query: { cursor, limit }, signal })} .columns=${[
        { key: 'fileName', label: this.t('dataset.file'), href: (row) => link(`/intern/monitoring/eigene-tabelle/${row.id}`) },
        { key: 'fileBytes', label: this.t('import.size'), align: 'end', value: (row) => formatBytes(row.fileBytes) },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDateTime(row.updated) },
        { key: 'importId', label: this.t('own.imported'), render: (row) => (row.importId ? html`<a class="kern-link" href=${link(`/intern/monitoring/einlesen/${row.importId}`)}>${this.t('own.report')}</a>` : '–') },
      ]} .actions=${(row) => button(this.t('own.delete'), row.fileName, () => this.#delete(`/api/monitoring/tables/${row.id}`, this.t('own.delete-draft', { name: row.fileName }), '#drafts'))}></kom-table></section>
      <section><h2 class="kern-heading-medium">${this.t('own.mappings')}</h2>
      <kom-table id="mappings" searchable .caption=${this.t('own.mappings')} .emptyText=${this.t('own.mappings-none')} .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/tables/mappings', { query: { q, cursor, limit }, signal })} exportName="zuordnungen" .columns=${[
        { key: 'name', label: this.t('own.keep-as') }, { key: 'tableCode', label: this.t('datasets.code') }, { key: 'columns', label: this.t('own.column-count'), numeric: true },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDateTime(row.updated) }, { key: 'updatedBy', label: this.t('dataset.by') },
      ]} .actions=${(row) => html`${button(this.t('own.rename'), row.name, () => this.#rename(row))}${button(this.t('own.delete'), row.name, () => this.#delete(`/api/monitoring/tables/mappings/${row.id}`, this.t('own.delete-mapping', { name: row.name }), '#mappings'))}`}></kom-table></section></div>`;
  }
}
