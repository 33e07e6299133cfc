import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatNumber, toast } from '@komenius/ui';

/** The append-only log, with the check that nothing in it was changed. */
export default class extends KomPage {
  static properties = { verification: { state: true }, checking: { state: true } };

  verification = null;
  checking = false;

  get lead() {
    return this.t('audit.lead');
  }

  async #verify() {
    this.checking = true;
    try {
      this.verification = await api.get('/api/platform/audit/verification');
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    this.checking = false;
  }

  actions() {
    return html`<button type="button" class="kern-btn kern-btn--secondary" aria-disabled=${this.checking ? 'true' : nothing} @click=${() => !this.checking && this.#verify()}><span class="kern-label">${this.t('audit.verify')}</span></button>
      <a class="kern-btn kern-btn--tertiary" href="/api/platform/audit?format=csv" download><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">CSV</span></a>`;
  }

  #verified() {
    const { valid, entries, firstBroken } = this.verification;
    return html`<kom-alert .kind=${valid ? 'success' : 'danger'} live .heading=${valid ? this.t('audit.valid', { entries: formatNumber(entries) }) : this.t('audit.broken', { entry: firstBroken })}></kom-alert>`;
  }

  content() {
    return html`${this.verification ? this.#verified() : nothing}
      <kom-table .caption=${this.heading} searchable .load=${({ q, cursor, limit, signal }) => api.get('/api/platform/audit', { query: { q, cursor, limit }, signal })} .columns=${[
        { key: 'occurred', label: this.t('audit.when'), value: (row) => formatDateTime(row.occurred ?? row.at ?? row.time ?? row.timestamp) },
        { key: 'action', label: this.t('audit.action'), render: (row) => html`<code>${row.action}</code>` },
        { key: 'module', label: this.t('modules.module') },
        { key: 'actorName', label: this.t('audit.who'), value: (row) => row.actorName ?? row.callerName ?? row.actor ?? row.caller ?? '' },
        { key: 'subject', label: this.t('audit.subject'), value: (row) => row.subject ?? '' },
        { key: 'details', label: this.t('audit.details'), value: (row) => (row.details && typeof row.details === 'object' ? Object.entries(row.details).map(([k, v]) => `${k}: ${v}`).join(', ') : (row.details ?? '')) },
      ]}></kom-table>`;
  }
}
