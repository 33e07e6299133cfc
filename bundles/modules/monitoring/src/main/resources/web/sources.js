import { html } from 'lit';
import { KomPage, api, link, navigate } from '@komenius/ui';
import { delivererOf, dueOf, editSource, offices } from './source-form.js';

/** Who delivers data to the house. */
export default class extends KomPage {
  get lead() { return this.t('sources.lead'); }

  async load({ signal }) { return { known: await offices(signal) }; }

  actions() {
    if (!this.data) return null;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#create()}><span class="kern-label">${this.t('sources.new')}</span></button>`;
  }

  content({ known }) {
    return html`<kom-table .caption=${this.heading} searchable .exportName=${'quellen'} .emptyText=${this.t('sources.none')}
      .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/sources', { query: { q, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: this.t('source.title'), href: (row) => link(`/intern/monitoring/quelle/${row.id}`) },
        { key: 'deliverer', label: this.t('source.from'), value: (row) => delivererOf(row, known) },
        { key: 'due', label: this.t('source.rhythm'), value: (row) => dueOf(row, this.t) },
        { key: 'code', label: this.t('source.code') },
      ]}></kom-table>`;
  }

  async #create() {
    const created = await editSource({ known: this.data.known, t: this.t, save: (body) => api.post('/api/monitoring/sources', body) });
    if (created) navigate(link(`/intern/monitoring/quelle/${created.source.id}`));
  }
}
