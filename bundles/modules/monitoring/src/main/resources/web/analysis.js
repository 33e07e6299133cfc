import { html, nothing } from 'lit';
import { KomPage, announce, api, link, localized } from '@komenius/ui';
import './access.js';
import { addInput, figuresEditor } from './analysis-builder.js';
import { layoutEditor } from './analysis-layout.js';
import { orderEditor } from './analysis-order.js';
import { regionsEditor } from './analysis-regions.js';
import { EMPTY, decode, encode, normalise } from './analysis-state.js';
import { answerTable } from './analysis-table.js';
import { downloads, toolbar } from './analysis-toolbar.js';
import { answerChart, answerMap, regionKey, sourceOf } from './analysis-view.js';
import { lastDay } from './periods.js';
import './sharing.js';

const DRAWN = ['LAND', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];
const FEW_NOTES = 6;
const VIEWS = { tabelle: answerTable, diagramm: answerChart };

/** Builds an analysis without code: figures, calculations, regions, layout on one page, the answer below. */
export default class extends KomPage {
  #saved = null;
  #details = new Map();
  #laender = null;
  #moved = null;
  #asked = null;

  get breadcrumbs() { return [{ title: this.t('analyses.heading'), href: link('/intern/monitoring/auswertungen') }]; }

  get heading() { return this.#saved?.title ?? super.heading; }

  get lead() { return this.#saved?.description ?? this.t('analysis.lead'); }

  async load({ params, query, signal }) {
    this.#saved = null;
    let definition = query.get('d') ? decode(query.get('d')) : null;
    if (params.id) {
      const { data, etag } = await api.full(`/api/monitoring/analyses/${params.id}`, { signal });
      this.#saved = { ...data, etag };
      definition ??= normalise(data.analysis);
    }
    definition ??= EMPTY;
    this.#asked = definition;
    const view = query.get('ansicht') ?? 'tabelle';
    const data = { definition, view, region: query.get('gebiet'), laender: await this.#loadLaender(signal), dimensions: [] };
    if (!definition.inputs.length) return data;
    const [answer, dimensions] = await Promise.all([api.post('/api/monitoring/analyses/calculate', definition, { signal }), this.#dimensions(definition, signal)]);
    Object.assign(data, { answer, dimensions });
    if (view === 'karte') data.map = await this.#boundaries(answer, definition, signal);
    if (!this.#moved) announce(this.t('dataset.rows', { count: answer.rows.length }));
    return data;
  }

  async #loadLaender(signal) {
    this.#laender ??= (await api.get('/api/registry/regions', { query: { level: 'LAND', sort: 'name', limit: 100 }, signal })).items;
    return this.#laender;
  }

  /** What the figures can be split by: categories of any of their data sets, by name. */
  async #dimensions(definition, signal) {
    const found = new Map();
    for (const id of new Set(definition.inputs.map((input) => input.dataset))) {
      if (!this.#details.has(id)) this.#details.set(id, await api.get(`/api/monitoring/datasets/${id}`, { signal }));
      for (const one of this.#details.get(id).dimensions) {
        if (one.kind === 'CATEGORY') found.set(one.code, { code: one.code, label: typeof one.label === 'string' ? one.label : localized(one.label) });
      }
    }
    return [...found.values()].concat(found.size ? [{ code: 'INSTITUTION', label: this.t('axis.INSTITUTION') }] : []);
  }

  async #boundaries(answer, definition, signal) {
    const level = definition.regions.level ?? 'KREIS';
    if (!DRAWN.includes(level)) return null;
    const { territory } = definition.regions;
    const on = territory === 'TODAY' ? undefined : territory ?? lastDay(answer.periods.at(-1).code);
    const found = await api.get('/api/registry/regions/boundaries', { query: { level, on }, signal });
    const codes = new Set(answer.rows.flatMap((row) => [row.code, `${row.code}000`]));
    return { type: 'FeatureCollection', features: found.features.filter((feature) => codes.has(regionKey(feature))) };
  }

  /** Keeps a new definition in the address; the focus comes back to an axis that was moved. */
  change(definition, axis = null) {
    this.#moved = axis;
    this.setQuery({ d: encode(normalise(this.#onTop(definition))) });
  }

  /** Who is quicker than the server changes what stands on the page, not what was asked for since: that is kept beside it. */
  #onTop(definition) {
    const [shown, asked] = [this.data?.definition ?? definition, this.#asked ?? definition];
    if (shown === asked) return definition;
    const same = (part) => JSON.stringify(definition[part]) === JSON.stringify(shown[part]);
    return Object.fromEntries(Object.keys({ ...asked, ...definition }).map((part) => [part, same(part) ? asked[part] : definition[part]]));
  }

  updated(changed) {
    super.updated(changed);
    if (!this.#moved || this.loading) return;
    const button = this.querySelector(`[data-axis="${CSS.escape(this.#moved)}"] .monitoring-axis__name`);
    this.#moved = null;
    button?.focus();
  }

  inLanguage(text) { return document.documentElement.lang.startsWith('en') ? text.en : text.de; }

  actions() { return toolbar(this, this.data, this.#saved); }

  content(data) {
    const { answer } = data;
    return html`<div class="kom-stack">
      ${data.definition.inputs.length ? this.#builder(data) : nothing}
      ${answer ? this.#answer(data) : html`<kom-empty .heading=${this.t('analysis.none')} .text=${this.t('analysis.none-text')}
        .action=${html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => addInput(this, this.data)}><span class="kern-label">${this.t('analysis.add-figure')}</span></button>`}></kom-empty>`}
      ${this.#saved ? html`<monitoring-access .t=${this.t} type="analysis" subject=${this.#saved.id}></monitoring-access>` : nothing}
      ${answer ? html`<monitoring-sharing .t=${this.t} .saved=${this.#saved} .definition=${data.definition} .answer=${answer} .view=${data.view}></monitoring-sharing>` : nothing}
    </div>`;
  }

  #builder(data) {
    return html`<section class="monitoring-builder" aria-label=${this.t('dataset.choices')}>
      ${figuresEditor(this, data)}
      <div class="monitoring-builder__wide">${regionsEditor(this, data)}</div>
      ${data.answer ? html`<details class="monitoring-builder__wide monitoring-more" ?open=${this.query.get('aufbau') === 'ja'} @toggle=${(e) => this.#remember(e.target.open)}><summary>${this.t('layout.heading')}</summary>
        ${layoutEditor(this, data)}${orderEditor(this, data)}</details>` : nothing}</section>`;
  }

  /** The rules of the answer; what is more than a handful (borders that changed all over the country) waits folded. */
  #notes(notes) {
    const list = (some) => html`<ul>${some.map((note) => html`<li class="kern-body">${this.inLanguage(note)}</li>`)}</ul>`;
    return html`<section class="kom-muted"><h2 class="kern-title">${this.t('analysis.notes')}</h2>${list(notes.slice(0, FEW_NOTES))}
      ${notes.length > FEW_NOTES ? html`<details class="monitoring-more"><summary>${this.t('analysis.notes-more', { count: notes.length - FEW_NOTES })}</summary>${list(notes.slice(FEW_NOTES))}</details>` : nothing}</section>`;
  }

  #remember(open) {
    if (open !== (this.query.get('aufbau') === 'ja')) this.setQuery({ aufbau: open ? 'ja' : null });
  }

  #answer(data) {
    const tab = (id, label, render) => ({ id, label: this.t(label), render });
    const level = data.definition.regions.level ?? 'KREIS';
    const tabs = [
      tab('tabelle', 'dataset.table', () => VIEWS.tabelle(this, data)),
      tab('diagramm', 'dataset.chart', () => VIEWS.diagramm(this, data)),
      ...(DRAWN.includes(level) ? [tab('karte', 'dataset.map', () => (data.view === 'karte' ? answerMap(this, data) : html`<kom-loader></kom-loader>`))] : []),
    ];
    return html`<kom-tabs .label=${this.t('dataset.views')} .tabs=${tabs} .active=${data.view} @kom-tab=${(e) => this.setQuery({ ansicht: e.detail.id })}></kom-tabs>
      ${downloads(this, data)}
      ${data.answer.notes.length ? this.#notes(data.answer.notes) : nothing}
      ${['diagramm', 'karte'].includes(data.view) ? nothing : html`<p class="kern-body kom-source monitoring-source">${this.t('dataset.source', { source: sourceOf(data.answer) })}</p>`}`;
  }
}
