import { html, nothing } from 'lit';
import { KomElement, define, uid } from '../element.js';
import { dir } from '../i18n.js';

/** Tabs after the ARIA pattern: arrow keys move and choose, the panel follows. */
class KomTabs extends KomElement {
  static properties = { tabs: { attribute: false }, active: {}, label: {} };

  tabs = [];
  #id = uid('tabs');

  #choose(id) {
    this.active = id;
    this.emit('kom-tab', { id });
  }

  async #key(event) {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const here = this.tabs.findIndex((tab) => tab.id === this.#current.id);
    const there = { [forward]: here + 1, [back]: here - 1, Home: 0, End: this.tabs.length - 1 }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    this.#choose(this.tabs[(there + this.tabs.length) % this.tabs.length].id);
    await this.updateComplete;
    this.querySelector('[role=tab][aria-selected=true]')?.focus();
  }

  get #current() {
    return this.tabs.find((tab) => tab.id === this.active) ?? this.tabs[0];
  }

  render() {
    const current = this.#current;
    if (!current) return nothing;
    return html`<div class="kom-tabs"><div class="kom-tabs__list" role="tablist" aria-label=${this.label ?? nothing} @keydown=${(e) => this.#key(e)}>${this.tabs.map((tab) => html`
        <button type="button" role="tab" class="kom-tab" id="${this.#id}-${tab.id}" aria-selected=${tab === current ? 'true' : 'false'} aria-controls="${this.#id}-panel" tabindex=${tab === current ? '0' : '-1'}
          @click=${() => this.#choose(tab.id)}>${tab.label}</button>`)}</div>
      <div class="kom-tabs__panel" role="tabpanel" id="${this.#id}-panel" aria-labelledby="${this.#id}-${current.id}" tabindex="0">${current.render()}</div></div>`;
  }
}

define('kom-tabs', KomTabs);
