import { html } from 'lit';
import { KomPart, link } from '@komenius/ui';
import { savedPlans } from './parts/saved-store.js';

/** The two ways into the network on the start page, and the way back to saved Fahrpläne. */
export default class extends KomPart {
  render() {
    const count = savedPlans().length;
    return html`<article class="kom-card"><h3 class="kern-title">${this.t('public.card.heading')}</h3><p class="kern-body">${this.t('public.card.text')}</p>
      <ul class="kom-plain-list"><li><a class="kern-link" href=${link('/pathways/fahrplan')}>${this.t('public.card.plan')}</a></li><li><a class="kern-link" href=${link('/pathways')}>${this.t('public.card.map')}</a></li>
      ${count ? html`<li><a class="kern-link" href=${link('/pathways/mein-fahrplan')}>${this.t('public.saved.link', { count })}</a></li>` : ''}</ul></article>`;
  }
}
