import { html } from 'lit';
import { KomPage, api, formatDateTime, link, localized } from '@komenius/ui';

/** All users, searchable. */
export default class extends KomPage {
  async load({ signal }) {
    const roles = await api.get('/api/platform/roles', { signal });
    const offices = (await api.get('/api/platform/offices', { signal })).items;
    const titles = (items) => new Map(items.map((item) => [item.id, localized(item.title)]));
    return { roles: titles(roles.items ?? roles), offices: titles(offices) };
  }

  actions() {
    return html`<a class="kern-btn kern-btn--primary" href=${link('/verwaltung/benutzer/neu')}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${this.t('users.new')}</span></a>`;
  }

  content({ roles, offices }) {
    return html`<kom-table .caption=${this.heading} searchable .filters=${offices.size ? [{ key: 'office', label: this.t('offices.office'), options: [...offices].map(([value, label]) => ({ value, label })) }] : []}
      .load=${({ q, filters, cursor, limit, signal }) => api.get('/api/platform/users', { query: { q, office: filters.office, cursor, limit }, signal })}
      .columns=${[
        { key: 'displayName', label: this.t('users.display-name'), href: (row) => link(`/verwaltung/benutzer/${row.id}`) },
        { key: 'userName', label: this.t('sign-in.name') },
        { key: 'roles', label: this.t('users.roles'), value: (row) => row.roles.map((id) => roles.get(id) ?? id).join(', ') },
        { key: 'offices', label: this.t('offices.title'), value: (row) => row.offices.map((id) => offices.get(id) ?? id).join(', ') },
        { key: 'enabled', label: this.t('users.state'), render: (row) => html`<kom-badge .kind=${row.enabled ? 'success' : 'warning'} .label=${this.t(row.enabled ? 'users.enabled' : 'users.disabled')}></kom-badge>` },
        { key: 'lastSignIn', label: this.t('users.last-sign-in'), value: (row) => formatDateTime(row.lastSignIn) || this.t('users.never') },
      ]}></kom-table>`;
  }
}
