import { html, nothing } from 'lit';
import { announce, problemAlert } from '@komenius/ui';
import { institutions, places } from './data.js';
import { byDistance, place, position } from './place.js';
import { languageName, plain, say, t } from './text.js';
import { kilometres } from './words.js';

const FEW = 4;
let counter = 0;

/** Institutions of stops, the nearest to a chosen place first. A Lit controller: one for a page, asked for as many stops as it shows. */
export class Nearby {
  #host;
  #network = null;
  #lists = new Map();
  #places = null;
  #all = new Set();
  #open = new Set();
  #failure = null;
  #searching = false;
  #id = ++counter;
  #changed = () => this.#host.requestUpdate();

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    place.addEventListener('change', this.#changed);
  }

  hostDisconnected() {
    place.removeEventListener('change', this.#changed);
  }

  #load(network, stop) {
    if (this.#network !== network) {
      this.#network = network;
      this.#lists.clear();
      this.#places = null;
    }
    if (!this.#places) {
      this.#places = [];
      places(network).then((data) => { this.#places = data.items ?? data; this.#changed(); }, (error) => console.info('no places', error.message));
    }
    if (this.#lists.has(stop)) return this.#lists.get(stop);
    this.#lists.set(stop, { loading: true });
    institutions(network, stop).then(({ items }) => this.#lists.set(stop, { items }), (error) => this.#lists.set(stop, { error })).finally(this.#changed);
    return this.#lists.get(stop);
  }

  async #locate() {
    this.#failure = null;
    this.#searching = true;
    this.#changed();
    try {
      place.value = { key: null, name: t('public.near.device'), ...(await position()) };
      announce(t('public.near.sorted', { place: place.value.name }));
    } catch (error) {
      console.info('no position:', error.message);
      this.#failure = t('public.near.no-position');
    }
    this.#searching = false;
    this.#changed();
  }

  #choose(key) {
    place.value = this.#places.find((one) => one.key === key) ?? null;
    if (place.value) announce(t('public.near.sorted', { place: place.value.name }));
  }

  /** Whether somebody opened the list of a stop: closed ones are not even asked for. */
  isOpen(stop) {
    return this.#open.has(stop);
  }

  toggled(stop, open) {
    if (open === this.#open.has(stop)) return;
    this.#open[open ? 'add' : 'delete'](stop);
    this.#changed();
  }

  /** Choice of the place; `key` tells several of one page apart. */
  picker(key = '') {
    const id = `pathways-place-${this.#id}-${key}`;
    const chosen = place.value;
    return html`<div class="pathways-place kom-no-print">
      <label class="kern-label" for=${id}>${t('public.near.place')}</label>
      <div class="kom-row"><div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id=${id} aria-describedby="${id}-hint" @change=${(e) => this.#choose(e.target.value)}>
        <option value="" ?selected=${!chosen}>${t('public.near.anywhere')}</option>
        ${chosen && !chosen.key ? html`<option value="" selected>${chosen.name}</option>` : nothing}
        ${(this.#places ?? []).map((one) => html`<option value=${one.key} ?selected=${chosen?.key === one.key}>${one.name}</option>`)}</select></div>
      <button type="button" class="kom-link-button" aria-busy=${this.#searching ? 'true' : nothing} @click=${() => this.#locate()}>${this.#searching ? t('public.near.searching') : t('public.near.use-device')}</button></div>
      ${this.#failure ? html`<p class="kern-error" role="alert">${this.#failure}</p>` : nothing}
      <p class="kom-muted" id="${id}-hint">${t('public.near.privacy')}</p></div>`;
  }

  /** The institutions of one stop. */
  list(network, stop) {
    const { loading, error, items } = this.#load(network, stop);
    if (loading) return html`<p class="kom-muted" role="status">${t('public.near.loading')}</p>`;
    if (error) return problemAlert(error);
    if (!items.length) return html`<p class="kern-body">${t('public.near.none')}</p>`;
    const sorted = byDistance(items, place.value);
    const few = this.#all.has(stop) ? sorted : sorted.slice(0, FEW);
    return html`<ul class="pathways-institutions">${few.map((one) => institution(one))}</ul>
      ${few.length < sorted.length ? html`<button type="button" class="kom-link-button kom-no-print" @click=${() => { this.#all.add(stop); this.#changed(); }}>${t('public.near.all', { count: sorted.length })}</button>` : nothing}`;
  }
}

const line = (address) => [address?.street, [address?.postalCode, address?.place].filter(Boolean).join(' ')].filter(Boolean).join(', ');

function institution(one) {
  const web = /^https?:\/\//.test(one.website ?? '') ? one.website : null;
  return html`<li class="pathways-institution">
    <p class="pathways-institution__name"><bdi lang="de">${one.name}</bdi>${one.km !== null ? html` <span class="pathways-institution__km">${kilometres(one.km)}</span>` : nothing}</p>
    <p class="kom-muted">${[say(one.kindTitle), line(one.address) ? html`<bdi lang="de">${line(one.address)}</bdi>` : nothing].map((part, i) => html`${i && part !== nothing ? ' · ' : ''}${part}`)}</p>
    ${one.phone || web ? html`<p class="pathways-contact">${one.phone ? phone(one.phone) : nothing}${web ? html`<a class="kern-link" href=${web} rel="noopener" aria-label=${t('public.contact.website-of', { name: one.name })}>${t('public.contact.website')}</a>` : nothing}</p>` : nothing}</li>`;
}

export const phone = (number) => html`<a class="kern-link" href="tel:${number.replace(/[^\d+]/g, '')}"><bdi dir="ltr">${number}</bdi></a>`;

/** People who advise, with how to reach them. */
export function counselling(list) {
  return html`<ul class="pathways-institutions">${list.map((one) => html`<li class="pathways-institution">
    <p class="pathways-institution__name">${say(one.title)}</p>
    ${one.description ? html`<p>${say(one.description)}</p>` : nothing}
    ${line(one.address) ? html`<p class="kom-muted"><bdi lang="de">${line(one.address)}</bdi></p>` : nothing}
    <p class="pathways-contact">${one.contact?.phone ? phone(one.contact.phone) : nothing}
      ${one.contact?.email ? html`<a class="kern-link" href="mailto:${one.contact.email}">${one.contact.email}</a>` : nothing}
      ${one.contact?.website ? html`<a class="kern-link" href=${one.contact.website} rel="noopener" aria-label=${t('public.contact.website-of', { name: plain(one.title) })}>${t('public.contact.website')}</a>` : nothing}</p>
    ${one.languages?.length ? html`<p class="kom-muted">${t('public.contact.languages', { languages: one.languages.map(languageName).join(', ') })}</p>` : nothing}</li>`)}</ul>`;
}
