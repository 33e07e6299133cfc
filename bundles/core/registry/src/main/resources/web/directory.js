import { html, nothing } from 'lit';
import { KomPage } from '@komenius/ui';
import { columns, filters, groundOf, loadKinds, loadPage, points, regionOptions } from './institution-list.js';

const PAGE = '/registry/einrichtung';

/** Institutions for citizens: search, filters, list and map. */
export default class extends KomPage {
  static properties = { listed: { state: true }, ground: { state: true } };

  listed = [];
  ground = [];

  get lead() { return this.t('directory.lead'); }

  async load({ signal }) {
    const [kinds, regions] = await Promise.all([loadKinds(signal), regionOptions(signal)]);
    return { kinds, regions };
  }

  async #load(state) {
    const page = await loadPage(state);
    this.ground = await groundOf(page.items);
    this.listed = page.items;
    return page;
  }

  content({ kinds, regions }) {
    return html`<div class="kom-stack">
      <kom-table .caption=${this.t('institutions.table')} .searchable=${true} .sort=${'name'} .columns=${columns(this.t, PAGE).slice(0, 4)}
        .filters=${filters(this.t, kinds, regions)} .load=${(this.loader ??= (state) => this.#load(state))}></kom-table>
      ${this.listed.length ? html`<kom-pins .heading=${this.t('institutions.map')} .features=${this.ground} .points=${points(this.listed, PAGE)}></kom-pins>
        <p class="kom-muted">${this.t('institutions.map-limit')}</p>` : nothing}</div>`;
  }
}
