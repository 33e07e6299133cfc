import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatNumber, link, openDialog } from '@komenius/ui';
import { conflictTable, part } from './common.js';

const KINDS = { RELEASED: 'success', REPEATED: 'info', REFUSED: 'warning' };

/** Each passage, or try to pass, from the statistics unit's space to outside. */
export default class extends KomPage {
  get lead() { return this.t('crossings.lead'); }

  async load({ signal }) {
    return api.get('/api/disclosure/retention', { signal });
  }

  content(retention) {
    const [from, until, source] = ['von', 'bis', 'quelle'].map((name) => this.query.get(name) ?? '');
    const query = { source: source || null, from: midnight(from, 0), until: midnight(until, 1) };
    return html`<kom-alert kind="info" .heading=${this.t('crossings.kept', { years: retention.years })} .body=${retention.legalSource}></kom-alert>
      <form class="disclosure-filters kom-no-print" aria-label=${this.t('crossings.filters')} @submit=${(e) => e.preventDefault()}>
        <kom-field type="date" .label=${this.t('crossings.from')} .value=${from} @kom-change=${(e) => this.setQuery({ von: e.detail.value || null })}></kom-field>
        <kom-field type="date" .label=${this.t('crossings.until')} .value=${until} @kom-change=${(e) => this.setQuery({ bis: e.detail.value || null })}></kom-field></form>
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-uebergaenge'} .sort=${'-crossed'} .query=${query} .emptyText=${this.t('crossings.none')} .load=${(state) => part('/api/disclosure/crossings', { ...query, outcome: state.filters.outcome || null }, state)}
        .filters=${[{ key: 'outcome', label: this.t('crossing.outcome'), options: Object.keys(KINDS).map((value) => ({ value, label: this.t(`crossing.${value}`) })) }]}
        .columns=${[
          { key: 'title', sortable: true, label: this.t('release.table'), href: (row) => (row.releaseId ? link(`/intern/disclosure/freigabe/${row.releaseId}`) : null) },
          { key: 'outcome', sortable: true, label: this.t('crossing.outcome'), value: (row) => this.t(`crossing.${row.outcome}`), render: (row) => html`<kom-badge .kind=${KINDS[row.outcome]} .label=${this.t(`crossing.${row.outcome}`)}></kom-badge>` },
          { key: 'crossed', sortable: true, label: this.t('release.when'), value: (row) => row.crossed, render: (row) => formatDateTime(row.crossed) },
          { key: 'callerName', sortable: true, label: this.t('crossing.who') },
          { key: 'purpose', label: this.t('crossing.purpose'), value: (row) => row.purpose ?? '' },
          { key: 'protectedCells', sortable: true, label: this.t('crossing.secret'), align: 'end', value: (row) => `${formatNumber(row.protectedCells)} / ${formatNumber(row.cells)}` },
          { key: 'conflicts', label: this.t('crossing.conflicts'), align: 'end', value: (row) => row.conflicts, render: (row) => this.#more(row) },
        ]}></kom-table>`;
  }

  #more(row) {
    if (!row.conflicts && !row.changesReason) return formatNumber(row.conflicts);
    return html`<button type="button" class="disclosure-more" @click=${() => this.#show(row)}>${row.conflicts ? formatNumber(row.conflicts) : this.t('crossing.reason')} <span class="kom-visually-hidden">${this.t('crossing.show-of', { title: row.title })}</span></button>`;
  }

  /** Whether the attempt got through or not: what stood in its way. */
  async #show(row) {
    const { crossing, conflicts } = await api.get(`/api/disclosure/crossings/${row.id}`);
    await openDialog({
      heading: this.t('crossing.show-of', { title: crossing.title }),
      size: 'large',
      body: () => html`${crossing.changesReason ? html`<p class="kern-body">${this.t('crossing.changes', { reason: crossing.changesReason })}</p>` : nothing}
        ${conflicts.length ? conflictTable(this.t, conflicts) : nothing}`,
    });
  }
}

/** The moment at which a day of a date field begins where the reader is, some days later; null for no day. */
function midnight(day, later) {
  if (!day) return null;
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
