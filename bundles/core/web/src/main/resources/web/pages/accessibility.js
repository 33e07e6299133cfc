import { html } from 'lit';
import { KomPage, api, localized } from '@komenius/ui';

/** The statement that BITV 2.0 asks for, with a way to tell us about barriers. */
export default class extends KomPage {
  load() {
    return api.get('/api/platform/branding');
  }

  content(branding) {
    const place = localized(branding.municipality) || 'Komenius';
    const contact = branding.accessibilityContact ?? branding.contact ?? null;
    const part = (key) => html`<section><h2 class="kern-heading-medium">${this.t(`accessibility.${key}`)}</h2><p class="kern-body">${this.t(`accessibility.${key}-text`, { place })}</p></section>`;
    return html`<div class="kom-prose kom-stack"><p class="kern-body kern-body--large">${this.t('accessibility.lead', { place })}</p>
      ${part('state')}${part('how')}
      <section><h2 class="kern-heading-medium">${this.t('accessibility.limits')}</h2><ul class="kern-list kern-list--bullet">
        <li>${this.t('accessibility.limit-imports')}</li><li>${this.t('accessibility.limit-translation')}</li><li>${this.t('accessibility.limit-script')}</li></ul></section>
      <section id="rueckmeldung"><h2 class="kern-heading-medium">${this.t('accessibility.feedback')}</h2><p class="kern-body">${this.t('accessibility.feedback-text')}</p>
        ${contact ? html`<p><a class="kern-link" href="mailto:${contact}?subject=${encodeURIComponent(this.t('accessibility.subject'))}">${contact}</a></p>` : html`<p class="kern-body">${this.t('accessibility.feedback-letter', { place })}</p>`}</section>
      ${part('enforcement')}<p class="kern-body kern-body--muted">${this.t('accessibility.date')}</p></div>`;
  }
}
