import { html, nothing } from 'lit';
import { KomPage, api, formatDate, link, localized, session, toast } from '@komenius/ui';
import { placeOf, severityBadge, stateBadge } from './quality-words.js';

const KINDS = ['RANGE', 'SUM', 'JUMP', 'UNKNOWN_CODE', 'REGION', 'DUPLICATE', 'OUTLIER', 'REDUNDANT'];

/** Everything that is wrong in data sets, by office, data set, weight and day. */
export default class extends KomPage {
  static properties = { job: { state: true } };

  job = null;

  get lead() { return this.t('defects.lead'); }

  async load({ query, signal }) {
    const offices = (await api.get('/api/platform/offices', { signal })).items;
    const id = query.get('datensatz');
    const dataset = id ? (await api.get(`/api/monitoring/datasets/${id}`, { signal })).dataset : null;
    return { offices, dataset };
  }

  actions() {
    if (!session.may('monitoring.quality')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#search()}><span class="kern-label">${this.t('defects.redundant')}</span></button>`;
  }

  #fixed() {
    return { dataset: this.query.get('datensatz'), kind: this.query.get('art'), due: this.query.get('frist') };
  }

  content({ offices, dataset }) {
    const office = this.query.get('amt') ?? '';
    const state = this.query.get('stand') ?? 'pending';
    const href = (format) => `/api/monitoring/defects/export${params({ ...this.#fixed(), office, state, format, lang: document.documentElement.lang.startsWith('en') ? 'en' : 'de' })}`;
    return html`${dataset ? html`<p class="kern-body">${this.t('defects.of', { title: dataset.title })} <a class="kern-link" href=${link('/intern/monitoring/maengel')}>${this.t('defects.all')}</a></p>` : nothing}
      ${this.job ? html`<kom-progress .jobId=${this.job} @kom-done=${() => { this.job = null; this.querySelector('kom-table').reload(); }}></kom-progress>` : nothing}
      <form class="monitoring-filters kom-no-print" aria-label=${this.t('defects.filters')} @submit=${(e) => e.preventDefault()}>
        <kom-field type="select" .label=${this.t('defect.state')} .value=${state} .options=${[{ value: 'pending', label: this.t('defects.pending') }, { value: 'alle', label: this.t('defects.any') }, ...['OPEN', 'IN_WORK', 'ACCEPTED', 'CLOSED'].map((value) => ({ value, label: this.t(`defect.state.${value}`) }))]}
          @kom-change=${(e) => this.setQuery({ stand: e.detail.value === 'pending' ? null : e.detail.value })}></kom-field>
        <kom-field type="select" .label=${this.t('quality.office')} .value=${office} .options=${[{ value: '', label: this.t('defects.any') }, { value: 'mine', label: this.t('defects.mine') }, ...offices.map((o) => ({ value: o.id, label: localized(o.title) }))]}
          @kom-change=${(e) => this.setQuery({ amt: e.detail.value || null })}></kom-field>
        <kom-field type="select" .label=${this.t('defects.kind')} .value=${this.query.get('art') ?? ''} .options=${[{ value: '', label: this.t('defects.any') }, ...KINDS.map((value) => ({ value, label: this.t(`quality.kind.${value}`) }))]}
          @kom-change=${(e) => this.setQuery({ art: e.detail.value || null })}></kom-field>
        <kom-field type="select" .label=${this.t('defect.due')} .value=${this.query.get('frist') ?? ''} .options=${['', 'overdue', 'week'].map((value) => ({ value, label: this.t(`defects.due.${value || 'any'}`) }))}
          @kom-change=${(e) => this.setQuery({ frist: e.detail.value || null })}></kom-field></form>
      <kom-table .caption=${this.heading} searchable .sort=${'-severity'} .query=${{ ...this.#fixed(), office, state }} .emptyText=${this.t('defects.none')} .exports=${[{ label: 'CSV', href: href('csv') }, { label: 'XLSX', href: href('xlsx') }, ...(office && office !== 'mine' ? [{ label: this.t('defects.letter'), href: `/api/monitoring/defects/letter${params({ office })}` }] : [])]}
        .filters=${[{ key: 'severity', label: this.t('quality.severity'), options: ['ERROR', 'WARNING', 'HINT'].map((value) => ({ value, label: this.t(`quality.severity.${value}`) })) }]}
        .load=${({ q, filters, sort, cursor, limit, signal }) => api.get('/api/monitoring/defects', { query: { ...this.#fixed(), q, office, state: state === 'alle' ? null : state, severity: filters.severity, sort, cursor, limit }, signal })}
        .columns=${[
          { key: 'sentence', label: this.t('defect.finding'), value: (row) => localized(row.sentence), render: (row) => html`<span class="monitoring-finding"><a class="kern-link" href=${link(`/intern/monitoring/mangel/${row.id}`)}>${localized(row.sentence)}</a>
            <span>${placeOf(row, this.t)}</span>${dataset ? nothing : html`<span class="kom-muted">${row.dataset.title}</span>`}</span>` },
          { key: 'severity', label: this.t('quality.severity'), sortable: true, render: (row) => severityBadge(row.severity, this.t) },
          { key: 'state', label: this.t('defect.state'), render: (row) => stateBadge(row.state, this.t) },
          { key: 'due', label: this.t('defects.who'), sortable: true, render: (row) => html`<span class="monitoring-finding"><span>${row.office ? localized(row.office.title) : '–'}</span>
            ${row.due ? html`<span>${formatDate(row.due)}${row.overdue ? ` (${this.t('defects.due.overdue')})` : ''}</span>` : nothing}</span>` },
        ]}></kom-table>`;
  }

  async #search() {
    try {
      this.job = (await api.post('/api/monitoring/redundancies')).jobId;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}

function params(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value && value !== 'alle') query.append(name, value);
  return `?${query}`;
}
