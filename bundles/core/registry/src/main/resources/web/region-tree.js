import { html, nothing } from 'lit';
import { api, link, problemAlert } from '@komenius/ui';
import { fullName } from './common.js';

/** Regions below each other, loaded when they are opened. Lists within lists with buttons: plain enough for every screen reader. */
export class RegionTree {
  #children = new Map();
  #open = new Set();
  #error = null;
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  async open(key, signal) {
    if (!this.#children.has(key)) {
      const { region, children } = await api.get(`/api/registry/regions/${encodeURIComponent(key)}`, { signal });
      this.#children.set(key, { region, children });
    }
    this.#open.add(key);
  }

  async #toggle(key) {
    this.#error = null;
    if (this.#open.has(key)) this.#open.delete(key);
    else {
      try {
        await this.open(key);
      } catch (error) {
        this.#error = error;
      }
    }
    this.#changed();
  }

  #item(t, region) {
    const open = this.#open.has(region.key);
    const children = this.#children.get(region.key)?.children;
    const empty = children?.length === 0;
    return html`<li class="registry-tree__item"><div class="registry-tree__row">
      <button type="button" class="registry-tree__toggle ${empty ? 'registry-tree__toggle--none' : ''}" aria-expanded=${open ? 'true' : 'false'}
        aria-label=${t(open ? 'tree.close' : 'tree.open', { name: fullName(region) })} @click=${() => this.#toggle(region.key)}><span aria-hidden="true">${open ? '−' : '+'}</span></button>
      <span class="registry-tree__name"><a class="kern-link" href=${link(`/intern/registry/region/${region.key}`)}>${fullName(region)}</a> <span class="kom-muted">${region.key}</span></span></div>
      ${open && !empty ? html`<ul class="registry-tree">${children.map((child) => this.#item(t, child))}</ul>` : nothing}</li>`;
  }

  render(t) {
    const root = this.#children.get('DG')?.region;
    return html`${this.#error ? problemAlert(this.#error) : nothing}${root ? html`<ul class="registry-tree">${this.#item(t, root)}</ul>` : nothing}`;
  }
}
