import { html } from 'lit';
import { KomPage, api, link, localized } from '@komenius/ui';

/** All offices with the number of their members. */
export default class extends KomPage {
  async load({ signal }) {
    return (await api.get('/api/platform/offices', { signal })).items;
  }

  actions() {
    return html`<a class="kern-btn kern-btn--primary" href=${link('/verwaltung/fachaemter/neu')}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${this.t('offices.new')}</span></a>`;
  }

  content(offices) {
    return html`<kom-table .caption=${this.heading} searchable .exportName=${this.heading} .rows=${offices} .emptyText=${this.t('offices.none')} .columns=${[
      { key: 'title', label: this.t('offices.office'), value: (row) => localized(row.title), href: (row) => link(`/verwaltung/fachaemter/${row.id}`) },
      { key: 'id', label: this.t('roles.id'), render: (row) => html`<code>${row.id}</code>` },
      { key: 'email', label: this.t('users.email'), value: (row) => row.email ?? '' },
      { key: 'order', label: this.t('offices.order'), numeric: true },
      { key: 'members', label: this.t('offices.members'), numeric: true },
    ]}></kom-table>`;
  }
}
