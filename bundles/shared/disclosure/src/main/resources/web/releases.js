import { html, nothing } from 'lit';
import { KomPage, formatDateTime, formatPercent, link } from '@komenius/ui';
import { part } from './common.js';

/** What has gone out, the newest first. */
export default class extends KomPage {
  get lead() { return this.t('releases.lead'); }

  async load({ query }) {
    return { source: query.get('quelle') };
  }

  content({ source }) {
    return html`${source ? html`<p class="kern-body">${this.t('releases.of', { source })} <a class="kern-link" href=${link('/intern/disclosure/freigaben')}>${this.t('releases.all')}</a></p>` : nothing}
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-freigaben'} .sort=${'-released'} .query=${{ source }} .emptyText=${this.t('releases.none')} .load=${(state) => part('/api/disclosure/releases', { source }, state)}
        .columns=${[
          { key: 'title', sortable: true, label: this.t('release.table'), href: (row) => link(`/intern/disclosure/freigabe/${row.id}`) },
          { key: 'released', sortable: true, label: this.t('release.when'), value: (row) => row.released, render: (row) => formatDateTime(row.released) },
          { key: 'releasedBy', sortable: true, label: this.t('release.by') },
          { key: 'cells', sortable: true, label: this.t('release.cells'), numeric: true },
          { key: 'protectedCells', sortable: true, label: this.t('release.protected'), numeric: true },
          { key: 'share', label: this.t('release.share'), align: 'end', value: (row) => (row.cells ? row.protectedCells / row.cells : 0), render: (row) => formatPercent(row.cells ? row.protectedCells / row.cells : 0) },
        ]}></kom-table>`;
  }
}
