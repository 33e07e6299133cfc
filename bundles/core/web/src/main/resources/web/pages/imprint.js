import { html } from 'lit';
import { KomPage, api, localized } from '@komenius/ui';

/** Who answers for this site. The municipality's own details come from its branding. */
export default class extends KomPage {
  load() {
    return api.get('/api/platform/branding');
  }

  content(branding) {
    const place = localized(branding.municipality) || 'Komenius';
    return html`<div class="kom-prose kom-stack"><section><h2 class="kern-heading-medium">${this.t('imprint.provider')}</h2>
        <address class="kern-body"><strong>${place}</strong>${(localized(branding.address) || '').split('\n').filter(Boolean).map((line) => html`<br>${line}`)}${branding.contact ? html`<br><a class="kern-link" href="mailto:${branding.contact}">${branding.contact}</a>` : ''}</address>
        ${branding.address ? '' : html`<p class="kern-body kern-body--muted">${this.t('imprint.incomplete')}</p>`}</section>
      <section><h2 class="kern-heading-medium">${this.t('imprint.software')}</h2><p class="kern-body">${this.t('imprint.software-text')}</p></section>
      <section><h2 class="kern-heading-medium">${this.t('imprint.data')}</h2><p class="kern-body">${this.t('imprint.data-text')}</p></section></div>`;
  }
}
