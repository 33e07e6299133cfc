import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { KomPart, api, formatBytes, formatDate, formatDateTime, formatNumber, link, observed, openDialog, problemAlert, session } from '@komenius/ui';
import { periodName } from './periods.js';

/**
 * "Where does this figure come from?": the whole way from source to line, in a dialog.
 *
 * @param dataset its id
 * @param query `{ version, member: ['DIM:code', …], measure, regionLevel }` as the REST interface takes them
 * @param t texts of this bundle
 */
export function openLineage({ dataset, query, t }) {
  const found = traced(dataset, query, t);
  return openDialog({ heading: t('lineage.heading'), size: 'large', body: () => shown(found, t) });
}

const traced = (dataset, query, t) => api.get(`/api/monitoring/datasets/${dataset}/lineage`, { query }).then((answer) => way(answer, dataset, t), problemAlert);

const shown = (found, t) => html`<div class="monitoring-lineage">${until(found, html`<kom-loader .label=${t('lineage.searching')}></kom-loader>`)}</div>`;

/** The same for a row of an analysis: every figure that it is calculated from, one after the other, at one of its periods. */
class MonitoringOrigins extends KomPart {
  static properties = { figures: { attribute: false }, periods: { attribute: false }, region: {}, figure: { state: true }, period: { state: true } };

  figures = [];
  periods = [];
  region = '';
  figure = null;
  period = null;
  #found = null;

  willUpdate(changed) {
    super.willUpdate(changed);
    this.figure ??= this.figures[0]?.input;
    this.period ??= this.periods.at(-1);
    const asked = this.figures.find((one) => one.input === this.figure);
    if (!asked || !(changed.has('figure') || changed.has('period') || this.#found === null)) return;
    const member = [`REGION:${this.region}`, `TIME:${this.period}`, ...Object.entries(asked.members).filter(([code]) => !['REGION', 'TIME'].includes(code)).map(([code, one]) => `${code}:${one}`)];
    this.#found = traced(asked.dataset, { version: asked.version, member, measure: asked.measure }, this.t);
  }

  render() {
    return html`<div class="monitoring-filters">
      ${this.figures.length > 1 ? html`<kom-field type="select" name="figure" .label=${this.t('lineage.figure')} .value=${this.figure} .options=${this.figures.map((one) => ({ value: one.input, label: one.label }))} @kom-change=${(e) => { this.figure = e.detail.value; }}></kom-field>` : nothing}
      ${this.periods.length > 1 ? html`<kom-field type="select" name="period" .label=${this.t('deliveries.period')} .value=${this.period} .options=${this.periods.map((value) => ({ value, label: periodName(value) }))} @kom-change=${(e) => { this.period = e.detail.value; }}></kom-field>` : nothing}</div>
      ${shown(this.#found, this.t)}`;
  }
}

if (!customElements.get('monitoring-origins')) customElements.define('monitoring-origins', MonitoringOrigins);

/** @param figures `{ input, label, dataset, version, measure, members }`; @param periods codes */
export function openOrigins({ figures, periods, region, t }) {
  return openDialog({ heading: t('lineage.heading'), size: 'large', body: () => html`<monitoring-origins .t=${t} .figures=${figures} .periods=${periods} .region=${region}></monitoring-origins>` });
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
