import { html } from 'lit';
import { KomPage, api, events, formatDateTime, formatDuration, jobEnded, link, localized } from '@komenius/ui';

const KINDS = { QUEUED: 'info', RUNNING: 'info', SUCCEEDED: 'success', FAILED: 'danger', CANCELLED: 'warning', INTERRUPTED: 'warning' };

/** All jobs; a job that begins or ends shows at once. */
export default class extends KomPage {
  #stop = null;
  #states = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.#stop = events.on('job', (job) => this.#seen(job));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  #seen(job) {
    if (this.#states.get(job.id) === job.state) return;
    this.#states.set(job.id, job.state);
    this.querySelector('kom-table')?.reload();
  }

  content() {
    return html`<kom-table .caption=${this.heading} .filters=${[{ key: 'state', label: this.t('jobs.state'), options: Object.keys(KINDS).map((value) => ({ value, label: this.t(`job.${value}`) })) }]}
      .load=${({ filters, cursor, limit, signal }) => api.get('/api/platform/jobs', { query: { state: filters.state, cursor, limit }, signal })} .columns=${[
        { key: 'title', label: this.t('jobs.job'), value: (row) => localized(row.title), href: (row) => link(`/verwaltung/auftraege/${row.id}`) },
        { key: 'state', label: this.t('jobs.state'), render: (row) => html`<kom-badge .kind=${KINDS[row.state]} .label=${this.t(`job.${row.state}`)}></kom-badge>` },
        { key: 'module', label: this.t('modules.module') }, { key: 'ownerName', label: this.t('jobs.owner') },
        { key: 'submitted', label: this.t('jobs.submitted'), value: (row) => formatDateTime(row.submitted) },
        { key: 'time', label: this.t('jobs.time'), align: 'end', value: (row) => (jobEnded(row) && row.started ? formatDuration(new Date(row.ended) - new Date(row.started)) : '') },
      ]}></kom-table>`;
  }
}
