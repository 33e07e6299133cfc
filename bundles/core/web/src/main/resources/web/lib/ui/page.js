import { html, nothing } from 'lit';
import { KomElement } from './element.js';
import { localized, t } from './i18n.js';
import { navigate, queryString } from './nav.js';
import { ApiProblem, problemAlert } from './problem.js';

/** Part of a page that a bundle contributes to a slot. The shell sets `t`, `context`, `part` (its entry in ui.json). */
export class KomPart extends KomElement {
  static properties = { context: { attribute: false }, part: { attribute: false } };

  t = (key) => key;
}

/** A page: heading, loading, empty and error states. README.md of the bundle tells what may be overridden. */
export class KomPage extends KomElement {
  static properties = {
    params: { attribute: false }, query: { attribute: false }, page: { attribute: false },
    data: { state: true }, error: { state: true }, loading: { state: true },
  };

  t = (key) => key;
  params = {};
  query = new URLSearchParams();
  page = null;
  data = undefined;
  error = null;
  loading = true;
  #abort = null;

  get heading() { return localized(this.page?.title); }
  get lead() { return null; }
  get breadcrumbs() { return null; }
  load() { return null; }
  isEmpty() { return false; }
  renderEmpty() { return html`<kom-empty .heading=${t('ui.nothing')}></kom-empty>`; }
  actions() { return nothing; }
  content() { return nothing; }

  /** Runs load() again; what is shown stays until the new data are there. */
  async reload() {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    this.error = null;
    try {
      const data = await this.load({ params: this.params, query: this.query, signal: abort.signal });
      if (abort.signal.aborted) return;
      this.data = data ?? null;
    } catch (error) {
      if (abort.signal.aborted || error.name === 'AbortError') return;
      if (!(error instanceof ApiProblem)) console.error(error);
      this.error = error;
    }
    this.loading = false;
  }

  /** Changes the query part of the address; null takes a value out. */
  setQuery(changes) {
    const query = { ...Object.fromEntries(this.query), ...changes };
    navigate(location.pathname + queryString(query), { replace: true });
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('params') || changed.has('query')) this.reload();
  }

  updated(changed) {
    super.updated(changed);
    this.dispatchEvent(new CustomEvent('kom-title', { detail: this.heading, bubbles: true }));
    if (!this.loading) this.dispatchEvent(new CustomEvent('kom-ready', { bubbles: true }));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  render() {
    const crumbs = this.breadcrumbs;
    return html`<div class="kom-page">
      ${crumbs ? html`<kom-breadcrumbs .items=${crumbs}></kom-breadcrumbs>` : nothing}
      <div class="kom-page__head"><div>
        <h1 class="kern-heading-large" tabindex="-1">${this.heading}</h1>
        ${this.lead ? html`<p class="kom-lead">${this.lead}</p>` : nothing}</div>
        <div class="kom-page__actions">${this.data === undefined ? nothing : this.actions(this.data)}</div></div>
      <div class="kom-page__body" aria-busy=${this.loading ? 'true' : 'false'}>${this.#body()}</div></div>`;
  }

  #body() {
    if (this.error) {
      return html`${problemAlert(this.error)}<p><button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.reload()}>
        <span class="kern-label">${t('ui.retry')}</span></button></p>`;
    }
    if (this.data === undefined) return html`<kom-loader .label=${t('ui.loading')}></kom-loader>`;
    return this.data !== null && this.isEmpty(this.data) ? this.renderEmpty(this.data) : this.content(this.data);
  }
}
