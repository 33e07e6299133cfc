import { html, nothing } from 'lit';
import { KomPart, api, link } from '@komenius/ui';
import { periodName } from './periods.js';

/** The data sets that changed last, on staff's first page. */
export default class extends KomPart {
  static properties = { items: { state: true } };

  items = null;

  async connectedCallback() {
    super.connectedCallback();
    this.items = (await api.get('/api/monitoring/datasets', { query: { sort: '-updated', limit: 5 } })).items;
  }

  render() {
    if (this.items === null) return html`<kom-loader></kom-loader>`;
    return html`<article class="kom-card monitoring-card"><h3 class="kern-title">${this.t('card.heading')}</h3>
      ${this.items.length ? html`<ul>${this.items.map((item) => html`<li><a class="kern-link" href=${link(`/intern/monitoring/datensatz/${item.id}`)}>${item.title}</a>
        ${item.lastPeriod ? html`<span class="kom-muted"> (${periodName(item.lastPeriod)})</span>` : nothing}</li>`)}</ul>` : html`<p class="kern-body">${this.t('datasets.none')}</p>`}
      <p><a class="kern-link" href=${link('/intern/monitoring/datensaetze')}>${this.t('card.all')}</a></p></article>`;
  }
}
