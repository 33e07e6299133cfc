import { html } from 'lit';
import { lang, link, localized, t } from '@komenius/ui';
import { KomElement } from '../ui/element.js';
import { mark } from './mark.js';

/** Footer with what the law asks for, and a word about translations that are not complete. */
class KomFooter extends KomElement {
  static properties = { version: {}, branding: { attribute: false } };

  render() {
    const partial = lang !== 'de' && lang !== 'en';
    return html`${partial ? html`<aside class="kom-wrap kom-translation"><kom-alert kind="info" .heading=${t('shell.translation.heading')} .body=${t('shell.translation.text')}></kom-alert></aside>` : ''}
      <footer class="kom-footer"><div class="kom-wrap kom-footer__in"><p class="kom-footer__brand">${mark}<span>${localized(this.branding?.municipality) || 'Komenius'}</span></p>
      <nav class="kom-no-print" aria-label=${t('shell.footer-nav')}><ul><li><a href=${link('/barrierefreiheit')}>${t('shell.accessibility')}</a></li><li><a href=${link('/datenschutz')}>${t('shell.privacy')}</a></li>
        <li><a href=${link('/impressum')}>${t('shell.imprint')}</a></li><li><a href="/ls" hreflang="de-x-ls" data-load>${t('shell.plain-language')}</a></li><li><a href="/api/docs" data-load>${t('shell.api')}</a></li></ul></nav>
      <p class="kom-muted">Komenius ${this.version ?? ''}</p></div></footer>`;
  }
}

customElements.define('kom-footer', KomFooter);
