import { html, nothing, svg } from 'lit';
import { KomPage, contributions, link, navigate, session } from '@komenius/ui';

const LINES = [
  ['#2044aa', 'M0 250 H150 L230 170 H430 L510 90 H640'], ['#00705a', 'M0 264 H156 L250 264 L330 344 H640'], ['#b8440b', 'M0 278 H120 L200 358 H300 L380 278 H640'], ['#8a2a83', 'M230 430 H380 L460 350 L540 350 H640'],
];
const STOPS = [[90, 264, 20], [290, 170, 6], [400, 170, 6], [560, 90, 6], [250, 264, 6], [420, 344, 6], [340, 318, 6], [470, 278, 6], [560, 278, 6], [300, 430, 6], [540, 347, 16]];

/** Decoration: a few lines of the transit map of education. */
const lines = html`<svg class="kom-hero__lines" viewBox="0 0 640 500" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">
  ${LINES.map(([colour, path]) => svg`<path d=${path} fill="none" stroke=${colour} stroke-width="8" stroke-linejoin="round"></path>`)}
  ${STOPS.map(([x, y, r]) => svg`<rect x=${x - 8} y=${y - r - 4} width="16" height=${2 * r + 8} rx="8" fill="#fff" stroke="#171a2b" stroke-width="4"></rect>`)}</svg>`;

/** Start page for citizens: search, the two ways in, and what the installed modules offer. */
export default class extends KomPage {
  #search(event) {
    event.preventDefault();
    navigate(link('/suche', { q: new FormData(event.target).get('q').trim() }));
  }

  #card({ href, title, description }, group) {
    return html`<li class="kom-card kom-card--link">${group === title ? nothing : html`<p class="kom-preline">${group}</p>`}<h3 class="kern-title"><a class="kom-card__link" href=${href}>${title}</a></h3>${description ? html`<p class="kern-body">${description}</p>` : nothing}</li>`;
  }

  render() {
    const groups = contributions.menu('citizen');
    return html`<div class="kom-start">
      <section class="kom-hero">${lines}<div class="kom-hero__in"><h1 class="kern-heading-x-large" tabindex="-1">${this.t('start.heading')}</h1>
        <p class="kern-body kern-body--large">${this.t('start.lead')}</p>
        <form class="kom-hero__search" role="search" aria-label=${this.t('start.search')} @submit=${(e) => this.#search(e)}>
          <label class="kern-label" for="start-q">${this.t('start.search')}</label>
          <div class="kom-hero__row"><input class="kern-form-input__input" id="start-q" name="q" type="search" autocomplete="off" aria-describedby="start-hint">
            <button type="submit" class="kern-btn kern-btn--primary"><span class="kern-icon kern-icon--search" aria-hidden="true"></span><span class="kern-label">${this.t('ui.search')}</span></button></div>
          <p class="kern-hint" id="start-hint">${this.t('start.search-hint')}</p></form>
        <a class="kom-hero__way" href=${link('/neu-hier')}><span class="kern-icon kern-icon--arrow-forward" aria-hidden="true"></span><span><strong>${this.t('start.new')}</strong><span>${this.t('start.new-text')}</span></span></a></div></section>
      ${session.current.setupRequired ? html`<kom-alert kind="info" .heading=${this.t('start.setup')} .body=${this.t('start.setup-text')}></kom-alert>` : nothing}
      <section class="kom-start__group"><h2 class="kern-heading-medium">${this.t('start.offers')}</h2>
        <ul class="kom-grid kom-plain-list kom-offers">${groups.flatMap((group) => group.items.map((item) => this.#card(item, group.title)))}
          ${session.signedIn ? nothing : this.#card({ href: link('/anmelden'), title: this.t('start.staff'), description: this.t('start.staff-text') }, this.t('shell.staff'))}</ul></section>
      ${contributions.slot('start.card').length ? html`<section class="kom-start__group"><h2 class="kern-heading-medium">${this.t('start.figures')}</h2><kom-slot name="start.card"></kom-slot></section>` : nothing}</div>`;
  }
}
