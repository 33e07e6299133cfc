import { html } from 'lit';
import { KomPage, api, formatDate, link } from '@komenius/ui';
import { periodName } from './periods.js';

/** "Bildung in Zahlen": what everybody may see, and nothing else. */
export default class extends KomPage {
  get lead() { return this.t('public.lead'); }

  async load({ query, signal }) {
    return api.get('/api/monitoring/public/datasets', { query: { q: query.get('q'), cursor: query.get('ab'), limit: 30 }, signal });
  }

  content(page) {
    const q = this.query.get('q') ?? '';
    return html`<form class="kom-row" role="search" @submit=${(e) => { e.preventDefault(); this.setQuery({ q: new FormData(e.target).get('q') || null, ab: null }); }}>
        <kom-field type="search" .name=${'q'} .label=${this.t('public.search')} .value=${q} @kom-change=${(e) => this.setQuery({ q: e.detail.value || null, ab: null })}></kom-field></form>
      ${page.items.length ? html`<ul class="kom-grid monitoring-public">${page.items.map((dataset) => html`<li><article class="kom-card">
        <h2 class="kern-title"><a class="kern-link" href=${link(`/monitoring/zahlen/${dataset.id}`, { ansicht: 'diagramm' })}>${dataset.title}</a></h2>
        <p class="kern-body">${[dataset.firstPeriod, dataset.lastPeriod].map(periodName).filter((p, i, all) => p && all.indexOf(p) === i).join(' – ')}</p>
        <p class="kern-body kom-muted">${dataset.source} · ${dataset.licence} · ${this.t('public.updated', { date: formatDate(dataset.updated) })}</p></article></li>`)}</ul>`
        : html`<kom-empty .heading=${this.t(q ? 'public.not-found' : 'public.none')}></kom-empty>`}
      ${page.next ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.setQuery({ ab: page.next })}><span class="kern-label">${this.t('public.more')}</span></button>` : ''}
      <p class="kern-body"><a class="kern-link" href="/api/monitoring/public/catalogue">${this.t('public.open-data')}</a></p>`;
  }
}
