import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, lang, link, session, toast } from '@komenius/ui';
import { answerView } from './answer-view.js';
import { encode, normalise } from './analysis-state.js';

/** One exact state of an analysis: what a link shows for ever, and where it is published for embedding. */
export default class extends KomPage {
  get breadcrumbs() { return [{ title: this.t('analyses.heading'), href: link('/intern/monitoring/auswertungen') }]; }

  get heading() { return this.data?.state.title ?? super.heading; }

  get lead() { return this.data?.state.description ?? null; }

  async load({ params, signal }) {
    const state = await api.get(`/api/monitoring/snapshots/${params.hash}`, { signal });
    return { state, answer: await api.get(`/api/monitoring/snapshots/${params.hash}/data`, { query: { lang: this.#lang }, signal }) };
  }

  get #lang() { return lang.startsWith('en') ? 'en' : 'de'; }

  actions() {
    if (!this.data) return nothing;
    const newest = normalise({ ...this.data.state.analysis, inputs: this.data.state.analysis.inputs.map((input) => ({ ...input, version: null })) });
    return html`<a class="kern-btn kern-btn--secondary" href=${link('/intern/monitoring/auswertung', { d: encode(newest) })}><span class="kern-label">${this.t('state.newest')}</span></a>
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#copy(location.href.split('#')[0])}><span class="kern-label">${this.t('state.copy-link')}</span></button>`;
  }

  content({ state, answer }) {
    return html`<div class="kom-stack">
      <kom-alert kind="info" .heading=${this.t('state.fixed')} .body=${this.t('state.fixed-text', { at: formatDateTime(state.created) })}></kom-alert>
      ${answerView(this.t, answer, 'chart', state.title)}
      ${answerView(this.t, answer, 'table', state.title)}
      <section class="kom-no-print" id="einbetten" aria-labelledby="monitoring-embed-heading"><h2 class="kern-heading-medium" id="monitoring-embed-heading">${this.t('embed.heading')}</h2>
        ${state.published ? this.#codes(state) : this.#publish()}</section></div>`;
  }

  #publish() {
    if (!session.may('monitoring.publish')) return html`<p class="kern-body">${this.t('embed.ask')}</p>`;
    return html`<p class="kern-body">${this.t('embed.text')}</p>
      <kom-form .submitLabel=${this.t('embed.publish')} .values=${{ reason: '' }} .fields=${[{ name: 'reason', type: 'textarea', label: this.t('public.reason'), hint: this.t('public.reason-hint'), rows: 2, required: true }]}
        .onSubmit=${async ({ reason }) => { await api.post(`/api/monitoring/snapshots/${this.params.hash}/publish`, { reason }); toast(this.t('embed.published'), { kind: 'success' }); await this.reload(); }}></kom-form>`;
  }

  #codes(state) {
    const image = new URL(`/api/monitoring/public/analyses/${state.hash}/image.svg?lang=${this.#lang}`, location.href).href;
    const frame = new URL(`/embed/monitoring/${state.hash}?lang=${this.#lang}`, location.href).href;
    const title = state.title.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    const codes = [
      ['embed.frame', `<iframe src="${frame}" title="${title}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer"></iframe>`],
      ['embed.image', `<img src="${image}" alt="${title}" width="800">`],
      ['embed.png', image.replace('image.svg', 'image.png')],
    ];
    return html`<kom-alert kind="success" .heading=${this.t('embed.is-public')} .body=${this.t('public.is-public-text', { by: state.published.by, at: formatDateTime(state.published.at), reason: state.published.reason })}></kom-alert>
      ${codes.map(([key, code]) => html`<div class="monitoring-embed-code"><kom-field type="textarea" .label=${this.t(key)} .hint=${this.t(`${key}-hint`)} .value=${code} .rows=${6}></kom-field>
        <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#copy(code)}><span class="kern-label">${this.t('embed.copy')}<span class="kom-visually-hidden"> – ${this.t(key)}</span></span></button></div>`)}
      <div class="kom-row"><a class="kern-btn kern-btn--secondary" href=${frame} target="_blank" rel="noopener"><span class="kern-label">${this.t('embed.look')}</span></a>
        ${session.may('monitoring.publish') ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#hide()}><span class="kern-label">${this.t('embed.hide')}</span></button>` : nothing}</div>`;
  }

  async #hide() {
    try {
      await api.post(`/api/monitoring/snapshots/${this.params.hash}/hide`);
      toast(this.t('embed.hidden'), { kind: 'success' });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(this.t('embed.copied'), { kind: 'success' });
    } catch {
      toast(this.t('embed.copy-yourself'), { kind: 'warning' });
    }
  }
}
