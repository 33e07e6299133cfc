import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDate, formatNumber, session, toast } from '@komenius/ui';

/** Conversion keys: which share of a region's figures goes where when borders change. */
export default class extends KomPage {
  get lead() { return this.t('conversions.lead'); }

  get #may() { return session.may('monitoring.import'); }

  content() {
    const may = this.#may;
    return html`<div class="kom-stack">
      ${may ? html`<p class="kern-body">${this.t('conversions.format')}</p>
        <kom-upload .label=${this.t('conversions.upload')} .accept=${'.csv,text/csv'} .url=${'/api/monitoring/conversions'} @kom-uploaded=${(e) => this.#stored(e.detail.lines)}></kom-upload>` : nothing}
      <kom-table .caption=${this.t('conversions.heading')} searchable .emptyText=${this.t('conversions.none')} .exportName=${'umsteigeschluessel'}
        .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/conversions', { query: { q, cursor, limit }, signal })}
        .columns=${[
          { key: 'from', label: this.t('conversions.from'), value: (row) => `${row.fromName} (${row.from})` },
          { key: 'to', label: this.t('conversions.to'), value: (row) => `${row.toName} (${row.to})` },
          { key: 'effective', label: this.t('conversions.effective'), value: (row) => formatDate(row.effective) },
          { key: 'share', label: this.t('conversions.share'), align: 'end', value: (row) => formatNumber(Number(row.share), 6) },
          { key: 'basis', label: this.t('conversions.basis'), value: (row) => this.t(`conversions.${row.basis}`) },
          { key: 'direction', label: this.t('conversions.direction'), value: (row) => this.t(`conversions.${row.direction}`) },
          { key: 'source', label: this.t('conversions.source') },
        ]}
        .actions=${(row) => (may ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row)}><span class="kern-label">${this.t('analyses.delete')}<span class="kom-visually-hidden"> ${row.fromName} – ${row.toName}</span></span></button>` : nothing)}></kom-table></div>`;
  }

  #stored(count) {
    toast(this.t('conversions.stored', { count }), { kind: 'success' });
    this.querySelector('kom-table').reload();
  }

  async #delete(row) {
    if (!(await confirmDialog({ heading: this.t('analyses.delete'), text: this.t('conversions.delete-text', { from: row.fromName, day: formatDate(row.effective) }), confirm: this.t('analyses.delete'), danger: true }))) return;
    try {
      await api.delete(`/api/monitoring/conversions/${row.id}`);
      this.querySelector('kom-table').reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
