import { html } from 'lit';
import { KomPage, link } from '@komenius/ui';

/** What the service worker keeps in place of pages that it does not have; also explains itself to those who open it. */
export default class extends KomPage {
  content() {
    return html`<div class="kom-prose kom-stack"><p class="kern-body">${this.t('offline.text')}</p>
      <p><a class="kern-btn kern-btn--primary" href=${link('/')}><span class="kern-label">${this.t('error.home')}</span></a></p></div>`;
  }
}
