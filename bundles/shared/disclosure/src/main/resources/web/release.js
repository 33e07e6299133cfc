import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, formatNumber, formatPercent, link } from '@komenius/ui';
import { conflictTable, describe, member } from './common.js';

const SECRET = { missing: 'CONFIDENTIAL' };
const UNKNOWN = { missing: 'UNKNOWN_OR_SECRET' };

/** One table as it went out; protected cells by their symbol. */
export default class extends KomPage {
  get heading() { return this.data?.release.title ?? super.heading; }
  get breadcrumbs() { return [{ title: this.t('releases.heading'), href: link('/intern/disclosure/freigaben') }]; }

  async load({ params, signal }) {
    const release = await api.get(`/api/disclosure/releases/${encodeURIComponent(params.id)}`, { signal });
    return { release, name: await describe(release.source, signal) };
  }

  content({ release, name }) {
    const { loss } = release;
    const shown = release.cells.map((cell, i) => ({ id: i, ...cell, shown: cell.confStatus === 'F' ? (cell.value ?? UNKNOWN) : SECRET }));
    return html`<kom-facts .items=${[
      { label: this.t('policy.source'), value: name?.path ? html`<a class="kern-link" href=${link(name.path, name.query)}>${name.title}</a>` : release.source },
      { label: this.t('release.when'), value: formatDateTime(release.released) },
      { label: this.t('release.by'), value: release.releasedBy },
      { label: this.t('release.sequence'), value: formatNumber(release.sequence) },
      { label: this.t('release.protected'), value: this.t('release.protected-of', { secret: formatNumber(loss.protectedCells), all: formatNumber(loss.cells), share: formatPercent(loss.shareOfCells) }) },
      { label: this.t('release.lost'), value: formatPercent(loss.shareOfTotal) },
      ...(release.changesReason ? [{ label: this.t('release.changes'), value: release.changesReason }] : []),
    ]}></kom-facts>
    <section class="kom-stack"><h2 class="kern-heading-medium">${this.t('release.heading')}</h2>
      <p class="kern-body kom-muted">${this.t('release.explained')}</p>
      <kom-table .caption=${release.title} searchable .exportName=${'freigabe'} .rows=${shown}
        .filters=${[{ key: 'confStatus', label: this.t('release.status'), options: ['F', 'C'].map((value) => ({ value, label: this.t(`release.status.${value}`) })) }]}
        .columns=${[
          ...release.dimensions.map((dimension, i) => ({ key: `d${i}`, label: dimension.code, value: (row) => member(this.t, row.members[i]) })),
          { key: 'shown', label: this.t('release.value'), observed: true },
          { key: 'confStatus', label: 'CONF_STATUS', value: (row) => row.confStatus, render: (row) => html`${row.confStatus} <span class="kom-muted">${this.t(`release.status.${row.confStatus}`)}</span>` },
        ]}></kom-table>
      <kom-missing-legend .cells=${shown.map((cell) => cell.shown)}></kom-missing-legend></section>
    ${release.conflicts.length ? html`<section class="kom-stack"><h2 class="kern-heading-medium">${this.t('conflicts.heading')}</h2>
      <p class="kern-body kom-muted">${this.t('conflicts.lead')}</p>${conflictTable(this.t, release.conflicts)}</section>` : nothing}`;
  }
}
