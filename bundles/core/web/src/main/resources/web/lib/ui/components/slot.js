import { html, nothing } from 'lit';
import { contributions, elementFor } from '../contributions.js';
import { KomElement, define } from '../element.js';
import { localized, t } from '../i18n.js';

/** Shows what bundles contributed to a slot. One that fails says so in its own place. */
class KomSlot extends KomElement {
  static properties = { name: {}, only: {}, context: { attribute: false }, tabs: { type: Boolean }, parts: { state: true } };

  parts = [];
  #elements = new Map();
  #refresh = () => this.#read();

  connectedCallback() {
    super.connectedCallback();
    contributions.addEventListener('change', this.#refresh);
    this.#read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    contributions.removeEventListener('change', this.#refresh);
  }

  willUpdate(changed) {
    if (changed.has('name') || changed.has('only')) this.#read();
    if (changed.has('context')) for (const entry of this.#elements.values()) if (entry.element) entry.element.context = this.context;
  }

  #read() {
    if (!this.name) return;
    this.parts = contributions.slot(this.name).filter((part) => !this.only || `${part.bundle}:${part.id}` === this.only);
    for (const part of this.parts) this.#load(part);
  }

  async #load(part) {
    const key = part.base + part.module;
    if (this.#elements.has(key)) return;
    this.#elements.set(key, {});
    try {
      const element = await elementFor(part.base, part.module);
      element.part = part;
      element.context = this.context;
      element.addEventListener('kom-failed', () => { this.#elements.set(key, { failed: true }); this.requestUpdate(); });
      this.#elements.set(key, { element });
    } catch (error) {
      console.error(error);
      this.#elements.set(key, { failed: true });
    }
    this.requestUpdate();
  }

  #shown(part) {
    const { element, failed } = this.#elements.get(part.base + part.module) ?? {};
    if (failed) return html`<kom-alert kind="warning" .heading=${t('error.part', { bundle: part.bundle })}></kom-alert>`;
    return element ?? html`<kom-loader></kom-loader>`;
  }

  render() {
    if (!this.parts.length) return nothing;
    if (this.tabs) {
      return html`<kom-tabs .tabs=${this.parts.map((part, i) => ({ id: `${part.bundle}-${i}`.replaceAll('.', '-'), label: localized(part.title), render: () => this.#shown(part) }))}></kom-tabs>`;
    }
    return html`<div class="kom-grid">${this.parts.map((part) => html`<div class="kom-slot__part">${this.#shown(part)}</div>`)}</div>`;
  }
}

define('kom-slot', KomSlot);
