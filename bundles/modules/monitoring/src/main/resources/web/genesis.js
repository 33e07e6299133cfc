import { html, nothing } from 'lit';
import { KomPage, api, link, session } from '@komenius/ui';

/** Fetches a table straight from a statistical office: choose account, table, years and region, then watch it come. */
export default class extends KomPage {
  static properties = { job: { state: true }, ended: { state: true } };

  job = null;
  ended = null;

  get lead() { return this.t('genesis.lead'); }

  get breadcrumbs() { return [{ title: this.t('import.heading'), href: link('/intern/monitoring/einlesen') }]; }

  async load({ signal }) { return { accounts: await api.get('/api/monitoring/genesis/accounts', { signal }) }; }

  isEmpty(data) { return data.accounts.length === 0; }

  renderEmpty() { return html`<kom-empty .heading=${this.t('genesis.none')} .text=${this.t('genesis.none-text')}></kom-empty>`; }

  content({ accounts }) {
    return html`<div class="kom-stack"><kom-form .submitLabel=${this.t('genesis.fetch')} .values=${{ account: accounts[0].id, guard: 'guarded' }} .onSubmit=${(given) => this.#fetch(given)} .fields=${[
      { name: 'account', type: 'select', required: true, label: this.t('genesis.account'), options: accounts.map((account) => ({ value: account.id, label: account.title })) },
      { name: 'table', required: true, label: this.t('datasets.code'), hint: this.t('genesis.table-hint') },
      { name: 'startYear', type: 'number', min: 1900, max: 2200, label: this.t('genesis.from') },
      { name: 'endYear', type: 'number', min: 1900, max: 2200, label: this.t('genesis.to') },
      { name: 'regionalKey', label: this.t('analysis.region'), hint: this.t('genesis.region-hint') },
      ...(session.may('monitoring.open') ? [{ name: 'openReason', label: this.t('import.open-reason'), hint: this.t('genesis.open-hint') }] : []),
    ]}></kom-form>
    <div aria-live="polite">${this.job ? html`<kom-progress .jobId=${this.job} @kom-done=${(e) => { this.ended = e.detail; }}></kom-progress>` : nothing}
    ${this.ended?.state === 'SUCCEEDED' ? this.#done(JSON.parse(this.ended.result)) : nothing}</div></div>`;
  }

  #done(result) {
    return html`<p class="kom-row"><a class="kern-btn kern-btn--primary" href=${link(`/intern/monitoring/datensatz/${result.datasetId}`, { version: result.version })}><span class="kern-label">${this.t('import.show')}</span></a>
      <a class="kern-btn kern-btn--secondary" href=${link(`/intern/monitoring/einlesen/${result.importId}`)}><span class="kern-label">${this.t('lineage.report')}</span></a></p>`;
  }

  async #fetch(given) {
    const number = (value) => (value === '' || value === null || value === undefined ? null : Number(value));
    this.ended = null;
    this.job = null;
    const body = { account: given.account, table: given.table.trim(), startYear: number(given.startYear), endYear: number(given.endYear), regionalKey: given.regionalKey?.trim() || null, language: document.documentElement.lang.startsWith('en') ? 'en' : 'de' };
    if (given.openReason?.trim()) body.openReason = given.openReason.trim();
    const { jobId } = await api.post('/api/monitoring/genesis/fetch', body);
    this.job = jobId;
  }
}
