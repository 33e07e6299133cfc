import { html, nothing } from 'lit';
import { ApiProblem, KomPage, api, link, problemAlert, session, toast } from '@komenius/ui';
import { approvalStep } from './allocation/approval.js';
import { compareStep } from './allocation/compare.js';
import { indexStep } from './allocation/index-result.js';
import { inputsStep } from './allocation/inputs.js';
import { plausibilityStep } from './allocation/plausibility.js';
import { rulesStep } from './allocation/rules.js';
import { schoolsStep } from './allocation/schools.js';
import { stateBadge } from './allocation/words.js';

const STEPS = { merkmale: inputsStep, pruefung: plausibilityStep, index: indexStep, schulen: schoolsStep, regeln: rulesStep, vergleich: compareStep, freigabe: approvalStep };
const NAMES = Object.keys(STEPS);
const NEEDS_INDEX = ['pruefung', 'index'];
const NEEDS_ALL = ['regeln', 'vergleich', 'freigabe'];

/** Leads through a distribution of posts, step by step; every step can be left and taken up again. */
export default class extends KomPage {
  #saving = Promise.resolve();

  get breadcrumbs() { return [{ title: this.t('allocation.heading'), href: link('/intern/monitoring/stellenverteilungen') }]; }

  get heading() { return this.data?.project.title ?? super.heading; }

  async load({ params, query, signal }) {
    await this.#saving;
    const { data: project, etag } = await api.full(`/api/monitoring/allocations/${params.id}`, { signal });
    const step = NAMES.includes(query.get('schritt')) ? query.get('schritt') : NAMES.includes(project.work.step) ? project.work.step : NAMES[0];
    const data = { project, etag, step, work: project.work, kinds: (await api.get('/api/monitoring/allocations/kinds', { signal })).kinds };
    await this.#calculate(data, signal);
    return data;
  }

  async #calculate(data, signal) {
    try {
      if (NEEDS_INDEX.includes(data.step)) data.index = await api.post('/api/monitoring/allocations/calculate-index', { index: data.work.index ?? { inputs: [] } }, { signal });
      if (data.step === 'index') {
        const [versions, map] = await Promise.all([api.get('/api/monitoring/allocations/index-versions', { signal }),
          api.post('/api/monitoring/allocations/calculate-map', { index: data.work.index ?? { inputs: [] } }, { signal })]);
        Object.assign(data, { versions: versions.items, map });
      }
      if (NEEDS_ALL.includes(data.step)) data.answer = await api.post('/api/monitoring/allocations/calculate', { work: data.work }, { signal });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      data.problem = error;
    }
  }

  actions(data) { return stateBadge(this.t, data.project.state); }

  content(data) {
    const at = NAMES.indexOf(data.step);
    const editable = data.project.state === 'DRAFT' && session.may('monitoring.allocate');
    const context = { ...data, t: this.t, editable, id: this.params.id, change: (patch) => this.#change(patch), act: (name, body) => this.#act(name, body), versions: data.versions ?? [], freeze: () => this.#freeze(), reload: () => this.reload() };
    return html`<div class="kom-stack">
      <nav class="monitoring-steps" aria-label=${this.t('allocation.steps')}><ol>${NAMES.map((name, number) => html`<li><a href=${this.#address(name)} aria-current=${name === data.step ? 'step' : nothing}>
        <span class="monitoring-steps__number">${number + 1}</span> <span>${this.t(`allocation.step.${name}`)}</span></a></li>`)}</ol></nav>
      <section class="kom-stack" aria-labelledby="allocation-step"><h2 class="kern-heading-medium" id="allocation-step">${this.t(`allocation.step.${data.step}`)}</h2>
        <p class="kern-body kom-prose">${this.t(`allocation.help.${data.step}`)}</p>
        ${data.problem ? problemAlert(data.problem) : nothing}
        ${STEPS[data.step](context)}</section>
      <div class="kom-row kom-no-print">
        ${at > 0 ? html`<a class="kern-btn kern-btn--secondary" href=${this.#address(NAMES[at - 1])}><span class="kern-label">${this.t('allocation.back')}</span></a>` : nothing}
        ${at < NAMES.length - 1 ? html`<a class="kern-btn kern-btn--primary" href=${this.#address(NAMES[at + 1])} @click=${() => editable && this.#keepStep(NAMES[at + 1])}><span class="kern-label">${this.t('allocation.next', { step: this.t(`allocation.step.${NAMES[at + 1]}`) })}</span></a>` : nothing}
      </div></div>`;
  }

  #address(step) { return link(`/intern/monitoring/stellenverteilung/${this.params.id}`, { schritt: step }); }

  #keepStep(step) { this.#put({ step }); }

  /** Saves at once: whoever leaves goes on where they were. */
  async #change(patch) {
    await this.#put(patch);
    await this.reload();
  }

  #put(patch) {
    this.#saving = this.#saving.then(async () => {
      const { project, etag } = this.data;
      const work = { ...this.data.work, ...patch };
      try {
        const saved = await api.full(`/api/monitoring/allocations/${project.id}`, { method: 'PUT', body: { title: project.title, work }, etag });
        this.data = { ...this.data, work: saved.data.work, etag: saved.etag };
      } catch (error) {
        toast(error.message, { kind: 'danger' });
      }
    });
    return this.#saving;
  }

  /** Keeps the index as it is, so that later years can be measured by it. */
  async #freeze() {
    try {
      const { data } = await api.full(`/api/monitoring/allocations/${this.params.id}/index-versions`, { method: 'POST', etag: this.data.etag });
      toast(this.t('allocation.frozen', { version: data.version }), { kind: 'success' });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    await this.reload();
  }

  async #act(name, body) {
    try {
      await api.full(`/api/monitoring/allocations/${this.params.id}/${name}`, { method: 'POST', body, etag: this.data.etag });
      toast(this.t(`allocation.done.${name}`), { kind: 'success' });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    await this.reload();
  }
}
