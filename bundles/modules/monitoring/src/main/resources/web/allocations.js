import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDateTime, link, navigate, openDialog, session, toast } from '@komenius/ui';
import { stateBadge } from './allocation/words.js';

/** Distributions of posts: drafts, proposals and decisions. */
export default class extends KomPage {
  get lead() { return this.t('allocation.lead'); }

  actions() {
    if (!session.may('monitoring.allocate')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#create()}><span class="kern-label">${this.t('allocation.new')}</span></button>`;
  }

  content() {
    return html`<kom-table .caption=${this.heading} searchable .emptyText=${this.t('allocation.none')} exportName="stellenverteilungen"
      .filters=${[{ key: 'state', label: this.t('allocation.state'), options: ['DRAFT', 'PROPOSED', 'APPROVED'].map((value) => ({ value, label: this.t(`allocation.state.${value}`) })) }]}
      .load=${({ q, filters, cursor, limit, signal }) => api.get('/api/monitoring/allocations', { query: { q, state: filters?.state, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: this.t('allocation.title'), href: (row) => link(`/intern/monitoring/stellenverteilung/${row.id}`) },
        { key: 'state', label: this.t('allocation.state'), value: (row) => this.t(`allocation.state.${row.state}`), render: (row) => stateBadge(this.t, row.state) },
        { key: 'schools', label: this.t('allocation.schools'), align: 'end', value: (row) => row.schools },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDateTime(row.updated) },
        { key: 'decided', label: this.t('allocation.decided'), value: (row) => (row.decided ? `${row.decided.by}, ${formatDateTime(row.decided.at)}` : '') },
      ]}
      .actions=${(row) => (row.state === 'DRAFT' && session.may('monitoring.allocate') ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row)}>
        <span class="kern-label">${this.t('analyses.delete')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>` : nothing)}></kom-table>`;
  }

  async #create() {
    const title = await openDialog({
      heading: this.t('allocation.new'),
      body: (close) => html`<kom-form .submitLabel=${this.t('allocation.begin')} .onCancel=${() => close()} .values=${{}}
        .fields=${[{ name: 'title', type: 'text', label: this.t('allocation.title'), hint: this.t('allocation.title-hint'), required: true, maxlength: 300 }]}
        .onSubmit=${async (values) => close(values.title.trim())}></kom-form>`,
    });
    if (!title) return;
    try {
      const project = await api.post('/api/monitoring/allocations', { title });
      navigate(link(`/intern/monitoring/stellenverteilung/${project.id}`));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #delete(row) {
    if (!(await confirmDialog({ heading: this.t('analyses.delete'), text: this.t('analyses.delete-text', { title: row.title }), confirm: this.t('analyses.delete'), danger: true }))) return;
    try {
      const { etag } = await api.full(`/api/monitoring/allocations/${row.id}`);
      await api.delete(`/api/monitoring/allocations/${row.id}`, { etag });
      this.querySelector('kom-table').reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
