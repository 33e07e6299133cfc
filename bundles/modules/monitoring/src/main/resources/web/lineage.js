import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { api, formatBytes, formatDate, formatDateTime, formatNumber, link, observed, openDialog, problemAlert, session } from '@komenius/ui';
import { periodName } from './periods.js';

/**
 * "Where does this figure come from?": the whole way from source to line, in a dialog.
 *
 * @param dataset its id
 * @param query `{ version, member: ['DIM:code', …], measure, regionLevel }` as the REST interface takes them
 * @param t texts of this bundle
 */
export function openLineage({ dataset, query, t }) {
  const found = api.get(`/api/monitoring/datasets/${dataset}/lineage`, { query }).then((answer) => way(answer, dataset, t), problemAlert);
  return openDialog({ heading: t('lineage.heading'), size: 'large', body: () => html`<div class="monitoring-lineage">${until(found, html`<kom-loader .label=${t('lineage.searching')}></kom-loader>`)}</div>` });
}

function way(answer, dataset, t) {
  return html`<ol class="monitoring-lineage__way">
    ${station(t('lineage.source'), answer.source ? sourceOf(answer.source) : html`<span class="kom-muted">${t('lineage.no-source')}</span>`)}
    ${station(t('lineage.delivery'), answer.delivery ? deliveryOf(answer.delivery, t) : html`<span class="kom-muted">${t('lineage.no-delivery')}</span>`)}
    ${station(t('lineage.file'), fileOf(answer, dataset, t))}
    ${station(t('lineage.version'), html`${answer.title} (${answer.tableCode}), ${t('lineage.version-number', { number: answer.version })}`)}</ol>
    ${answer.facts ? lines(answer.facts, t) : html`<kom-alert kind="info" .heading=${t('lineage.guarded')} .body=${t('lineage.guarded-text')}></kom-alert>`}`;
}

const station = (label, content) => html`<li><span class="monitoring-lineage__label">${label}</span><div>${content}</div></li>`;

function sourceOf(source) {
  const name = session.may('monitoring.sources') ? html`<a class="kern-link" href=${link(`/intern/monitoring/quelle/${source.id}`)}>${source.title}</a>` : source.title;
  return html`${name}${source.agency ? html` <span class="kom-muted">${source.agency}</span>` : nothing}`;
}

function deliveryOf(delivery, t) {
  return html`${[delivery.period && t('lineage.for-period', { period: periodName(delivery.period) }), t('lineage.arrived', { at: formatDateTime(delivery.arrived) })].filter(Boolean).join(', ')}
    ${delivery.late ? html` <kom-badge kind="warning" .label=${t('deliveries.was-late', { due: formatDate(delivery.due) })}></kom-badge>` : nothing}
    ${delivery.state === 'CORRECTED' ? html` <kom-badge kind="info" .label=${t('delivery.CORRECTED')}></kom-badge>` : nothing}`;
}

function fileOf({ file, version }, dataset, t) {
  return html`<strong>${file.name}</strong> (${formatBytes(file.bytes)})<br>
    ${t('lineage.imported', { at: formatDateTime(file.imported), by: file.importedBy })}${file.channel ? `, ${t(`channel.${file.channel}`)}${file.via ? ` (${file.via})` : ''}` : ''}<br>
    <span class="kom-muted">SHA-256 <code class="monitoring-code">${file.sha256}</code></span>
    <div class="kom-row">
      ${file.download ? html`<a class="kern-btn kern-btn--tertiary" download href=${`/api/monitoring/datasets/${dataset}/versions/${version}/original`}><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">${t('lineage.original')}</span></a>` : nothing}
      ${file.importId && session.may('monitoring.import') ? html`<a class="kern-btn kern-btn--tertiary" href=${link(`/intern/monitoring/einlesen/${file.importId}`)}><span class="kern-label">${t('lineage.report')}</span></a>` : nothing}</div>`;
}

function lines(facts, t) {
  if (!facts.total) return html`<kom-alert .kind=${facts.complete ? 'info' : 'warning'} .heading=${t(facts.complete ? 'lineage.nothing' : 'lineage.incomplete')}></kom-alert>`;
  return html`<h3 class="kern-title">${t(facts.total === 1 ? 'lineage.one-line' : 'lineage.lines', { count: formatNumber(facts.total) })}</h3>
    ${facts.complete ? nothing : html`<kom-alert kind="warning" .heading=${t('lineage.incomplete')}></kom-alert>`}
    ${facts.total > facts.lines.length ? html`<p class="kern-body">${t('lineage.first', { count: formatNumber(facts.lines.length) })}</p>` : nothing}
    <ul class="monitoring-lineage__lines">${facts.lines.map((line) => html`<li>
      <p class="monitoring-lineage__place"><strong>${t('lineage.row', { row: formatNumber(line.row) })}${line.column ? `, ${t('lineage.column', { column: line.column })}` : ''}</strong>${line.columnName ? html` <span class="kom-muted">„${line.columnName}“</span>` : nothing}
        <span class="monitoring-lineage__value">${observed(line.value)}</span></p>
      <p class="kern-body kern-body--small">${line.places.map((place) => (place.dimension === 'TIME' ? periodName(place.code) : place.label.trim())).join(' · ')}</p>
      ${line.text ? html`<pre class="monitoring-lineage__text" tabindex="0" role="region" aria-label=${t('lineage.text-of', { row: line.row })}>${line.text}</pre>` : nothing}</li>`)}</ul>`;
}
