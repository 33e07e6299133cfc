import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDateTime, link, toast } from '@komenius/ui';

/** Analyses that one has made or that are shared. */
export default class extends KomPage {
  get lead() { return this.t('analyses.lead'); }

  actions() {
    return html`<a class="kern-btn kern-btn--primary" href=${link('/intern/monitoring/auswertung')}><span class="kern-label">${this.t('analyses.new')}</span></a>`;
  }

  content() {
    return html`<kom-table .caption=${this.t('analyses.heading')} searchable .emptyText=${this.t('analyses.none')}
      .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/analyses', { query: { q, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: this.t('analysis.title'), href: (row) => link(`/intern/monitoring/auswertung/${row.id}`) },
        { key: 'description', label: this.t('analysis.description') },
        { key: 'owner', label: this.t('analyses.owner') },
        { key: 'shared', label: this.t('analyses.visible'), value: (row) => this.t(row.shared ? 'analyses.shared' : 'analyses.private') },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDateTime(row.updated) },
      ]}
      .actions=${(row) => (row.own ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row)}>
        <span class="kern-label">${this.t('analyses.delete')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>` : nothing)}></kom-table>`;
  }

  async #delete(row) {
    if (!(await confirmDialog({ heading: this.t('analyses.delete'), text: this.t('analyses.delete-text', { title: row.title }), confirm: this.t('analyses.delete'), danger: true }))) return;
    try {
      const { etag } = await api.full(`/api/monitoring/analyses/${row.id}`);
      await api.delete(`/api/monitoring/analyses/${row.id}`, { etag });
      toast(this.t('analyses.deleted'), { kind: 'success' });
      this.querySelector('kom-table').reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
