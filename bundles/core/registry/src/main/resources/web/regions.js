import { html, nothing } from 'lit';
import { KomPage, api, link } from '@komenius/ui';
import { LEVELS, fullName, validityText } from './common.js';
import { RegionTree } from './region-tree.js';

/** Regions as a list, as a tree, and as a map. */
export default class extends KomPage {
  static properties = { view: { state: true }, map: { state: true }, opened: { state: true } };

  tree = new RegionTree(() => this.requestUpdate());

  get lead() { return this.t('regions.lead'); }

  async load({ query, signal }) {
    const level = LEVELS.includes(query.get('map')) ? query.get('map') : 'KREIS';
    const [boundaries] = await Promise.all([
      api.get('/api/registry/regions/boundaries', { query: { level }, signal }),
      this.tree.open('DG', signal),
    ]);
    return { level, boundaries };
  }

  #list() {
    return html`<kom-table .caption=${this.t('regions.table')} .searchable=${true} .sort=${'key'} .rowKey=${'key'} .columns=${[
      { key: 'key', label: this.t('region.key'), sortable: true },
      { key: 'name', label: this.t('region.name'), sortable: true, value: fullName, href: (row) => link(`/intern/registry/region/${row.key}`) },
      { key: 'level', label: this.t('region.level'), value: (row) => this.t(`level.${row.level}`) },
      { key: 'validity', label: this.t('institution.validity'), value: (row) => validityText(this.t, row.validFrom, row.validUntil) },
      { key: 'hasBoundary', label: this.t('region.boundary'), value: (row) => (row.hasBoundary ? this.t('ui.yes') : this.t('ui.no')) },
    ]} .filters=${[{ key: 'level', label: this.t('region.level'), options: LEVELS.map((level) => ({ value: level, label: this.t(`level.${level}`) })) }]}
      .load=${(this.loader ??= ({ q, filters, sort, cursor, limit, signal }) => api.get('/api/registry/regions', { query: { q: q || null, level: filters.level || null, sort, cursor, limit }, signal }))}></kom-table>`;
  }

  #map({ level, boundaries }) {
    return html`<div class="kom-stack"><kom-field type="select" .label=${this.t('region.level')} .value=${level} .options=${LEVELS.slice(1).map((id) => ({ value: id, label: this.t(`level.${id}`) }))}
        @kom-change=${(e) => this.setQuery({ map: e.detail.value, ansicht: 'karte' })}></kom-field>
      ${boundaries.features.length ? html`<kom-map .heading=${this.t('regions.map', { level: this.t(`level.${level}`) })} .features=${boundaries} .source=${boundaries.source}
        @kom-select=${(e) => { this.opened = boundaries.features.find((f) => f.id === e.detail.id); }}></kom-map>
        ${this.opened ? html`<p role="status"><a class="kern-link" href=${link(`/intern/registry/region/${this.opened.id}`)}>${fullName(this.opened.properties)}</a></p>` : nothing}`
      : html`<kom-empty .heading=${this.t('regions.no-boundaries')} .text=${this.t('regions.no-boundaries-text')}
        .action=${html`<a class="kern-btn kern-btn--primary" href=${link('/intern/registry/einlesen')}><span class="kern-label">${this.t('imports.title')}</span></a>`}></kom-empty>`}</div>`;
  }

  content(data) {
    return html`<kom-tabs .active=${this.query.get('ansicht') ?? 'liste'} .tabs=${[
      { id: 'liste', label: this.t('regions.list'), render: () => this.#list() },
      { id: 'baum', label: this.t('regions.tree'), render: () => this.tree.render(this.t) },
      { id: 'karte', label: this.t('regions.map-tab'), render: () => this.#map(data) },
    ]}></kom-tabs>`;
  }
}
