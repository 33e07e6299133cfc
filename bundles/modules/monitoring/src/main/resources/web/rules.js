import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, link, localized, session, toast } from '@komenius/ui';
import { editRule } from './rule-form.js';
import { severityBadge } from './quality-words.js';

/** The rules of one data set. */
export default class extends KomPage {
  static properties = { job: { state: true } };

  job = null;

  get lead() { return this.data ? this.data.detail.dataset.title : null; }

  get breadcrumbs() { return [{ title: this.data?.detail.dataset.title ?? this.t('datasets.heading'), href: link(`/intern/monitoring/datensatz/${this.params.id}`, { ansicht: 'qualitaet' }) }]; }

  get #base() { return `/api/monitoring/datasets/${this.params.id}`; }

  async load({ signal }) {
    const [detail, rules] = await Promise.all([api.get(this.#base, { signal }), api.get(`${this.#base}/rules`, { signal })]);
    const measures = (await api.get(`${this.#base}/dimensions/MEASURE/members`, { query: { version: detail.shown.number }, signal })).items;
    return { detail, rules: rules.items, measures };
  }

  actions() {
    if (!session.may('monitoring.quality')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#edit()}><span class="kern-label">${this.t('rules.new')}</span></button>
      <button type="button" class="kern-btn kern-btn--secondary" ?disabled=${this.job !== null} @click=${() => this.#propose()}><span class="kern-label">${this.t('rules.propose')}</span></button>`;
  }

  content({ rules }) {
    const may = session.may('monitoring.quality');
    return html`${this.job ? html`<kom-progress .jobId=${this.job} @kom-done=${() => { this.job = null; this.reload(); }}></kom-progress>` : nothing}
      <p class="kern-body">${this.t('rules.lead')}</p>
      <kom-table .caption=${this.heading} .rows=${rules} .exportName=${'regeln'} .emptyText=${this.t('rules.none')} .columns=${[
        { key: 'kind', label: this.t('rules.kind'), value: (row) => this.t(`quality.kind.${row.rule.kind}`) },
        { key: 'sentence', label: this.t('quality.rule'), value: (row) => localized(row.sentence) },
        { key: 'severity', label: this.t('quality.severity'), render: (row) => severityBadge(row.severity, this.t) },
        { key: 'blocking', label: this.t('rules.blocking'), value: (row) => this.t(row.blocking ? 'rules.yes' : 'rules.no') },
        { key: 'active', label: this.t('rules.active'), value: (row) => this.t(row.active ? 'rules.yes' : 'rules.no') },
        { key: 'proposed', label: this.t('rules.origin'), value: (row) => this.t(row.proposed ? 'rules.proposed' : 'rules.by-hand') },
      ]} .actions=${may ? (row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#edit(row)}><span class="kern-label">${this.t('rules.edit')}<span class="kom-visually-hidden"> ${localized(row.sentence)}</span></span></button>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row)}><span class="kern-label">${this.t('rules.delete')}<span class="kom-visually-hidden"> ${localized(row.sentence)}</span></span></button>` : null}></kom-table>`;
  }

  async #edit(row) {
    const { detail, measures } = this.data;
    const save = (body) => (row ? api.put(`${this.#base}/rules/${row.id}`, body, { etag: `"v${row.version}"` }) : api.post(`${this.#base}/rules`, body));
    if (await editRule({ row, dimensions: detail.dimensions, measures, t: this.t, save })) await this.reload();
  }

  async #delete(row) {
    if (!(await confirmDialog({ heading: this.t('rules.delete'), text: localized(row.sentence), confirm: this.t('rules.delete'), danger: true }))) return;
    try {
      await api.delete(`${this.#base}/rules/${row.id}`, { etag: `"v${row.version}"` });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #propose() {
    try {
      this.job = (await api.post(`${this.#base}/rules/propose`)).jobId;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
