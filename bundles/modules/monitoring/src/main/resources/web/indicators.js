import { html } from 'lit';
import { KomPage, api, localized } from '@komenius/ui';
import { periodName } from './periods.js';

/** Figures that other modules know by themselves: one is chosen above, its values by region stand below. */
export default class extends KomPage {
  get lead() { return this.t('indicators.lead'); }

  async load({ query, signal }) {
    const all = await api.get('/api/monitoring/indicators', { signal });
    const wanted = query.get('kennzahl');
    const chosen = all.find((one) => key(one) === wanted) ?? all[0];
    return { all, chosen, shown: chosen ? await api.get(`/api/monitoring/indicators/${chosen.module}/${chosen.id}`, { signal }) : null };
  }

  isEmpty(data) { return data.all.length === 0; }

  renderEmpty() { return html`<kom-empty .heading=${this.t('indicators.none')} .text=${this.t('indicators.none-text')}></kom-empty>`; }

  content({ all, chosen, shown }) {
    const { title, description, unit, decimals } = shown.indicator;
    return html`<div class="kom-stack">
      <kom-field type="select" .label=${this.t('indicators.choose')} .value=${key(chosen)} .options=${all.map((one) => ({ value: key(one), label: localized(one.title) }))}
        @kom-change=${(e) => this.setQuery({ kennzahl: e.detail.value })}></kom-field>
      <p class="kern-body">${localized(description)}</p>
      <kom-table .caption=${localized(title)} .rows=${shown.figures.map((one) => ({ ...one, id: `${one.region}/${one.period}` }))} searchable .exportName=${chosen.id} .emptyText=${this.t('indicators.nothing')}
        .columns=${[
          { key: 'name', label: this.t('analysis.region') },
          { key: 'region', label: this.t('dataset.key') },
          { key: 'period', label: this.t('datasets.span'), value: (row) => periodName(row.period) || row.period },
          { key: 'value', label: `${localized(title)} (${localized(unit)})`, observed: true, decimals },
        ]}></kom-table>
      <kom-missing-legend .cells=${shown.figures.map((one) => one.value)}></kom-missing-legend></div>`;
  }
}

const key = (one) => `${one.module}/${one.id}`;
