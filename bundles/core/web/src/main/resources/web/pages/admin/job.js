import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatDuration, jobEnded, link, localized } from '@komenius/ui';

/** One job with live progress, result or failure. */
export default class extends KomPage {
  get heading() {
    return localized(this.data?.title) || this.t('jobs.job');
  }

  get breadcrumbs() {
    return [{ title: this.t('jobs.title'), href: link('/verwaltung/auftraege') }];
  }

  load({ params, signal }) {
    return api.get(`/api/platform/jobs/${params.id}`, { signal });
  }

  content(job) {
    const ended = jobEnded(job);
    return html`<div class="kom-stack"><kom-progress .jobId=${job.id} @kom-done=${() => !ended && this.reload()}></kom-progress>
      <kom-facts .items=${[
        { label: this.t('modules.module'), value: job.module }, { label: this.t('jobs.type'), value: job.type }, { label: this.t('jobs.owner'), value: job.ownerName },
        { label: this.t('jobs.submitted'), value: formatDateTime(job.submitted) }, { label: this.t('jobs.started'), value: formatDateTime(job.started) },
        { label: this.t('jobs.ended'), value: formatDateTime(job.ended) }, { label: this.t('jobs.time'), value: ended && job.started ? formatDuration(new Date(job.ended) - new Date(job.started)) : null },
      ]}></kom-facts>
      ${job.result ? html`<details class="kom-legend"><summary>${this.t('jobs.result')}</summary><pre class="kom-code" tabindex="0">${pretty(job.result)}</pre></details>` : nothing}</div>`;
  }
}

function pretty(result) {
  try {
    return JSON.stringify(typeof result === 'string' ? JSON.parse(result) : result, null, 2);
  } catch {
    return String(result);
  }
}
