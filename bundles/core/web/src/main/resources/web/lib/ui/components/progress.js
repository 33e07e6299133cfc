import { html, nothing } from 'lit';
import { api } from '../api.js';
import { KomElement, define, uid } from '../element.js';
import { formatNumber } from '../format.js';
import { localized, t } from '../i18n.js';
import { followJob, jobEnded } from '../jobs.js';
import { announce } from '../live.js';
import { problemAlert } from '../problem.js';

const KINDS = { QUEUED: 'info', RUNNING: 'info', SUCCEEDED: 'success', FAILED: 'danger', CANCELLED: 'warning', INTERRUPTED: 'warning' };

/** How far something is: a number of ours, or a job of the platform, live and with cancel. */
class KomProgress extends KomElement {
  static properties = { jobId: {}, value: { attribute: false }, max: { type: Number }, label: {}, job: { state: true }, error: { state: true } };

  max = 100;
  job = null;
  error = null;
  #id = uid('progress');
  #abort = null;

  willUpdate(changed) {
    if (changed.has('jobId') && this.jobId) this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  async #follow() {
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.error = null;
    try {
      const ended = await followJob(this.jobId, (job) => { this.job = job; }, { signal: this.#abort.signal });
      announce(`${localized(ended.title)}: ${t(`job.${ended.state}`)}`);
      this.emit('kom-done', ended);
    } catch (error) {
      if (error.name !== 'AbortError') this.error = error;
    }
  }

  async #cancel() {
    try {
      await api.post(`/api/platform/jobs/${this.jobId}/cancel`);
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problemAlert(this.error);
    if (!this.jobId) return this.#bar(this.label, this.value ?? null, this.max, null);
    if (!this.job) return html`<kom-loader></kom-loader>`;
    const { job } = this;
    const known = job.total >= 0;
    const detail = known ? share(job) : (job.done > 0 ? formatNumber(job.done) : '');
    return html`<div class="kom-job"><div class="kom-row"><kom-badge .kind=${KINDS[job.state]} .label=${t(`job.${job.state}`)}></kom-badge>
      ${jobEnded(job) ? nothing : html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#cancel()}><span class="kern-label">${t('ui.cancel')}</span></button>`}</div>
      ${jobEnded(job) ? nothing : this.#bar(localized(job.title), known ? job.done : null, Math.max(job.total, 1), [localized(job.message), detail].filter(Boolean).join(' · '))}
      ${job.problem ? html`<kom-alert kind="danger" .heading=${localized(job.problem.detail ?? job.problem.message ?? job.problem.title)} .body=${localized(job.problem.advice)}></kom-alert>` : nothing}</div>`;
  }

  #bar(label, value, max, detail) {
    return html`<div class="kern-progress"><label class="kern-label" for=${this.#id}>${label ?? t('ui.loading')}</label>
      ${value === null ? html`<progress id=${this.#id} class="kom-progress--open" max="1"></progress>` : html`<progress id=${this.#id} max=${max} .value=${value}></progress>`}
      ${detail ? html`<span class="kern-body kern-body--small">${detail}</span>` : nothing}</div>`;
  }
}

/** Few things are counted; of many, such as the bytes of a file, people are told the share. */
function share({ done, total }) {
  return total > 1000 ? `${formatNumber(Math.floor((100 * done) / total))} %` : t('job.units', { done: formatNumber(done), total: formatNumber(total) });
}

define('kom-progress', KomProgress);
