import { html, nothing } from 'lit';
import { KomPage, formatDateTime, formatPercent, link } from '@komenius/ui';
import { whole } from './common.js';

/** What has gone out, the newest first. */
export default class extends KomPage {
  get lead() { return this.t('releases.lead'); }

  async load({ query, signal }) {
    const source = query.get('quelle');
    const { items, complete } = await whole('/api/disclosure/releases', {}, signal);
    return { source, complete, items: source ? items.filter((row) => row.source === source || row.source.startsWith(`${source}/`)) : items };
  }

  content({ items, complete, source }) {
    return html`${source ? html`<p class="kern-body">${this.t('releases.of', { source })} <a class="kern-link" href=${link('/intern/disclosure/freigaben')}>${this.t('releases.all')}</a></p>` : nothing}
      ${complete ? nothing : html`<kom-alert kind="info" .heading=${this.t('list.newest-only')}></kom-alert>`}
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-freigaben'} .sort=${'-released'} .rows=${items} .emptyText=${this.t('releases.none')}
        .columns=${[
          { key: 'title', label: this.t('release.table'), href: (row) => link(`/intern/disclosure/freigabe/${row.id}`) },
          { key: 'released', label: this.t('release.when'), value: (row) => row.released, render: (row) => formatDateTime(row.released) },
          { key: 'releasedBy', label: this.t('release.by') },
          { key: 'cells', label: this.t('release.cells'), numeric: true },
          { key: 'protectedCells', label: this.t('release.protected'), numeric: true },
          { key: 'share', label: this.t('release.share'), align: 'end', value: (row) => (row.cells ? row.protectedCells / row.cells : 0), render: (row) => formatPercent(row.cells ? row.protectedCells / row.cells : 0) },
        ]}></kom-table>`;
  }
}
