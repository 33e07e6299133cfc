import { html } from 'lit';
import { KomPage, api, formatDate, link } from '@komenius/ui';
import { cardGrid, filterBar } from './dashboard-card.js';

/** A published dashboard as everybody sees it. */
export default class extends KomPage {
  get breadcrumbs() { return [{ title: this.t('public.heading'), href: link('/monitoring/zahlen') }]; }

  get heading() { return this.data?.dashboard.title ?? super.heading; }

  get lead() { return this.data?.dashboard.description ?? null; }

  async load({ params, query, signal }) {
    const base = `/api/monitoring/public/dashboards/${params.id}`;
    const [dashboard, regions] = await Promise.all([api.get(base, { signal }), api.get(`${base}/regions`, { signal })]);
    return { base, dashboard, regions, filter: { region: query.get('region') ?? dashboard.filter.region, newest: query.get('zeit') ?? dashboard.filter.newest } };
  }

  content({ base, dashboard, regions, filter }) {
    return html`<div class="kom-stack">
      ${filterBar(this.t, regions, filter, (part) => this.setQuery({ region: 'region' in part ? part.region : this.query.get('region'), zeit: 'newest' in part ? part.newest : this.query.get('zeit') }))}
      ${cardGrid(this.t, dashboard.cards, base, filter)}
      <p class="kern-body kom-muted">${this.t('public.updated', { date: formatDate(dashboard.published) })}</p></div>`;
  }
}
