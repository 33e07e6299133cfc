import { html, nothing } from 'lit';
import { KomPage, api, contributions, localized } from '@komenius/ui';

const KINDS = { OK: 'success', WARN: 'warning', FAILED: 'danger' };

/** The administrators' first page: whether all is well, and the ways to everything else. */
export default class extends KomPage {
  async load({ signal }) {
    return api.get('/api/platform/health', { signal });
  }

  get lead() {
    return this.t('overview.lead');
  }

  content(health) {
    const troubled = health.checks.filter((c) => c.status !== 'OK');
    return html`<kom-alert .kind=${KINDS[health.status]} .heading=${this.t(`health.overall.${health.status}`)}
        .body=${troubled.length ? html`<ul class="kern-list kern-list--bullet">${troubled.map((c) => html`<li>${c.name}: ${localized(c.message)}</li>`)}</ul>` : ''}></kom-alert>
      ${contributions.menu('admin').map((group) => html`<section class="kom-start__group"><h2 class="kern-heading-small">${group.title}</h2><ul class="kom-grid kom-plain-list">${group.items.map((item) => html`<li class="kom-card kom-card--link">
        <h3 class="kern-title"><a class="kom-card__link" href=${item.href}>${item.title}</a></h3>${item.description ? html`<p class="kern-body">${item.description}</p>` : nothing}</li>`)}</ul></section>`)}
      <h2 class="kom-visually-hidden">${this.t('overview.more')}</h2><kom-slot name="admin.settings"></kom-slot>`;
  }
}
