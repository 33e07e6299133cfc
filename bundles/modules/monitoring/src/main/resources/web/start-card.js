import { html } from 'lit';
import { KomPart, link } from '@komenius/ui';

/** Leads from the start page to the public figures. */
export default class extends KomPart {
  render() {
    return html`<article class="kom-card"><h2 class="kern-title"><a class="kern-link" href=${link('/monitoring/zahlen')}>${this.t('public.heading')}</a></h2>
      <p class="kern-body">${this.t('public.lead')}</p></article>`;
  }
}
