import { html, nothing } from 'lit';
import { KomPage, api, events, localized } from '@komenius/ui';

const KINDS = { active: 'success', resolved: 'warning', failed: 'danger' };

/** Installed modules and what became of their pages; follows installs and removals by itself. */
export default class extends KomPage {
  #stop = null;

  connectedCallback() {
    super.connectedCallback();
    this.#stop = events.on('ui', () => this.reload());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  get lead() {
    return this.t('modules.lead');
  }

  async load({ signal }) {
    const [modules, problems] = await Promise.all([api.get('/api/platform/modules', { signal }), api.get('/api/web/problems', { signal })]);
    return { modules: modules.items ?? modules, problems };
  }

  /** `done`, `none`, `waiting`, or `failed: reason`. */
  #migration(text) {
    const [state, ...reason] = (text ?? 'none').split(': ');
    return [this.t(`modules.migration.${state}`), ...reason].join(': ');
  }

  content({ modules, problems }) {
    return html`${problems.length ? html`<kom-alert kind="warning" .heading=${this.t('modules.refused')} .body=${html`<ul class="kern-list kern-list--bullet">${problems.map(
        (p) => html`<li><strong>${p.bundle} ${p.version}:</strong> ${localized(p.reason)}</li>`)}</ul>`}></kom-alert>` : nothing}
      <kom-table .caption=${this.heading} .rows=${modules} .pageSize=${50} .columns=${[
        { key: 'title', label: this.t('modules.module'), value: (row) => localized(row.title) || row.id },
        { key: 'state', label: this.t('modules.state'), render: (row) => html`<kom-badge .kind=${KINDS[row.state] ?? 'info'} .label=${this.t(`modules.state.${row.state}`)}></kom-badge>` },
        { key: 'version', label: this.t('modules.version') },
        { key: 'bundle', label: this.t('modules.bundle'), render: (row) => html`<code>${row.bundle}</code> <span class="kom-muted">#${row.bundleId}</span>` },
        { key: 'platformRange', label: this.t('modules.range') },
        { key: 'permissions', label: this.t('roles.permissions'), numeric: true, value: (row) => (Array.isArray(row.permissions) ? row.permissions.length : row.permissions) },
        { key: 'migrations', label: this.t('modules.migrations'), value: (row) => this.#migration(row.migrations) },
      ]}></kom-table>`;
  }
}
