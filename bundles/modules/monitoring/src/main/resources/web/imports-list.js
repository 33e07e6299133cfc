import { html, nothing } from 'lit';
import { KomPart, api, events, formatBytes, formatDateTime, formatNumber, link, toast } from '@komenius/ui';

export const KINDS = {
  QUEUED: 'info', RUNNING: 'info', INTERRUPTED: 'warning', STORED: 'success', SAME_FILE: 'info', SAME_FACTS: 'success', REFUSED: 'danger', CANCELLED: 'warning', FAILED: 'danger',
};
const OUTCOMES = ['STORED', 'SAME_FILE', 'SAME_FACTS', 'REFUSED', 'CANCELLED', 'FAILED'];
const CHANNELS = ['UPLOAD', 'FOLDER', 'PUSH', 'WEB_SERVICE', 'SYSTEM'];
const LOOK_AGAIN = 3000;

/** Imports: those that run now, with progress and cancel, whoever began them; and all that have been, to search and export. */
class MonitoringImports extends KomPart {
  static properties = { running: { state: true } };

  running = [];
  #stop = () => {};
  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    // One's own jobs tell by themselves; what folders and other systems bring is asked for while something runs.
    this.#stop = events.on('job', (job) => job?.module === 'monitoring' && job.type === 'import' && this.#look());
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#timer);
  }

  async #look() {
    clearTimeout(this.#timer);
    try {
      const { items } = await api.get('/api/monitoring/imports', { query: { state: 'RUNNING', limit: 20 } });
      if (!this.isConnected) return;
      const before = this.running.length;
      this.running = items.filter((one) => ['QUEUED', 'RUNNING'].includes(one.state));
      if (this.running.length < before) this.querySelector('kom-table')?.reload();
    } catch (error) {
      if (error.status !== 0) throw error;
    }
    if (this.running.length) this.#timer = setTimeout(() => this.#look(), LOOK_AGAIN);
  }

  async #cancel(one) {
    try {
      await api.post(`/api/monitoring/imports/${one.id}/cancel`);
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    await this.#look();
  }

  render() {
    return html`<div class="kom-stack">${this.running.length ? html`<section><h2 class="kern-heading-medium">${this.t('import.running')}</h2>
      <ul class="monitoring-running">${this.running.map((one) => html`<li>
        <kom-progress .label=${`${one.fileName} – ${one.submittedBy}`} .value=${one.total > 0 ? one.done : null} .max=${one.total > 0 ? one.total : 1}></kom-progress>
        <span class="kom-muted">${one.total > 0 ? `${formatNumber(Math.floor((100 * one.done) / one.total))} %` : this.t(`import.${one.state}`)}</span>
        <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#cancel(one)}><span class="kern-label">${this.t('import.cancel')}<span class="kom-visually-hidden"> ${one.fileName}</span></span></button></li>`)}</ul></section>` : nothing}
    <section><h2 class="kern-heading-medium">${this.t('import.recent')}</h2>
      <kom-table .caption=${this.t('import.recent')} searchable .exportName=${'einlesen'} .sort=${'-submitted'} .emptyText=${this.t('import.none')} .filters=${[
        { key: 'state', label: this.t('dataset.state'), options: OUTCOMES.map((value) => ({ value, label: this.t(`import.${value}`) })) },
        { key: 'channel', label: this.t('deliveries.channel'), options: CHANNELS.map((value) => ({ value, label: this.t(`channel.${value}`) })) },
      ]} .load=${({ q, filters, sort, cursor, limit, signal }) => api.get('/api/monitoring/imports', { query: { q, state: filters.state, channel: filters.channel, sort, cursor, limit }, signal })} .columns=${[
        { key: 'fileName', label: this.t('dataset.file'), sortable: true, href: (row) => link(`/intern/monitoring/einlesen/${row.id}`) },
        { key: 'state', label: this.t('dataset.state'), value: (row) => this.t(`import.${row.state}`), render: (row) => html`<kom-badge .kind=${KINDS[row.state]} .label=${this.t(`import.${row.state}`)}></kom-badge>` },
        { key: 'channel', label: this.t('deliveries.channel'), value: (row) => this.t(`channel.${row.channel}`) },
        { key: 'fileBytes', label: this.t('import.size'), sortable: true, align: 'end', value: (row) => formatBytes(row.fileBytes) },
        { key: 'submitted', label: this.t('dataset.imported'), sortable: true, value: (row) => formatDateTime(row.submitted) }, { key: 'submittedBy', label: this.t('dataset.by') },
      ]}></kom-table></section></div>`;
  }
}

if (!customElements.get('monitoring-imports')) customElements.define('monitoring-imports', MonitoringImports);
