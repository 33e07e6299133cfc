import { html, nothing } from 'lit';
import { KomPage, api, announce, link, navigate, toast } from '@komenius/ui';
import { chooseCalculation, chooseDataset, chooseFigure, chooseName } from './analysis-dialogs.js';
import { EMPTY, cellOf, decode, encode, nextId, normalise, without } from './analysis-state.js';
import './access.js';
import { lastDay, periodName } from './periods.js';

const LEVELS = ['LAND', 'REGIERUNGSBEZIRK', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];
const DRAWN = ['LAND', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];
const LAENDER = { '01': 'Schleswig-Holstein', '02': 'Hamburg', '03': 'Niedersachsen', '04': 'Bremen', '05': 'Nordrhein-Westfalen', '06': 'Hessen', '07': 'Rheinland-Pfalz', '08': 'Baden-Württemberg', '09': 'Bayern', 10: 'Saarland', 11: 'Berlin', 12: 'Brandenburg', 13: 'Mecklenburg-Vorpommern', 14: 'Sachsen', 15: 'Sachsen-Anhalt', 16: 'Thüringen' };
const MOST_BARS = 40;

/** Builds an analysis without code: figures, calculations, regions and periods on one page, the answer below. */
export default class extends KomPage {
  #saved = null;

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
    const view = query.get('ansicht') ?? 'tabelle';
    if (!definition.inputs.length) return { definition, view };
    const answer = await api.post('/api/monitoring/analyses/calculate', definition, { signal });
    const data = { definition, view, answer };
    if (view === 'karte') data.map = await this.#boundaries(answer, definition, signal);
    announce(this.t('dataset.rows', { count: answer.rows.length }));
    return data;
  }

  async #boundaries(answer, definition, signal) {
    if (!DRAWN.includes(definition.regions.level)) return null;
    const on = lastDay(answer.periods.at(-1).code);
    const found = await api.get('/api/registry/regions/boundaries', { query: { level: definition.regions.level, on }, signal });
    const codes = new Set(answer.rows.flatMap((row) => [row.code, `${row.code}000`]));
    return { type: 'FeatureCollection', features: found.features.filter((feature) => codes.has(regionKey(feature))) };
  }

  actions() {
    if (!this.data?.answer) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#copyLink()}><span class="kern-label">${this.t('analysis.copy-link')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#save()}><span class="kern-label">${this.t('analysis.save')}</span></button>`;
  }

  content(data) {
    const { definition, answer, view } = data;
    return html`<div class="kom-stack">
      ${this.#builder(definition, answer)}
      ${answer ? this.#answer(data, view) : html`<kom-empty .heading=${this.t('analysis.none')} .text=${this.t('analysis.none-text')}
        .action=${html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#addInput()}><span class="kern-label">${this.t('analysis.add-figure')}</span></button>`}></kom-empty>`}
      ${this.#saved ? html`<monitoring-access .t=${this.t} type="analysis" subject=${this.#saved.id}></monitoring-access>` : nothing}
    </div>`;
  }

  // ---------------------------------------------------------------------- what is asked

  #change(definition) { this.setQuery({ d: encode(definition) }); }

  #builder(definition, answer) {
    if (!definition.inputs.length) return nothing;
    const names = this.#names(definition, answer);
    return html`<section class="monitoring-builder" aria-label=${this.t('dataset.choices')}>
      <div><h2 class="kern-title">${this.t('analysis.figures')}</h2>
        <ul class="monitoring-chips">${definition.inputs.map((input, at) => this.#chip(input, names.get(input.id), () => this.#editInput(at), (answer?.used ?? []).find((u) => u.input === input.id)?.title))}</ul>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#addInput()}><span class="kern-label">${this.t('analysis.add-figure')}</span></button></div>
      <div><h2 class="kern-title">${this.t('analysis.calculations')}</h2>
        <ul class="monitoring-chips">${definition.calculations.map((one, at) => this.#chip(one, one.label, () => this.#editCalculation(at), this.t(`kind.${one.kind}`)))}</ul>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#addCalculation()}><span class="kern-label">${this.t('analysis.add-calculation')}</span></button></div>
      ${this.#choices(definition, answer)}</section>`;
  }

  #chip(one, label, edit, detail) {
    return html`<li><span class="monitoring-chip"><button type="button" class="kern-link" @click=${edit}>${label}<span class="kom-visually-hidden"> – ${this.t('analysis.edit')}</span></button>
      ${detail ? html`<span class="kom-muted">${detail}</span>` : nothing}
      <button type="button" class="monitoring-remove" aria-label=${this.t('analysis.remove', { name: label })} @click=${() => this.#change(without(this.data.definition, one.id))}>×</button></span></li>`;
  }

  #names(definition, answer) {
    const names = new Map((answer?.used ?? []).map((used) => [used.input, used.label]));
    for (const input of definition.inputs) if (!names.has(input.id)) names.set(input.id, input.label ?? input.measure);
    for (const one of definition.calculations) names.set(one.id, one.label);
    return names;
  }

  #choices(definition, answer) {
    const { regions, periods } = definition;
    const change = (part) => this.#change({ ...definition, ...part });
    const compare = (code, on) => change({ regions: { ...regions, compare: on ? [...regions.compare, code] : regions.compare.filter((c) => c !== code) } });
    return html`<div class="monitoring-filters">
      <kom-field type="select" .label=${this.t('datasets.level')} .value=${regions.level ?? ''} .options=${LEVELS.map((value) => ({ value, label: this.t(`level.${value}`) }))}
        @kom-change=${(e) => change({ regions: { ...regions, level: e.detail.value } })}></kom-field>
      <kom-field type="select" .label=${this.t('analysis.within')} .value=${regions.within ?? ''} .options=${[{ value: '', label: this.t('analysis.everywhere') }, ...Object.keys(LAENDER).sort().map((value) => ({ value, label: LAENDER[value] }))]}
        @kom-change=${(e) => change({ regions: { ...regions, within: e.detail.value || null, compare: regions.compare.filter((c) => c === 'DG') } })}></kom-field>
      <kom-field type="select" .label=${this.t('analysis.periods')} .value=${String(periods.newest ?? '')} .options=${[['1', 1], ['5', 5], ['10', 10]].map(([value, count]) => ({ value, label: this.t(count === 1 ? 'dataset.newest' : 'analysis.newest', { count }) })).concat({ value: '', label: this.t('analysis.all-periods') })}
        @kom-change=${(e) => change({ periods: { ...periods, newest: e.detail.value ? Number(e.detail.value) : null } })}></kom-field>
      <div class="monitoring-compare" role="group" aria-label=${this.t('analysis.compare')}>
        <kom-field type="checkbox" .label=${this.t('analysis.with-germany')} .value=${regions.compare.includes('DG')} @kom-change=${(e) => compare('DG', e.detail.value)}></kom-field>
        ${regions.within ? html`<kom-field type="checkbox" .label=${this.t('analysis.with-land', { land: LAENDER[regions.within] })} .value=${regions.compare.includes(regions.within)} @kom-change=${(e) => compare(regions.within, e.detail.value)}></kom-field>` : nothing}
      </div></div>`;
  }

  async #addInput() {
    const definition = this.data?.definition ?? EMPTY;
    const dataset = await chooseDataset(this.t);
    if (!dataset) return;
    const figure = await chooseFigure(this.t, dataset, null, definition.inputs.length === 0);
    if (figure) this.#change({ ...definition, inputs: [...definition.inputs, { id: nextId(definition, false), ...figure }] });
  }

  async #editInput(at) {
    const { definition } = this.data;
    const known = definition.inputs[at];
    const figure = await chooseFigure(this.t, known.dataset, known, at === 0);
    if (figure) this.#change({ ...definition, inputs: definition.inputs.map((one, i) => (i === at ? { ...figure, id: one.id, version: one.version } : one)) });
  }

  async #addCalculation() {
    const { definition, answer } = this.data;
    const names = this.#names(definition, answer);
    const chosen = await chooseCalculation(this.t, [...names].map(([id, label]) => ({ id, label })), null);
    if (chosen) this.#change({ ...definition, calculations: [...definition.calculations, { id: nextId(definition, true), ...chosen }] });
  }

  async #editCalculation(at) {
    const { definition, answer } = this.data;
    const names = this.#names(definition, answer);
    const above = [...definition.inputs, ...definition.calculations.slice(0, at)].map((one) => ({ id: one.id, label: names.get(one.id) }));
    const chosen = await chooseCalculation(this.t, above, definition.calculations[at]);
    if (chosen) this.#change({ ...definition, calculations: definition.calculations.map((one, i) => (i === at ? { ...chosen, id: one.id } : one)) });
  }

  // ---------------------------------------------------------------------- the answer

  #answer(data, view) {
    const tabs = [
      { id: 'tabelle', label: this.t('dataset.table'), render: () => this.#table(data) },
      { id: 'diagramm', label: this.t('dataset.chart'), render: () => this.#chart(data) },
      ...(DRAWN.includes(data.definition.regions.level) ? [{ id: 'karte', label: this.t('dataset.map'), render: () => (data.view === 'karte' ? this.#map(data) : html`<kom-loader></kom-loader>`) }] : []),
    ];
    return html`<kom-tabs .label=${this.t('dataset.views')} .tabs=${tabs} .active=${view} @kom-tab=${(e) => this.setQuery({ ansicht: e.detail.id })}></kom-tabs>
      ${data.answer.notes.length ? html`<section class="kom-muted"><h2 class="kern-title">${this.t('analysis.notes')}</h2><ul>${data.answer.notes.map((note) => html`<li class="kern-body">${this.#note(note)}</li>`)}</ul></section>` : nothing}
      <p class="kern-body kom-source monitoring-source">${this.t('dataset.source', { source: this.#source(data.answer) })}</p>`;
  }

  #note(note) { return (document.documentElement.lang.startsWith('en') ? note.en : note.de); }

  #source(answer) { return [...new Set(answer.used.map((used) => used.source))].join(' · '); }

  #columnName(answer, period, part, figure) {
    return [
      answer.figures.length > 1 || (answer.periods.length === 1 && answer.parts.length === 1) ? figure.label + (figure.unit ? ` (${figure.unit})` : '') : null,
      part.label || null, answer.periods.length > 1 ? periodName(period.code) : null,
    ].filter(Boolean).join(', ');
  }

  #table({ answer }) {
    const columns = [
      { key: 'label', label: this.t('analysis.region'), render: (row) => (row.kind === 'REGION' ? row.label : html`<strong>${row.label}</strong>`), value: (row) => row.label },
      { key: 'code', label: this.t('dataset.key'), value: (row) => row.code },
    ];
    answer.periods.forEach((period, p) => answer.parts.forEach((part, q) => answer.figures.forEach((figure, f) => columns.push({
      key: `v${p}_${q}_${f}`, label: this.#columnName(answer, period, part, figure), observed: true, decimals: figure.decimals ?? undefined,
      value: (row) => cellOf(answer, row, p, q, f) ?? null,
    }))));
    const rows = answer.rows.map((row) => ({ ...row, id: `${row.kind}/${row.code}` }));
    return html`<kom-table .caption=${this.heading} .columns=${columns} .rows=${rows} searchable .layout=${columns.length > 7 ? 'scroll' : 'stack'}></kom-table>
      <div class="kom-row kom-no-print">${['csv', 'xlsx'].map((format) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#export(format)}>
        <span class="kern-label">${format.toUpperCase()}</span></button>`)}</div>
      <kom-missing-legend .cells=${answer.rows.flatMap((row) => row.values)}></kom-missing-legend>`;
  }

  #chart({ answer }) {
    const overTime = answer.periods.length > 1;
    const rows = answer.rows.slice(0, overTime ? 8 : MOST_BARS);
    const figure = answer.figures.length - 1;
    const left = answer.rows.length - rows.length;
    const categories = overTime ? answer.periods.map((p) => periodName(p.code)) : rows.map((row) => row.label);
    const series = overTime
      ? rows.map((row) => ({ name: row.label, values: answer.periods.map((_, p) => cellOf(answer, row, p, 0, figure) ?? null) }))
      : answer.parts.map((part, q) => ({ name: part.label || answer.figures[figure].label, values: rows.map((row) => cellOf(answer, row, 0, q, figure) ?? null) }));
    return html`<kom-chart .heading=${answer.figures[figure].label} .kind=${overTime ? 'line' : 'bar'} .categories=${categories} .series=${series} .unit=${answer.figures[figure].unit ?? ''}
      .decimals=${answer.figures[figure].decimals ?? 0} .source=${this.#source(answer)} .note=${left > 0 ? this.t('dataset.too-many', { count: left }) : nothing} .exportName=${'auswertung'}
      ?horizontal=${!overTime && categories.length > 8} .height=${!overTime && categories.length > 8 ? 120 + categories.length * 30 : 380}></kom-chart>`;
  }

  #map({ answer, map }) {
    if (!map?.features.length) return html`<kom-empty .heading=${this.t('dataset.no-boundaries')} .text=${this.t('dataset.no-boundaries-text')}></kom-empty>`;
    const figure = answer.figures.length - 1;
    const period = answer.periods.length - 1;
    const values = {};
    for (const row of answer.rows) {
      if (row.kind !== 'REGION') continue;
      const cell = cellOf(answer, row, period, 0, figure) ?? null;
      values[row.code] = cell;
      if (row.code.length === 2) values[`${row.code}000`] = cell;
    }
    return html`<kom-map .heading=${`${answer.figures[figure].label}, ${periodName(answer.periods[period].code)}`} .features=${map} .idOf=${regionKey} .nameOf=${(f) => f.properties.name}
      .values=${values} .unit=${answer.figures[figure].unit ?? ''} .decimals=${answer.figures[figure].decimals ?? 0} .source=${this.#source(answer)} .exportName=${'auswertung'}></kom-map>`;
  }

  // ---------------------------------------------------------------------- keeping and passing on

  async #export(format) {
    const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'de';
    try {
      await api.download('/api/monitoring/analyses/calculate', `auswertung.${format}`, { method: 'POST', query: { format, lang }, body: this.data.definition });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  /** The link names the versions, so that it shows the same figures after newer ones have come. */
  async #copyLink() {
    const path = link('/intern/monitoring/auswertung', { d: encode(normalise(this.data.answer.analysis)), ansicht: this.data.view });
    try {
      await navigator.clipboard.writeText(new URL(path, location.href).href);
      toast(this.t('analysis.link-copied'), { kind: 'success' });
    } catch {
      navigate(path);
    }
  }

  async #save() {
    const own = this.#saved?.own;
    const name = await chooseName(this.t, this.#saved ? { title: own ? this.#saved.title : this.t('analysis.copy-of', { title: this.#saved.title }), description: this.#saved.description ?? '', shared: own && this.#saved.shared } : null);
    if (!name) return;
    const body = { ...name, analysis: this.data.definition, presentation: JSON.stringify({ view: this.data.view }) };
    try {
      const kept = own
        ? await api.put(`/api/monitoring/analyses/${this.#saved.id}`, body, { etag: this.#saved.etag })
        : await api.post('/api/monitoring/analyses', body);
      toast(this.t('analysis.saved'), { kind: 'success' });
      navigate(link(`/intern/monitoring/auswertung/${kept.id}`, { ansicht: this.data.view }));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}

const regionKey = (feature) => feature.id ?? feature.properties?.key;
