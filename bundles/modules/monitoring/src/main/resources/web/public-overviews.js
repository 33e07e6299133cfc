import { html, nothing } from 'lit';
import { KomPart, api, formatDate, link, problemAlert } from '@komenius/ui';

/** Published dashboards, below the tables of "Bildung in Zahlen": `<monitoring-public-overviews .t=${this.t}>`. */
class MonitoringPublicOverviews extends KomPart {
  static properties = { items: { state: true }, error: { state: true } };

  items = [];
  error = null;

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.items = (await api.get('/api/monitoring/public/dashboards', { query: { limit: 100 } })).items;
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problemAlert(this.error);
    if (!this.items.length) return nothing;
    return html`<section><h2 class="kern-heading-medium">${this.t('public.overviews')}</h2><ul class="kom-grid monitoring-public">${this.items.map((one) => html`<li><article class="kom-card">
      <h3 class="kern-title"><a class="kern-link" href=${link(`/monitoring/zahlen/uebersicht/${one.id}`)}>${one.title}</a></h3>
      ${one.description ? html`<p class="kern-body">${one.description}</p>` : nothing}<p class="kern-body kom-muted">${this.t('public.updated', { date: formatDate(one.published) })}</p></article></li>`)}</ul></section>`;
  }
}

if (!customElements.get('monitoring-public-overviews')) customElements.define('monitoring-public-overviews', MonitoringPublicOverviews);
