import { html } from 'lit';
import { KomPage, api, link, localized } from '@komenius/ui';

/** All roles with the number of their permissions. */
export default class extends KomPage {
  async load({ signal }) {
    const roles = await api.get('/api/platform/roles', { signal });
    return roles.items ?? roles;
  }

  actions() {
    return html`<a class="kern-btn kern-btn--primary" href=${link('/verwaltung/rollen/neu')}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${this.t('roles.new')}</span></a>`;
  }

  content(roles) {
    return html`<kom-table .caption=${this.heading} .rows=${roles} .columns=${[
      { key: 'title', label: this.t('roles.name'), value: (row) => localized(row.title), href: (row) => link(`/verwaltung/rollen/${row.id}`) },
      { key: 'id', label: this.t('roles.id'), render: (row) => html`<code>${row.id}</code>` },
      { key: 'permissions', label: this.t('roles.permissions'), numeric: true, value: (row) => row.permissions.length },
      { key: 'builtIn', label: this.t('roles.kind'), value: (row) => this.t(row.builtIn ? 'roles.built-in' : 'roles.own') },
    ]}></kom-table>`;
  }
}
