import { html, nothing } from 'lit';
import { KomPage, contributions, session } from '@komenius/ui';

/** Staff's first page: what the installed modules show and offer. */
export default class extends KomPage {
  get heading() {
    return this.t('dashboard.heading', { name: session.current.user?.displayName ?? '' });
  }

  get lead() {
    return this.t('dashboard.lead');
  }

  content() {
    const groups = contributions.menu('staff');
    return html`<section class="kom-start__group"><h2 class="kom-visually-hidden">${this.t('dashboard.glance')}</h2><kom-slot name="dashboard.card"></kom-slot></section>
      ${groups.length ? nothing : html`<kom-empty .heading=${this.t('dashboard.none')} .text=${this.t('dashboard.none-text')}></kom-empty>`}
      ${groups.map((group) => html`<section class="kom-start__group"><h2 class="kern-heading-small">${group.title}</h2><ul class="kom-grid kom-plain-list">${group.items.map((item) => html`<li class="kom-card kom-card--link">
        <h3 class="kern-title"><a class="kom-card__link" href=${item.href}>${item.title}</a></h3>${item.description ? html`<p class="kern-body">${item.description}</p>` : nothing}</li>`)}</ul></section>`)}`;
  }
}
