import { html } from 'lit';
import { KomPage, api, announce, contributions, events, link, localized, navigate, session, t, toast } from '@komenius/ui';
import { KomElement } from '../ui/element.js';
import { shellBase } from '../ui/i18n.js';
import './header.js';
import './side-nav.js';
import './footer.js';
import { Router } from './router.js';
import { takeOver } from './served.js';
import { startWorker } from './worker.js';

/** The frame around all pages: header, menus, the current page, footer. */
class KomeniusShell extends KomElement {
  static properties = { view: { state: true }, branding: { state: true }, ready: { state: true } };

  view = { kind: 'loading' };
  branding = null;
  ready = false;
  #router = new Router((view) => this.#show(view));
  #moveFocus = false;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', (e) => this.#follow(e));
    this.addEventListener('kom-title', (e) => this.#title(e.detail));
    this.addEventListener('kom-ready', (e) => e.target.closest('main') && takeOver(this));
    addEventListener('popstate', () => this.#go());
    addEventListener('kom-navigate', (e) => this.#go(e.detail));
    addEventListener('kom-signed-out', () => session.signedIn && session.refresh());
    session.addEventListener('change', () => this.#personChanged());
    this.#start();
  }

  async #start() {
    await Promise.allSettled([session.refresh(), contributions.refresh(), this.#brand()]);
    this.ready = true;
    events.on('ui', () => this.#pagesChanged());
    events.on('reconnect', () => this.#pagesChanged());
    this.#router.resolve();
    startWorker();
  }

  async #brand() {
    this.branding = await api.get('/api/platform/branding');
  }

  #go({ replace = false } = {}) {
    this.#moveFocus = !replace;
    this.#router.resolve();
  }

  #person = null;

  async #personChanged() {
    const person = session.current.user?.id ?? null;
    const permissions = JSON.stringify([person, session.current.permissions]);
    const first = this.#person === null;
    if (this.#person === permissions) return;
    this.#person = permissions;
    this.requestUpdate();
    if (first) return;
    events.restart();
    if (await contributions.refresh()) this.#router.resolve();
  }

  /** A bundle came, changed or went: menus follow, and the page in view is swapped if it is another now. */
  async #pagesChanged() {
    try {
      if (!(await contributions.refresh())) return;
    } catch (error) {
      console.error(error);
      return;
    }
    this.requestUpdate();
    this.#router.resolve({ swap: true });
    const shell = contributions.list.find((c) => c.ui.id === 'shell');
    if (shell && shell.base !== shellBase) toast(t('shell.updated'), { kind: 'info' });
    else announce(t('shell.pages-changed'));
  }

  #show(view) {
    this.view = view;
    this.updateComplete.then(() => this.#arrive());
    // A page that is not a KomPage does not tell when it stands; what it draws at first has to do.
    if (view.element && !(view.element instanceof KomPage)) this.updateComplete.then(() => view.element.updateComplete).then(() => takeOver(this));
  }

  async #arrive() {
    if (!this.#moveFocus || this.view.kind === 'loading') return;
    this.#moveFocus = false;
    await this.view.element?.updateComplete;
    const heading = this.querySelector('main h1');
    scrollTo(0, 0);
    (heading ?? this.querySelector('main'))?.focus({ preventScroll: true });
  }

  #title(heading) {
    const place = localized(this.branding?.municipality);
    document.title = [heading, place, 'Komenius'].filter(Boolean).join(' – ');
  }

  /** Links of this origin are followed without loading; downloads, other languages and modified clicks are the browser's. */
  #follow(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const anchor = event.target.closest?.('a[href]');
    const href = anchor?.getAttribute('href');
    if (!href?.startsWith('/') || href.startsWith('//') || anchor.hasAttribute('download') || anchor.target || anchor.hasAttribute('data-load')) return;
    const here = location.pathname.split('/')[1];
    if (/^\/(api|ui)\//.test(href) || href.split(/[/?#]/)[1] !== here) return;
    event.preventDefault();
    navigate(href);
  }

  #skip(event) {
    event.preventDefault();
    (this.querySelector('main h1') ?? this.querySelector('main')).focus();
  }

  render() {
    const area = this.view.area ?? this.#router.area;
    const side = (area === 'staff' || area === 'admin') && session.signedIn;
    return html`<a class="kom-skip" href="#main" @click=${(e) => this.#skip(e)}>${t('shell.skip')}</a>
      <kom-header .area=${area} .start=${this.view.page?.start} .branding=${this.branding} .session=${session.current}></kom-header>
      <div class="kom-frame ${side ? 'kom-frame--side' : ''}">
        ${side ? html`<kom-side-nav .area=${area} .start=${this.view.page?.start}></kom-side-nav>` : ''}
        <main id="main" tabindex="-1"><kom-offline class="kom-frame__offline"></kom-offline>${this.#content()}</main></div>
      <kom-footer .version=${session.current.version} .branding=${this.branding}></kom-footer>`;
  }

  #content() {
    const { kind, element } = this.view;
    if (!this.ready || kind === 'loading') return html`<div class="kom-page"><kom-loader></kom-loader></div>`;
    if (kind === 'page') return element;
    return html`<kom-failure .kind=${kind} .detail=${this.view.detail}></kom-failure>`;
  }
}

const STATUS = { unknown: '404', forbidden: '403', failed: '500' };

/** The pages for what went wrong. */
class KomFailure extends KomPage {
  static properties = { kind: {}, detail: { attribute: false } };

  get heading() {
    return t(`error.${this.kind}.heading`);
  }

  content() {
    return html`<div class="kom-failure kom-prose"><p class="kom-failure__status" aria-hidden="true">${STATUS[this.kind] ?? ''}</p>
      <p class="kern-body kern-body--large">${t(`error.${this.kind}.text`)}</p>
      ${this.detail ? html`<p class="kern-body kern-body--muted">${this.detail}</p>` : ''}
      <div class="kom-row"><a class="kern-btn kern-btn--primary" href=${link('/')}><span class="kern-label">${t('error.home')}</span></a>
        ${this.kind === 'failed' || this.kind === 'offline' ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => location.reload()}><span class="kern-label">${t('ui.retry')}</span></button>`
        : html`<a class="kern-btn kern-btn--secondary" href=${link('/suche')}><span class="kern-label">${t('ui.search')}</span></a>`}</div></div>`;
  }
}

customElements.define('kom-failure', KomFailure);
customElements.define('komenius-shell', KomeniusShell);
