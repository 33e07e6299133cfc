import { html, nothing } from 'lit';
import { contributions, currentPath, lang, link, localized, navigate, t } from '@komenius/ui';
import { KomElement } from '../ui/element.js';
import { Menu, accountMenu, languageMenu } from './menus.js';
import { mark } from './mark.js';

/** Header with name, search, language, account and the public menu; on phones everything folds behind one button. */
class KomHeader extends KomElement {
  static properties = { area: {}, start: {}, branding: { attribute: false }, session: { attribute: false }, open: { state: true } };

  open = false;
  #menus = new Menu(this);
  #close = () => { this.open = false; };
  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    addEventListener('kom-navigate', this.#close);
    addEventListener('popstate', this.#close);
    contributions.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('kom-navigate', this.#close);
    removeEventListener('popstate', this.#close);
    contributions.removeEventListener('change', this.#changed);
  }

  #key(event) {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.querySelector('.kom-menu-button')?.focus();
  }

  #search(event) {
    event.preventDefault();
    const q = new FormData(event.target).get('q').trim();
    navigate(link('/suche', { q }));
  }

  #link(href, label, start, current) {
    return html`<li><a href=${href} aria-current=${current ? 'page' : nothing}>${label}</a></li>`;
  }

  get #areas() {
    const reachable = (area) => contributions.pages.some((p) => p.area === area);
    return [['staff', '/intern', 'shell.staff'], ['admin', '/verwaltung', 'shell.admin']].filter(([area]) => this.session?.authenticated && reachable(area));
  }

  render() {
    const place = localized(this.branding?.municipality);
    const plain = lang === 'de-x-ls';
    return html`<header class="kom-header kom-no-print" @keydown=${(e) => this.#key(e)}>
      <div class="kom-strip"><div class="kom-wrap"><p class="kom-strip__place">${place || 'Komenius'}</p>
        <div class="kom-strip__tools"><a class="kom-strip__link" href=${plain ? `/de${currentPath()}` : `/ls${currentPath()}`} hreflang=${plain ? 'de' : 'de-x-ls'} data-load>
          <span class="kern-icon kern-icon--easy-language" aria-hidden="true"></span>${plain ? t('shell.everyday-language') : t('shell.plain-language')}</a>
        ${languageMenu(this.#menus)}${accountMenu(this.#menus, this.session)}</div></div></div>
      <div class="kom-wrap kom-header__main"><a class="kom-brand" href=${link('/')}>${mark}<span class="kom-brand__name">Komenius<span class="kom-brand__place">${place || t('shell.claim')}</span><span class="kom-brand__claim">${t('shell.claim')}</span></span></a>
        <button type="button" class="kom-menu-button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="kom-menu" @click=${() => { this.open = !this.open; }}>
          <span class="kern-icon kern-icon--${this.open ? 'close' : 'dehaze'}" aria-hidden="true"></span>${t('shell.menu')}</button>
        <div class="kom-header__menu ${this.open ? 'kom-header__menu--open' : ''}" id="kom-menu">
          <nav class="kom-main-nav" aria-label=${t('shell.main-nav')}>${this.#nav()}</nav>
          <form class="kom-search" role="search" aria-label=${t('shell.search-label')} @submit=${(e) => this.#search(e)}><label class="kom-visually-hidden" for="kom-search">${t('shell.search-label')}</label>
            <input id="kom-search" name="q" type="search" placeholder=${t('ui.search')} autocomplete="off">
            <button type="submit" class="kom-search__go"><span class="kern-icon kern-icon--search" aria-hidden="true"></span><span class="kom-visually-hidden">${t('ui.search')}</span></button></form></div></div>
    </header>`;
  }

  #nav() {
    const here = currentPath();
    const citizen = contributions.menu('citizen').flatMap((g) => g.items);
    return html`<ul class="kom-main-nav__list">${citizen.map((item) => this.#link(item.href, item.title, item.start, this.start === item.start && this.area === 'citizen'))}
        ${this.#areas.map(([area, path, key]) => html`<li class=${area === 'staff' ? 'kom-main-nav__area' : ''}><a href=${link(path)} aria-current=${here === path ? 'page' : this.area === area ? 'true' : nothing}>${t(key)}</a></li>`)}</ul>
      ${this.#areas.filter(([area]) => area === this.area).map(([area, , key]) => html`<div class="kom-main-nav__deep">${contributions.menu(area).map((group) => html`
        <p class="kom-nav-group">${t(key)} · ${group.title}</p><ul class="kom-main-nav__list">${group.items.map((item) => this.#link(item.href, item.title, item.start, this.start === item.start))}</ul>`)}</div>`)}`;
  }
}

customElements.define('kom-header', KomHeader);
