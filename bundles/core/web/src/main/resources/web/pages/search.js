import { html, nothing } from 'lit';
import { KomPage, announce, contributions, link, localized } from '@komenius/ui';

/** Asks everything that contributes to the slot `search.result`; one failing provider leaves the others' results standing. */
export default class extends KomPage {
  async load({ query, signal }) {
    const text = (query.get('q') ?? '').trim();
    if (!text) return { text, groups: [], failed: [] };
    const providers = contributions.slot('search.result');
    const answers = await Promise.allSettled(providers.map(async (provider) => {
      const module = await import(provider.base + provider.module);
      return module.search(text, { limit: 10, signal });
    }));
    answers.filter((a) => a.status === 'rejected').forEach((a) => console.error(a.reason));
    const groups = [
      { title: this.t('search.pages'), results: this.#pages(text) },
      ...providers.map((provider, i) => ({ title: localized(provider.title) || provider.bundle, results: answers[i].value ?? [] })),
    ].filter((group) => group.results.length);
    announce(this.t('search.found', { count: groups.reduce((n, g) => n + g.results.length, 0), text }));
    return { text, groups, failed: providers.filter((_, i) => answers[i].status === 'rejected') };
  }

  #pages(text) {
    const needle = text.toLocaleLowerCase();
    return contributions.pages
      .filter((p) => p.params.length === 0 && p.bundle && !['/anmelden', '/einrichtung', '/suche'].includes(p.start))
      .filter((p) => `${localized(p.title)} ${localized(p.description)}`.toLocaleLowerCase().includes(needle))
      .map((p) => ({ title: localized(p.title), description: localized(p.description), path: p.start || '/' }));
  }

  #ask(event) {
    event.preventDefault();
    this.setQuery({ q: new FormData(event.target).get('q').trim() });
  }

  content({ text, groups, failed }) {
    return html`<form class="kom-hero__row kom-search-page" role="search" aria-label=${this.heading} @submit=${(e) => this.#ask(e)}><label class="kom-visually-hidden" for="search-q">${this.t('shell.search-label')}</label>
        <input class="kern-form-input__input" id="search-q" name="q" type="search" .value=${text}><button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">${this.t('ui.search')}</span></button></form>
      ${failed.length ? html`<kom-alert kind="warning" .heading=${this.t('search.incomplete')}></kom-alert>` : nothing}
      ${text && !groups.length ? html`<kom-empty .heading=${this.t('search.none', { text })} .text=${this.t('search.none-text')}></kom-empty>` : nothing}
      ${groups.map((group) => html`<section class="kom-results"><h2 class="kern-heading-small">${group.title}</h2><ul class="kom-plain-list">${group.results.map((r) => html`<li>
        <a class="kern-link kern-title" href=${link(r.path)}>${r.title}</a>${r.description ? html`<p class="kern-body kern-body--muted">${r.description}</p>` : nothing}</li>`)}</ul></section>`)}`;
  }
}
