import { html, nothing } from 'lit';
import { KomPage, link, session } from '@komenius/ui';
import { columns, filters, groundOf, listQuery, loadKinds, loadPage, points, regionOptions } from './institution-list.js';

const PAGE = '/intern/registry/einrichtung';

/** Institutions for staff: list with search, filters, sorting, export, and the same on a map. */
export default class extends KomPage {
  static properties = { shown: { state: true }, listed: { state: true }, ground: { state: true } };

  shown = { q: '', filters: {}, sort: 'name' };
  listed = [];
  ground = [];

  get lead() { return this.t('institutions.lead'); }

  async load({ signal }) {
    const [kinds, regions] = await Promise.all([loadKinds(signal), regionOptions(signal)]);
    return { kinds, regions };
  }

  actions() {
    return session.may('registry.edit') ? html`<a class="kern-btn kern-btn--primary" href=${link('/intern/registry/einrichtung/bearbeiten/neu')}>
      <span class="kern-label">${this.t('institutions.new')}</span></a>` : nothing;
  }

  async #load(state) {
    const page = await loadPage(state);
    this.ground = await groundOf(page.items);
    this.listed = page.items;
    return page;
  }

  #query(format) {
    const entries = Object.entries({ ...listQuery(this.shown), format }).filter(([, value]) => value);
    return `/api/registry/institutions?${new URLSearchParams(entries)}`;
  }

  #table({ kinds, regions }) {
    return html`<kom-table .caption=${this.t('institutions.table')} .searchable=${true} .sort=${this.shown.sort} .columns=${columns(this.t, PAGE)}
      .filters=${filters(this.t, kinds, regions)} .load=${(this.loader ??= (state) => this.#load(state))}
      .exports=${[{ label: 'CSV', href: this.#query('csv') }]} @kom-table-change=${(e) => { this.shown = e.detail; }}></kom-table>`;
  }

  #map() {
    return html`<p class="kom-muted">${this.t('institutions.map-limit')}</p>
      <kom-pins .heading=${this.t('institutions.map')} .features=${this.ground} .points=${points(this.listed, PAGE)}></kom-pins>`;
  }

  content(data) {
    return html`<div class="kom-stack">${this.#table(data)}${this.listed.length ? this.#map() : nothing}</div>`;
  }
}

