import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDate, link, openDialog, toast } from '@komenius/ui';
import { STATES, deliveryColumns, nameOf, stateOf } from './delivery-columns.js';

const DAY = 86_400_000;
const isoDay = (time) => new Date(time).toISOString().slice(0, 10);

/** What is to come, what has come, what is late: by month, or as a list. */
export default class extends KomPage {
  get lead() { return this.t('deliveries.lead'); }

  get #view() { return this.query.get('ansicht') === 'liste' ? 'liste' : 'kalender'; }

  async load({ query, signal }) {
    const sources = await api.get('/api/monitoring/sources', { query: { limit: 500 }, signal });
    if (query.get('ansicht') === 'liste') return { sources: sources.items };
    const now = Date.now();
    const ask = (filter) => api.get('/api/monitoring/deliveries', { query: { sort: 'day', limit: 500, ...filter }, signal });
    const [late, near] = await Promise.all([ask({ state: 'LATE' }), ask({ from: isoDay(now - 60 * DAY), to: isoDay(now + 300 * DAY) })]);
    return { sources: sources.items, late: late.items, months: byMonth(near.items.filter((one) => one.state !== 'LATE')) };
  }

  actions() {
    if (!this.data?.sources.length) return nothing;
    return html`<a class="kern-btn kern-btn--secondary" href="/api/monitoring/deliveries/calendar" download><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">${this.t('deliveries.ical')}</span></a>
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#expect()}><span class="kern-label">${this.t('deliveries.expect')}</span></button>`;
  }

  content(data) {
    if (!data.sources.length) {
      return html`<kom-empty .heading=${this.t('deliveries.no-sources')} .text=${this.t('deliveries.no-sources-text')} .action=${html`<a class="kern-btn kern-btn--primary" href=${link('/intern/monitoring/quellen')}><span class="kern-label">${this.t('sources.heading')}</span></a>`}></kom-empty>`;
    }
    return html`<kom-tabs .active=${this.#view} @kom-tab=${(e) => this.setQuery({ ansicht: e.detail.id === 'liste' ? 'liste' : null })} .tabs=${[
      { id: 'kalender', label: this.t('deliveries.calendar'), render: () => (this.data.months ? this.#calendar(this.data) : html`<kom-loader></kom-loader>`) },
      { id: 'liste', label: this.t('deliveries.list'), render: () => this.#list(this.data) }]}></kom-tabs>`;
  }

  #calendar({ late, months }) {
    return html`<div class="kom-stack">
      ${late.length ? html`<section class="monitoring-late"><h2 class="kern-heading-medium">${this.t('deliveries.overdue', { count: late.length })}</h2>${this.#entries(late)}</section>`
      : html`<kom-alert kind="success" .heading=${this.t('deliveries.nothing-late')}></kom-alert>`}
      <div class="monitoring-months">${months.map(([month, entries]) => html`<section class="kom-card monitoring-month"><h2 class="kern-title">${monthTitle(month)}</h2>${this.#entries(entries)}</section>`)}</div></div>`;
  }

  #entries(entries) {
    return html`<ul class="monitoring-deliveries">${entries.map((one) => html`<li>
      <span class="monitoring-deliveries__day">${formatDate(one.due ?? one.arrived)}</span>
      <span><a class="kern-link" href=${link(`/intern/monitoring/quelle/${one.sourceId}`)}>${one.sourceTitle}</a> ${nameOf(one, this.t)}</span>
      <span>${stateOf(one, this.t)}</span></li>`)}</ul>`;
  }

  #list({ sources }) {
    return html`<kom-table .caption=${this.heading} searchable .exportName=${'lieferungen'} .emptyText=${this.t('deliveries.none')} .sort=${'-due'} .filters=${[
      { key: 'state', label: this.t('dataset.state'), options: Object.keys(STATES).map((value) => ({ value, label: this.t(`delivery.${value}`) })) },
      { key: 'source', label: this.t('lineage.source'), options: sources.map((source) => ({ value: source.id, label: source.title })) },
    ]} .load=${({ q, filters, sort, cursor, limit, signal }) => api.get('/api/monitoring/deliveries', { query: { q, state: filters.state, source: filters.source, sort: sort === 'due' ? 'day' : '-day', cursor, limit }, signal })}
      .columns=${deliveryColumns(this.t).map((column) => (column.key === 'due' ? { ...column, sortable: true } : column))}
      .actions=${(row) => (['EXPECTED', 'LATE'].includes(row.state) && !row.period ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#withdraw(row)}><span class="kern-label">${this.t('deliveries.withdraw')}</span></button>` : nothing)}></kom-table>`;
  }

  async #expect() {
    const saved = await openDialog({
      heading: this.t('deliveries.expect'),
      body: (close) => html`<p class="kern-body">${this.t('deliveries.expect-text')}</p><kom-form .onCancel=${() => close()} .fields=${[
        { name: 'source', type: 'select', required: true, label: this.t('lineage.source'), options: this.data.sources.map((source) => ({ value: source.id, label: source.title })) },
        { name: 'due', type: 'date', required: true, label: this.t('deliveries.due') },
        { name: 'note', label: this.t('deliveries.what'), required: true, hint: this.t('deliveries.what-hint') },
      ]} .values=${{ source: this.data.sources[0].id }} .onSubmit=${async (given) => close(await api.post('/api/monitoring/deliveries', { source: given.source, due: given.due, note: given.note }))}></kom-form>`,
    });
    if (!saved) return;
    toast(this.t('deliveries.noted'), { kind: 'success' });
    await this.reload();
  }

  async #withdraw(row) {
    if (!(await confirmDialog({ heading: this.t('deliveries.withdraw'), text: this.t('deliveries.withdraw-text'), confirm: this.t('deliveries.withdraw') }))) return;
    try {
      await api.delete(`/api/monitoring/deliveries/${row.id}`, { etag: `"v${row.rowVersion}"` });
      this.querySelector('kom-table').reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}

function byMonth(deliveries) {
  const months = new Map();
  for (const one of deliveries) {
    const month = (one.due ?? one.arrived).slice(0, 7);
    if (!months.has(month)) months.set(month, []);
    months.get(month).push(one);
  }
  return [...months].sort(([a], [b]) => a.localeCompare(b));
}

const monthTitle = (month) => new Date(`${month}-15T12:00:00Z`).toLocaleDateString(document.documentElement.lang, { month: 'long', year: 'numeric' });
