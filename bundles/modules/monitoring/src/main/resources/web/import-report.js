import { html, nothing } from 'lit';
import { KomPage, api, formatBytes, formatDateTime, link, localized } from '@komenius/ui';
import { KINDS } from './imports-list.js';
import { reportSections } from './report.js';

const RUNNING = ['QUEUED', 'RUNNING'];

/** What became of one import: progress while it runs, then the report, or why the file was refused. */
export default class extends KomPage {
  get breadcrumbs() { return [{ title: this.t('import.heading'), href: link('/intern/monitoring/einlesen') }]; }

  get lead() { return this.data ? `${this.data.fileName} (${formatBytes(this.data.fileBytes)}), ${formatDateTime(this.data.submitted)}` : null; }

  load({ params, signal }) {
    return api.get(`/api/monitoring/imports/${params.id}`, { signal });
  }

  content(data) {
    return html`<div class="kom-stack">
      ${RUNNING.includes(data.state) && data.jobId ? html`<kom-progress .jobId=${data.jobId} @kom-done=${() => this.reload()}></kom-progress>`
    : html`<p><kom-badge .kind=${KINDS[data.state]} .label=${this.t(`import.${data.state}`)}></kom-badge></p>`}
      ${data.problem ? this.#problem(data.problem) : nothing}
      ${this.#outcome(data)}
      ${data.report ? html`<h2 class="kern-heading-medium">${this.t('report.heading')}</h2>${reportSections(data.report, this.t)}` : nothing}</div>`;
  }

  #problem(problem) {
    const at = problem.location ?? {};
    const where = [at.row && this.t('import.at-row', { row: at.row }), at.column && this.t('import.at-column', { column: at.column }), at.field && this.t('import.at-field', { field: at.field })].filter(Boolean).join(', ');
    const body = html`${where ? html`<p class="kern-body"><strong>${where}</strong></p>` : nothing}
      ${problem.advice ? html`<p class="kern-body">${localized(problem.advice)}</p>` : nothing}<p class="kern-body">${this.t('import.nothing-stored')}</p>`;
    return html`<kom-alert kind="danger" .heading=${localized(problem.detail) || problem.title} .body=${body} live></kom-alert>`;
  }

  #outcome(data) {
    const text = ['SAME_FILE', 'SAME_FACTS', 'INTERRUPTED', 'CANCELLED'].includes(data.state)
      ? html`<kom-alert .kind=${KINDS[data.state]} .heading=${this.t(`import.text.${data.state}`)}></kom-alert>` : nothing;
    if (!data.datasetId) return text;
    return html`${text}<p><a class="kern-btn kern-btn--primary" href=${link(`/intern/monitoring/datensatz/${data.datasetId}`, { version: data.version })}>
      <span class="kern-label">${this.t('import.show')}</span></a></p>`;
  }
}
