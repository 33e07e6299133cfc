import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { KomPart, announce, api, navigate } from '@komenius/ui';

let boxes = 0;

/**
 * Search box that proposes while one types: the combobox pattern of the ARIA Authoring Practices with a list.
 * Properties: `t`, `label`, `value`, `url` of the proposals, `hrefOf(id)` of a data set. Event `monitoring-search` with the text.
 */
class MonitoringSearchBox extends KomPart {
  static properties = { label: {}, value: {}, url: {}, hrefOf: { attribute: false }, typed: { state: true }, items: { state: true }, open: { state: true }, active: { state: true } };

  label = '';
  value = '';
  typed = null;
  items = [];
  open = false;
  active = -1;
  #id = `monitoring-search-${++boxes}`;
  #timer = 0;
  #abort = null;

  willUpdate(changed) {
    if (changed.has('value')) this.typed = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  render() {
    const shown = this.open && this.items.length > 0;
    return html`<form class="monitoring-search" role="search" @submit=${(e) => { e.preventDefault(); this.#search(this.#text); }}>
      <div class="kern-form-input monitoring-search__field"><label class="kern-label" for=${this.#id}>${this.label}</label>
        <input class="kern-form-input__input" type="search" id=${this.#id} name="q" autocomplete="off" role="combobox" aria-autocomplete="list"
          aria-expanded=${shown ? 'true' : 'false'} aria-controls="${this.#id}-list" aria-activedescendant=${shown && this.active >= 0 ? `${this.#id}-${this.active}` : nothing}
          .value=${live(this.#text)} @input=${(e) => this.#type(e.target.value)} @keydown=${(e) => this.#key(e)} @blur=${() => { this.open = false; }}
          @search=${(e) => { if (e.target.value === '') this.#search(''); }}>
        <ul class="monitoring-search__list" role="listbox" id="${this.#id}-list" aria-label=${this.t('search.proposals')} ?hidden=${!shown}>
          ${shown ? this.items.map((item, i) => html`<li role="option" id="${this.#id}-${i}" aria-selected=${i === this.active ? 'true' : 'false'} @mousedown=${(e) => e.preventDefault()} @click=${() => this.#choose(item)}>
            <span>${item.text}</span> <span class="kom-muted">${this.t(`field.${item.field}`)}${item.count > 1 ? ` · ${item.count}` : ''}</span></li>`) : nothing}</ul></div>
      <button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">${this.t('search.go')}</span></button></form>`;
  }

  get #text() { return this.typed ?? this.value ?? ''; }

  #type(text) {
    this.typed = text;
    this.active = -1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#propose(text), 150);
  }

  async #propose(text) {
    this.#abort?.abort();
    if (text.trim().length < 2) {
      this.items = [];
      this.open = false;
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    try {
      this.items = await api.get(this.url, { query: { q: text }, signal: abort.signal });
      this.open = this.isConnected && this.querySelector('input') === document.activeElement;
      if (this.open) announce(this.t('search.proposed', { count: this.items.length }));
    } catch (error) {
      // Proposals only help; the search itself tells what is wrong.
      if (!abort.signal.aborted) this.items = [];
    }
  }

  #key(event) {
    if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.items.length) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = !this.open ? (step > 0 ? 0 : this.items.length - 1) : (this.active + step + this.items.length + 1) % (this.items.length + 1);
      if (this.active === this.items.length) this.active = -1;
      this.open = true;
    } else if (event.key === 'Enter' && this.open && this.active >= 0) {
      event.preventDefault();
      this.#choose(this.items[this.active]);
    }
  }

  #choose(item) {
    this.open = false;
    if (item.id && (item.field === 'TITLE' || item.field === 'CODE')) navigate(this.hrefOf(item.id));
    else this.#search(item.text);
  }

  #search(text) {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.open = false;
    this.typed = text;
    this.emit('monitoring-search', { text: text.trim() });
  }
}

if (!customElements.get('monitoring-search-box')) customElements.define('monitoring-search-box', MonitoringSearchBox);
