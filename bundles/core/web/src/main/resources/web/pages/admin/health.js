import { html } from 'lit';
import { KomPage, api, localized } from '@komenius/ui';

const KINDS = { OK: 'success', WARN: 'warning', FAILED: 'danger' };

/** All health checks, the troubled ones first. */
export default class extends KomPage {
  load({ signal }) {
    return api.get('/api/platform/health', { signal });
  }

  actions() {
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.reload()}><span class="kern-icon kern-icon--autorenew" aria-hidden="true"></span><span class="kern-label">${this.t('health.again')}</span></button>`;
  }

  content(health) {
    const rank = { FAILED: 0, WARN: 1, OK: 2 };
    const checks = [...health.checks].sort((a, b) => rank[a.status] - rank[b.status] || a.name.localeCompare(b.name));
    return html`<kom-alert .kind=${KINDS[health.status]} .heading=${this.t(`health.overall.${health.status}`)}></kom-alert>
      <kom-table .caption=${this.heading} rowKey="name" .rows=${checks} .pageSize=${50} .columns=${[
        { key: 'name', label: this.t('health.check'), render: (row) => html`<code>${row.name}</code>` },
        { key: 'status', label: this.t('health.status'), render: (row) => html`<kom-badge .kind=${KINDS[row.status]} .label=${this.t(`health.${row.status}`)}></kom-badge>` },
        { key: 'message', label: this.t('health.message'), value: (row) => localized(row.message) },
      ]}></kom-table>`;
  }
}
