import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDateTime, link, navigate, toast } from '@komenius/ui';

/** Dashboards that one has made or that are shared. */
export default class extends KomPage {
  get lead() { return this.t('dashboards.lead'); }

  actions() {
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#create()}><span class="kern-label">${this.t('dashboards.new')}</span></button>`;
  }

  content() {
    return html`<kom-table .caption=${this.t('dashboards.heading')} searchable .emptyText=${this.t('dashboards.none')} .exportName=${'dashboards'}
      .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/dashboards', { query: { q, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: this.t('analysis.title'), href: (row) => link(`/intern/monitoring/dashboard/${row.id}`) },
        { key: 'description', label: this.t('analysis.description') },
        { key: 'cards', label: this.t('dashboard.cards'), align: 'end' },
        { key: 'owner', label: this.t('analyses.owner') },
        { key: 'shared', label: this.t('analyses.visible'), value: (row) => [this.t(row.shared ? 'analyses.shared' : 'analyses.private'), row.published ? this.t('dashboards.public') : ''].filter(Boolean).join(', ') },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDateTime(row.updated) },
      ]}
      .actions=${(row) => (row.own ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row)}>
        <span class="kern-label">${this.t('analyses.delete')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>` : nothing)}></kom-table>`;
  }

  async #create() {
    try {
      const made = await api.post('/api/monitoring/dashboards', { title: this.t('dashboards.new'), cards: [] });
      navigate(link(`/intern/monitoring/dashboard/${made.id}`, { bearbeiten: '1' }));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #delete(row) {
    if (!(await confirmDialog({ heading: this.t('analyses.delete'), text: this.t('dashboards.delete-text', { title: row.title }), confirm: this.t('analyses.delete'), danger: true }))) return;
    try {
      const { etag } = await api.full(`/api/monitoring/dashboards/${row.id}`);
      await api.delete(`/api/monitoring/dashboards/${row.id}`, { etag });
      toast(this.t('analyses.deleted'), { kind: 'success' });
      this.querySelector('kom-table').reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
