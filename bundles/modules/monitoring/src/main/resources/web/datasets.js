import { html, nothing } from 'lit';
import { KomPage, api, formatDate, link, session } from '@komenius/ui';
import { periodName } from './periods.js';

const LEVELS = ['COUNTRY', 'LAND', 'REGIERUNGSBEZIRK', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];

/** The catalogue: every data set with source, span of time and level of regions. */
export default class extends KomPage {
  get lead() { return this.t('datasets.lead'); }

  actions() {
    if (!session.may('monitoring.import')) return nothing;
    return html`<a class="kern-btn kern-btn--primary" href=${link('/intern/monitoring/einlesen')}><span class="kern-label">${this.t('datasets.import')}</span></a>`;
  }

  content() {
    return html`<kom-table .caption=${this.heading} searchable .sort=${'title'} .emptyText=${this.t('datasets.none')}
      .filters=${[{ key: 'regionLevel', label: this.t('datasets.level'), options: LEVELS.map((value) => ({ value, label: this.t(`level.${value}`) })) }]}
      .load=${({ q, filters, sort, cursor, limit, signal }) => api.get('/api/monitoring/datasets', { query: { q, regionLevel: filters.regionLevel, sort, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: this.t('datasets.title'), sortable: true, href: (row) => link(`/intern/monitoring/datensatz/${row.id}`) },
        { key: 'tableCode', label: this.t('datasets.code'), sortable: true },
        { key: 'span', label: this.t('datasets.span'), value: (row) => this.#span(row) },
        { key: 'levels', label: this.t('datasets.levels'), value: (row) => row.regionLevels.map((level) => this.t(`level.${level}`)).join(', ') },
        { key: 'source', label: this.t('datasets.source') },
        { key: 'facts', label: this.t('datasets.facts'), numeric: true },
        { key: 'updated', label: this.t('datasets.updated'), sortable: true, value: (row) => formatDate(row.updated) },
      ]}></kom-table>`;
  }

  #span(row) {
    if (!row.firstPeriod) return this.t('datasets.draft');
    return row.firstPeriod === row.lastPeriod ? periodName(row.lastPeriod) : `${periodName(row.firstPeriod)} – ${periodName(row.lastPeriod)}`;
  }
}
