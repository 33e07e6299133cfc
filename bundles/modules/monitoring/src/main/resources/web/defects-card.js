import { html } from 'lit';
import { KomPart, api, formatDate, link, localized } from '@komenius/ui';
import { placeOf } from './quality-words.js';

/** Pending defects of one's offices on staff's first page; of all data sets for people without an office. */
export default class extends KomPart {
  static properties = { page: { state: true } };

  page = null;
  own = true;

  async connectedCallback() {
    super.connectedCallback();
    let page = await api.get('/api/monitoring/defects', { query: { state: 'pending', office: 'mine', sort: 'due', limit: 5 } });
    if (!page.total) {
      this.own = false;
      page = await api.get('/api/monitoring/defects', { query: { state: 'pending', sort: '-severity', limit: 5 } });
    }
    this.page = page;
  }

  render() {
    if (this.page === null) return html`<kom-loader></kom-loader>`;
    const query = this.own ? { amt: 'mine' } : {};
    return html`<article class="kom-card monitoring-card"><h3 class="kern-title">${this.t(this.own ? 'defects.card-mine' : 'defects.card')}</h3>
      ${this.page.items.length ? html`<ul>${this.page.items.map((item) => html`<li><a class="kern-link" href=${link(`/intern/monitoring/mangel/${item.id}`)}>${localized(item.sentence)}</a>
        <span class="kom-muted"> ${placeOf(item, this.t)}${item.due ? `, ${this.t('defects.until', { day: formatDate(item.due) })}` : ''}</span></li>`)}</ul>
        <p><a class="kern-link" href=${link('/intern/monitoring/maengel', query)}>${this.t('defects.card-all', { count: this.page.total })}</a></p>` : html`<p class="kern-body">✓ ${this.t('defects.none')}</p>`}</article>`;
  }
}
