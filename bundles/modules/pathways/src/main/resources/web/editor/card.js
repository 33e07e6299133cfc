import { html, nothing } from 'lit';
import { ApiProblem, KomPart, api, link, localized } from '@komenius/ui';
import { base } from './versions.js';

/** What waits for somebody: versions to review, checks that are overdue. */
export default class extends KomPart {
  static properties = { networks: { state: true }, overdue: { state: true }, failed: { state: true } };

  networks = null;
  overdue = null;
  failed = false;

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.networks = (await api.get('/api/pathways/editor/networks', { query: { limit: 200 } })).items;
      const counts = await Promise.all(this.networks.filter((one) => one.published).slice(0, 5).map(async (one) => ({
        ...one, count: (await api.get(`${base(one.id)}/versions/${one.published.version}/dead-ends`)).items.filter((item) => item.kind === 'CHECK_OVERDUE').length,
      })));
      this.overdue = counts.filter((one) => one.count);
    } catch (error) {
      if (!(error instanceof ApiProblem)) console.error(error);
      this.failed = true;
    }
  }

  render() {
    return html`<article class="kom-card pathways-ed-card"><h3 class="kern-title">${this.t('staff.card.heading')}</h3>${this.#body()}
      <p><a class="kern-link" href=${link('/intern/pathways/netze')}>${this.t('staff.card.all')}</a></p></article>`;
  }

  #body() {
    if (this.failed) return html`<p class="kern-body">${this.t('staff.card.failed')}</p>`;
    if (this.networks === null || this.overdue === null) return html`<kom-loader></kom-loader>`;
    const open = this.networks.filter((one) => one.draft?.state === 'SUBMITTED');
    if (!open.length && !this.overdue.length) return html`<p class="kern-body">${this.t('staff.card.nothing')}</p>`;
    return html`<ul>${open.map((one) => html`<li><a class="kern-link" href=${link(`/intern/pathways/netz/${one.id}`)}>${this.t('staff.card.review', { title: localized(one.title) })}</a></li>`)}
      ${this.overdue.map((one) => html`<li><a class="kern-link" href=${link('/intern/pathways/sackgassen', { netz: one.id, art: 'CHECK_OVERDUE' })}>${this.t('staff.card.overdue', { title: localized(one.title), count: one.count })}</a></li>`)}${nothing}</ul>`;
  }
}
