import { html, nothing } from 'lit';
import { KomPart, api, lang, localized, observedCell, problemAlert } from '@komenius/ui';
import { answerView } from './answer-view.js';
import { periodName } from './periods.js';

/**
 * One card of a dashboard, which loads what it shows by itself. `.base` is the address of its dashboard, for staff or for everybody;
 * `.filter` is what all cards have in common.
 */
class MonitoringDashboardCard extends KomPart {
  static properties = { card: { attribute: false }, base: {}, filter: { attribute: false }, shown: { state: true }, error: { state: true } };

  card = null;
  base = '';
  filter = {};
  shown = null;
  error = null;
  #asked = '';

  updated(changed) {
    super.updated?.(changed);
    const key = JSON.stringify([this.base, this.card, this.filter]);
    if (this.card && key !== this.#asked) {
      this.#asked = key;
      this.#load(key);
    }
  }

  async #load(key) {
    this.error = null;
    try {
      const shown = await this.#fetch();
      if (key === this.#asked) this.shown = shown;
    } catch (error) {
      if (key === this.#asked) this.error = error;
    }
  }

  async #fetch() {
    const { card } = this;
    if (card.kind === 'ANALYSIS') {
      return api.get(`${this.base}/cards/${card.id}`, { query: { region: this.filter.region, newest: this.filter.newest, lang: lang.startsWith('en') ? 'en' : 'de' } });
    }
    if (card.kind === 'INDICATOR') return api.get(`/api/monitoring/indicators/${card.module}/${card.indicator}`);
    return {};
  }

  get #title() { return this.card.title ?? this.card.name ?? (this.card.kind === 'INDICATOR' && this.shown ? localized(this.shown.indicator.title) : ''); }

  render() {
    if (!this.card) return nothing;
    return html`<article class="kom-card monitoring-dashboard__card">
      ${this.#title ? html`<h2 class="kern-title">${this.#title}</h2>` : nothing}
      ${this.error ? this.#problem() : this.shown ? this.#body() : html`<kom-loader></kom-loader>`}</article>`;
  }

  /** What is not public any more is told plainly; it is nobody's fault who looks. */
  #problem() {
    if (this.error.status === 410) return html`<p class="kern-body">${this.error.message}</p>`;
    return problemAlert(this.error);
  }

  #body() {
    const { card, shown } = this;
    if (card.kind === 'TEXT') return (card.text ?? '').split(/\n\s*\n/).filter(Boolean).map((text) => html`<p class="kern-body">${text}</p>`);
    if (card.kind === 'CONTRIBUTED') return html`<kom-slot name="monitoring.dashboard.card" .only=${card.contribution} .context=${{ filter: this.filter }}></kom-slot>`;
    if (card.kind === 'INDICATOR') return this.#indicator(shown);
    return answerView(this.t, shown, card.view ?? 'CHART', this.#title);
  }

  #indicator({ indicator, figures }) {
    const { region } = this.filter;
    const inside = region ? figures.filter((one) => one.region === region || one.region.startsWith(region)) : figures;
    if (!inside.length) return html`<p class="kern-body">${this.t('indicators.nothing')}</p>`;
    return html`<ul class="monitoring-number__others">${inside.slice(0, 8).map((one) => html`<li><span>${one.name}, ${periodName(one.period) || one.period}</span>
      ${observedCell(one.value, { decimals: indicator.decimals, unit: localized(indicator.unit) })}</li>`)}</ul>
      <kom-missing-legend .cells=${inside.map((one) => one.value)}></kom-missing-legend>`;
  }
}

if (!customElements.get('monitoring-dashboard-card')) customElements.define('monitoring-dashboard-card', MonitoringDashboardCard);

/** Cards in their grid. */
export const cardGrid = (t, cards, base, filter) => html`<div class="monitoring-dashboard">${cards.map((card) => html`<monitoring-dashboard-card
  class="monitoring-dashboard__cell monitoring-dashboard__cell--${card.size.toLowerCase()}" .t=${t} .card=${card} .base=${base} .filter=${filter}></monitoring-dashboard-card>`)}</div>`;

/** The filters above all cards. */
export const filterBar = (t, regions, filter, change) => html`<div class="monitoring-filters kom-no-print" role="group" aria-label=${t('dashboard.filters')}>
  <kom-field type="select" .name=${'region'} .label=${t('dashboard.region')} .value=${filter.region ?? ''} .options=${[{ value: '', label: t('dashboard.region-own') }, ...regions.map((one) => ({ value: one.code, label: one.name }))]}
    @kom-change=${(e) => change({ region: e.detail.value || null })}></kom-field>
  <kom-field type="select" .name=${'newest'} .label=${t('analysis.periods')} .value=${filter.newest ? String(filter.newest) : ''} .options=${[{ value: '', label: t('dashboard.periods-own') }, ...[1, 3, 5, 10].map((count) => ({ value: String(count), label: t(count === 1 ? 'dataset.newest' : 'analysis.newest', { count }) }))]}
    @kom-change=${(e) => change({ newest: e.detail.value || null })}></kom-field></div>`;
