import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatNumber, link, openDialog, session, toast } from '@komenius/ui';
import { describe } from './common.js';

const RULES = ['minimumCount', 'zeros', 'dominanceN', 'dominanceK', 'pPercent', 'requestPercent', 'method', 'roundingBase', 'weight'];
const NUMBERS = ['minimumCount', 'dominanceN', 'dominanceK', 'pPercent', 'requestPercent', 'roundingBase'];

/** The policy of one source, or of all below it; each change is kept with its reason. */
export default class extends KomPage {
  static properties = { conflict: { state: true } };

  conflict = null;

  get heading() { return this.data?.name?.title ?? this.data?.policy?.source ?? super.heading; }
  get breadcrumbs() { return [{ title: this.t('policies.heading'), href: link('/intern/disclosure/regeln') }]; }
  get lead() { return this.data?.name ? this.data.policy.source : null; }

  async load({ query, signal }) {
    const source = query.get('quelle');
    if (!source) return null;
    const path = `/api/disclosure/policies/${source.split('/').map(encodeURIComponent).join('/')}`;
    const [{ data: policy, etag }, name] = await Promise.all([api.full(path, { signal }), describe(source, signal)]);
    return { path, policy, etag, name };
  }

  content(data) {
    if (!data) return html`<kom-empty .heading=${this.t('policy.no-source')}></kom-empty>`;
    const { policy, name } = data;
    const may = session.may('disclosure.policy');
    return html`${this.#conflict()}
      ${policy.changed ? nothing : html`<kom-alert kind="info" .heading=${this.t('policy.inherited')} .body=${this.t('policy.inherited-text')}></kom-alert>`}
      <section class="kom-stack"><h2 class="kern-heading-medium">${this.t('policy.guard')}</h2>
        <p class="kern-body"><kom-badge .kind=${policy.guarded ? 'success' : 'warning'} .label=${this.t(policy.guarded ? 'policy.on' : 'policy.off')}></kom-badge> ${this.t(policy.guarded ? 'policy.on-text' : 'policy.off-text')}</p>
        ${policy.changed ? html`<kom-facts .items=${[
          { label: this.t('policy.by'), value: policy.changedBy }, { label: this.t('policy.changed'), value: formatDateTime(policy.changed) }, { label: this.t('policy.reason'), value: policy.reason },
        ]}></kom-facts>` : nothing}
        <p class="kom-row">${may ? html`<button type="button" class="kern-btn kern-btn--secondary" data-guard @click=${() => this.#switch(data)}><span class="kern-label">${this.t(policy.guarded ? 'policy.switch-off' : 'policy.switch-on')}</span></button>` : nothing}
          ${name?.path ? html`<a class="kern-link" href=${link(name.path, name.query)}>${this.t('policy.to-source')}</a>` : nothing}
          <a class="kern-link" href=${link('/intern/disclosure/freigaben', { quelle: policy.source })}>${this.t('policy.to-releases')}</a></p></section>
      <section class="kom-stack"><h2 class="kern-heading-medium">${this.t('policy.rules')}</h2>
        ${may ? html`<kom-form .fields=${this.#fields()} .values=${{ ...policy, reason: '' }} .submitLabel=${this.t('policy.save')} .onSubmit=${(values) => this.#save(data, rulesOf(values), values.reason)}></kom-form>` : this.#facts(policy)}</section>`;
  }

  #conflict() {
    if (!this.conflict) return nothing;
    const { policy } = this.data;
    return html`<kom-alert kind="warning" live .heading=${this.t('policy.conflict')} .body=${this.t('policy.conflict-text', { by: policy.changedBy ?? '–', at: policy.changed ? formatDateTime(policy.changed) : '–', reason: policy.reason ?? '–' })}></kom-alert>`;
  }

  #facts(policy) {
    return html`<kom-facts .items=${RULES.filter((key) => policy[key] !== null && policy[key] !== undefined).map((key) => ({
      label: this.t(`policy.${key}`), value: typeof policy[key] === 'number' ? formatNumber(policy[key]) : this.t(`policy.${key}.${policy[key]}`),
    }))}></kom-facts>`;
  }

  #fields() {
    const choice = (name, values) => ({ name, type: 'select', label: this.t(`policy.${name}`), hint: this.t(`policy.${name}-hint`), required: true, options: values.map((value) => ({ value, label: this.t(`policy.${name}.${value}`) })) });
    const number = (name, more) => ({ name, type: 'number', label: this.t(`policy.${name}`), hint: this.t(`policy.${name}-hint`), step: 1, ...more });
    const percent = { min: 1, max: 100 };
    return [
      { ...number('minimumCount', { required: true, min: 1, max: 1000 }), group: this.t('policy.counts') },
      choice('zeros', ['PUBLISH', 'PROTECT']),
      { ...choice('method', ['SUPPRESSION', 'ROUNDING', 'CELL_KEY']), group: this.t('policy.protection') },
      number('roundingBase', { required: true, min: 2, max: 1000 }),
      choice('weight', ['LOGARITHM', 'CELLS', 'VALUES']),
      { ...number('dominanceN', { min: 1, max: 10 }), group: this.t('policy.magnitudes') },
      number('dominanceK', percent), number('pPercent', percent), number('requestPercent', percent),
      { name: 'reason', type: 'textarea', label: this.t('policy.reason'), hint: this.t('policy.reason-hint'), required: true, maxlength: 1000, group: this.t('policy.why') },
    ];
  }

  async #switch(data) {
    const action = data.policy.guarded ? 'switch-off' : 'switch-on';
    await openDialog({
      heading: this.t(`policy.${action}`),
      body: (close) => html`<p class="kern-body">${this.t(`policy.${action}-text`)}</p><kom-form .danger=${data.policy.guarded} .submitLabel=${this.t(`policy.${action}`)} .onCancel=${() => close()}
        .fields=${[{ name: 'reason', type: 'textarea', label: this.t('policy.reason'), hint: this.t('policy.reason-hint'), required: true, maxlength: 1000 }]}
        .onSubmit=${async (values) => { await this.#save(data, { ...rulesOf(data.policy), guarded: !data.policy.guarded }, values.reason); close(); }}></kom-form>`,
    });
  }

  async #save(data, change, reason) {
    this.conflict = null;
    try {
      await api.put(data.path, { ...change, reason }, { etag: data.etag ?? undefined });
    } catch (error) {
      if (error.status !== 412 && error.status !== 428) throw error;
      await this.reload();
      this.conflict = true;
      return;
    }
    toast(this.t('policy.saved'), { kind: 'success' });
    await this.reload();
  }
}

function rulesOf(values) {
  return Object.fromEntries(RULES.map((key) => {
    const value = values[key];
    if (value === '' || value === null || value === undefined) return [key, null];
    return [key, NUMBERS.includes(key) ? Number(value) : value];
  }));
}
