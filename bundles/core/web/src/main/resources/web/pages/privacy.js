import { html } from 'lit';
import { KomPage, api, localized } from '@komenius/ui';

const PARTS = ['visit', 'offline', 'cookie', 'account', 'log', 'rights'];

/** What this installation stores about people, in plain words; true to what the platform does. */
export default class extends KomPage {
  load() {
    return api.get('/api/platform/branding');
  }

  content(branding) {
    const place = localized(branding.municipality) || 'Komenius';
    return html`<div class="kom-prose kom-stack"><p class="kern-body kern-body--large">${this.t('privacy.lead', { place })}</p>
      ${PARTS.map((part) => html`<section><h2 class="kern-heading-medium">${this.t(`privacy.${part}`)}</h2><p class="kern-body">${this.t(`privacy.${part}-text`, { place })}</p></section>`)}</div>`;
  }
}
