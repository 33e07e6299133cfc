import { html, nothing } from 'lit';
import { KomPage, announce, api, formatDate, navigate, saveCsv, toast } from '@komenius/ui';
import './catalogue-box.js';
import { facetPanel } from './catalogue-facets.js';
import { marked, whereFound } from './catalogue-marks.js';
import { periodName } from './periods.js';

export const FACETS = ['topic', 'regionLevel', 'source', 'statistic', 'dimension', 'state', 'format', 'updatedYear'];
const PAGE = 20;
const MOST = 500;

/** Data sets with search, facets and marks; the base of staff's page and the citizens' page. Everything chosen stands in the address. */
export class CataloguePage extends KomPage {
  /** Address of the list. */
  get url() { return '/api/monitoring/datasets'; }
  get facets() { return FACETS; }
  hrefOf() { return ''; }
  /** Beside a hit, for example a star. */
  beside() { return nothing; }
  /** More to narrow by, above the facets. */
  more() { return nothing; }
  below() { return nothing; }

  async load({ query, signal }) {
    const page = await api.get(this.url, { query: { ...this.wanted(query), cursor: query.get('ab'), limit: PAGE, facets: true }, signal });
    announce(this.t('search.found', { count: page.total }));
    return page;
  }

  /** What the address asks for, as the server knows it. */
  wanted(query) {
    const wanted = { q: query.get('q'), sort: query.get('sort'), fromYear: query.get('fromYear'), toYear: query.get('toYear'), favourite: query.get('favourite') };
    for (const facet of this.facets) wanted[facet] = query.getAll(facet);
    return wanted;
  }

  /** Changes the address; a list replaces all values of its name, and the list begins anew unless `ab` says where. */
  choose(changes) {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries({ ab: null, ...changes })) {
      query.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
    }
    const text = query.toString();
    navigate(location.pathname + (text ? `?${text}` : ''), { replace: !('ab' in changes) });
  }

  content(page) {
    const q = this.query.get('q') ?? '';
    return html`<monitoring-search-box .t=${this.t} .label=${this.t('search.label')} .value=${q} .url=${`${this.url}/suggest`} .hrefOf=${(id) => this.hrefOf(id)}
        @monitoring-search=${(e) => this.choose({ q: e.detail.text, sort: null })}></monitoring-search-box>
      <div class="monitoring-catalogue">${facetPanel(this, page)}<section aria-label=${this.t('search.results')}>${this.#head(page, q)}
        ${page.items.length ? html`<ol class="monitoring-hits">${page.items.map((item) => this.#hit(item))}</ol>` : this.renderNothing(q)}
        ${this.query.get('ab') || page.next ? html`<nav class="kom-row monitoring-pages" aria-label=${this.t('search.pages')}>
          ${this.query.get('ab') ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.choose({ ab: null })}><span class="kern-label">${this.t('search.first')}</span></button>` : nothing}
          ${page.next ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.choose({ ab: page.next })}><span class="kern-label">${this.t('search.next')}</span></button>` : nothing}</nav>` : nothing}
      </section></div>${this.below()}`;
  }

  renderNothing(q) {
    return html`<kom-empty .heading=${this.t(q ? 'search.nothing' : 'datasets.none')} .text=${q ? this.t('search.nothing-text') : nothing}></kom-empty>`;
  }

  #head(page, q) {
    const sorts = [...(q ? ['relevance'] : []), 'title', '-updated', '-span', 'tableCode'];
    return html`<div class="kom-row monitoring-hits-head"><p class="kern-body" role="status">${this.t(page.total === 1 ? 'search.found-one' : 'search.found', { count: page.total })}</p>
      <kom-field type="select" .label=${this.t('search.sort')} .value=${this.query.get('sort') ?? sorts[0]} .options=${sorts.map((value) => ({ value, label: this.t(`sort.${value.replace('-', '')}`) }))}
        @kom-change=${(e) => this.choose({ sort: e.detail.value })}></kom-field>
      ${page.total ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#export()}><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">CSV</span></button>` : nothing}</div>`;
  }

  #hit(item) {
    const span = this.spanOf(item);
    return html`<li class="kom-card monitoring-hit"><div class="monitoring-hit__head"><h2 class="kern-title"><a class="kern-link" href=${this.hrefOf(item.id)}><span>${marked(item, 'TITLE', item.title)}</span></a></h2>${this.beside(item)}</div>
      <p class="kern-body monitoring-hit__facts">${[item.tableCode, span, item.regionLevels.map((level) => this.t(`level.${level}`)).join(', ')].filter(Boolean).map((fact, i) => html`${i ? ' · ' : nothing}<span>${fact}</span>`)}</p>
      ${whereFound(item, this.t)}
      <p class="kern-body kom-muted monitoring-hit__facts">${item.topics.map((topic) => html`<span class="monitoring-topic">${this.t(`topic.${topic}`)}</span> `)}${item.source} · ${this.t('search.updated', { date: formatDate(item.updated) })}</p></li>`;
  }

  spanOf(item) {
    if (!item.firstPeriod) return this.t('datasets.draft');
    return [item.firstPeriod, item.lastPeriod].map(periodName).filter((name, i, all) => all.indexOf(name) === i).join(' – ');
  }

  async #export() {
    try {
      const rows = [];
      let cursor = null;
      do {
        const page = await api.get(this.url, { query: { ...this.wanted(this.query), cursor, limit: MOST } });
        rows.push(...page.items);
        cursor = page.next;
      } while (cursor);
      saveCsv('datensaetze', [
        { key: 'tableCode', label: this.t('datasets.code') }, { key: 'title', label: this.t('datasets.title') },
        { key: 'statistic', label: this.t('dataset.statistic'), value: (row) => [row.statisticCode, row.statistic].filter(Boolean).join(' ') },
        { key: 'topics', label: this.t('facet.topic'), value: (row) => row.topics.map((topic) => this.t(`topic.${topic}`)).join(', ') },
        { key: 'span', label: this.t('datasets.span'), value: (row) => this.spanOf(row) },
        { key: 'levels', label: this.t('datasets.levels'), value: (row) => row.regionLevels.map((level) => this.t(`level.${level}`)).join(', ') },
        { key: 'source', label: this.t('datasets.source') }, { key: 'licence', label: this.t('dataset.licence') },
        { key: 'updated', label: this.t('datasets.updated'), value: (row) => formatDate(row.updated) },
      ], rows);
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
