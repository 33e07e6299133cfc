import { html, nothing } from 'lit';
import { KomPage, contributions, link, navigate, session } from '@komenius/ui';

/** Start page for citizens: search, the two ways in, and what the installed modules offer. */
export default class extends KomPage {
  #search(event) {
    event.preventDefault();
    navigate(link('/suche', { q: new FormData(event.target).get('q').trim() }));
  }

  #card({ href, title, description }) {
    return html`<li class="kom-card kom-card--link"><h3 class="kern-title"><a class="kom-card__link" href=${href}>${title}</a></h3>${description ? html`<p class="kern-body">${description}</p>` : nothing}</li>`;
  }

  render() {
    const groups = contributions.menu('citizen');
    return html`<div class="kom-start">
      <section class="kom-hero"><div class="kom-hero__in"><h1 class="kern-heading-x-large" tabindex="-1">${this.t('start.heading')}</h1>
        <p class="kern-body kern-body--large">${this.t('start.lead')}</p>
        <form class="kom-hero__search" role="search" aria-label=${this.t('start.search')} @submit=${(e) => this.#search(e)}>
          <label class="kern-label" for="start-q">${this.t('start.search')}</label>
          <div class="kom-hero__row"><input class="kern-form-input__input" id="start-q" name="q" type="search" autocomplete="off" aria-describedby="start-hint">
            <button type="submit" class="kern-btn kern-btn--primary"><span class="kern-icon kern-icon--search" aria-hidden="true"></span><span class="kern-label">${this.t('ui.search')}</span></button></div>
          <p class="kern-hint" id="start-hint">${this.t('start.search-hint')}</p></form>
        <a class="kom-hero__way" href=${link('/neu-hier')}><span class="kern-icon kern-icon--arrow-forward" aria-hidden="true"></span><span><strong>${this.t('start.new')}</strong><span>${this.t('start.new-text')}</span></span></a></div></section>
      ${session.current.setupRequired ? html`<kom-alert kind="info" .heading=${this.t('start.setup')} .body=${this.t('start.setup-text')}></kom-alert>` : nothing}
      ${groups.map((group) => html`<section class="kom-start__group"><h2 class="kern-heading-medium">${group.title}</h2><ul class="kom-grid kom-plain-list">${group.items.map((item) => this.#card(item))}</ul></section>`)}
      <kom-slot name="start.card"></kom-slot></div>`;
  }
}
