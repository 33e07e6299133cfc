import { html, nothing } from 'lit';
import { KomPage, api, formatBytes, formatNumber, link, navigate, session, toast } from '@komenius/ui';
import { columnsStep } from './own-table-columns.js';
import { valuesStep } from './own-table-values.js';
import { checkStep } from './own-table-check.js';
import { hint } from './own-table-hint.js';

const STEPS = ['tabelle', 'spalten', 'werte', 'pruefen', 'einlesen'];

/** Leads a table of one's own to its import, step by step. Can be left at any time: every step is kept with the upload. */
export default class extends KomPage {
  static properties = { mapping: { state: true }, shown: { state: true }, check: { state: true }, busy: { state: true }, options: { state: true }, allColumns: { state: true }, rows: { state: true } };

  mapping = null;
  shown = null;
  check = null;
  busy = false;
  allColumns = false;
  rows = {};
  options = { keep: true, keepAs: '', source: '', licence: '', open: false, openReason: '' };
  #etag = null;
  #mappingId = null;
  #focus = false;

  get breadcrumbs() { return [{ title: this.t('import.heading'), href: link('/intern/monitoring/einlesen') }, { title: this.t('own.tables'), href: link('/intern/monitoring/eigene-tabellen') }]; }

  get lead() { return this.shown ? `${this.shown.fileName} (${formatBytes(this.shown.fileBytes)})` : this.t('own.lead'); }

  get step() { return STEPS.includes(this.query.get('schritt')) ? this.query.get('schritt') : STEPS[0]; }

  async load({ params, signal }) {
    if (this.shown?.id === params.id) {
      if (this.step === 'pruefen' && !this.check) await this.runCheck();
      return this.shown;
    }
    const { data, etag } = await api.full(`/api/monitoring/tables/${encodeURIComponent(params.id)}`, { signal });
    this.#etag = etag;
    this.#show(data, data.mapping ?? data.proposal);
    this.options = { ...this.options, keepAs: data.recognised?.name ?? this.mapping.title };
    if (this.step === 'pruefen') await this.runCheck();
    return data;
  }

  #show(view, mapping) {
    this.shown = view;
    this.mapping = structuredClone(mapping);
    this.rows = { firstRow: mapping.firstRow, headerRows: mapping.headerRows + (mapping.unitRow ? 1 : 0) };
    this.check = null;
  }

  /** Changes the mapping; what had been checked holds no more. */
  change(changes) {
    this.mapping = { ...this.mapping, ...changes };
    this.check = null;
  }

  changeColumn(index, changes) {
    this.change({ columns: this.mapping.columns.map((column) => (column.index === index ? { ...column, ...changes } : column)) });
  }

  remark(subject) { return this.shown.remarks.find((remark) => remark.subject === subject); }

  async #keep() {
    const { etag } = await api.full(`/api/monitoring/tables/${this.shown.id}`, { method: 'PUT', body: { mapping: this.mapping, mappingId: this.#mappingId }, etag: this.#etag });
    this.#etag = etag;
  }

  async #go(step) {
    try {
      await this.#keep();
      this.#focus = true;
      this.setQuery({ schritt: step === STEPS[0] ? null : step });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  updated() {
    const heading = this.#focus && !this.loading ? this.querySelector('[data-step-heading]') : null;
    if (heading) {
      this.#focus = false;
      heading.focus();
    }
  }

  async runCheck() {
    this.busy = true;
    try {
      this.check = await api.post(`/api/monitoring/tables/${this.shown.id}/check`, { mapping: this.mapping });
    } catch (error) {
      this.check = { failed: error };
    }
    this.busy = false;
  }

  async #propose(wishes) {
    try {
      const view = await api.post(`/api/monitoring/tables/${this.shown.id}/propose`, { sheet: this.shown.sheet, ...wishes });
      this.#show(view, view.proposal);
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #recognised() {
    this.mapping = structuredClone(this.shown.recognised.mapping);
    this.#mappingId = this.shown.recognised.id;
    this.options = { ...this.options, keepAs: this.shown.recognised.name };
    this.check = null;
    await this.#go('pruefen');
  }

  async #import() {
    const { keep, keepAs, source, licence, open, openReason } = this.options;
    this.busy = true;
    try {
      await this.#keep();
      const accepted = await api.post(`/api/monitoring/tables/${this.shown.id}/import`, {
        mapping: this.mapping, keepAs: keep ? keepAs : null, source: source || null, licence: licence || null, openReason: open ? openReason : null,
      });
      navigate(link(`/intern/monitoring/einlesen/${accepted.id}`));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    this.busy = false;
  }

  content() {
    const at = STEPS.indexOf(this.step);
    const body = { tabelle: () => this.#table(), spalten: () => columnsStep(this), werte: () => valuesStep(this), pruefen: () => checkStep(this), einlesen: () => this.#submit() }[this.step];
    return html`<div class="kom-stack">
      <kom-steps .steps=${STEPS.map((step, i) => ({ label: this.t(`own.step.${step}`), state: i < at ? 'done' : i === at ? 'current' : 'open' }))}></kom-steps>
      <h2 class="kern-heading-medium" tabindex="-1" data-step-heading>${this.t(`own.step.${this.step}`)}</h2>
      ${body()}
      <div class="kom-row">
        ${at > 0 ? html`<button type="button" class="kern-btn kern-btn--secondary" data-back @click=${() => this.#go(STEPS[at - 1])}><span class="kern-label">${this.t('own.back')}</span></button>` : nothing}
        ${at < STEPS.length - 1 ? html`<button type="button" class="kern-btn kern-btn--primary" data-next @click=${() => this.#go(STEPS[at + 1])}><span class="kern-label">${this.t('own.next', { step: this.t(`own.step.${STEPS[at + 1]}`) })}</span></button>`
          : html`<button type="button" class="kern-btn kern-btn--primary" data-import ?disabled=${this.busy || (this.options.open && !this.options.openReason.trim())} @click=${() => this.#import()}><span class="kern-label">${this.t('own.import')}</span></button>`}</div></div>`;
  }

  #table() {
    const view = this.shown;
    const known = view.recognised;
    return html`<div class="kom-stack">
      ${known ? html`<kom-alert kind="success" .heading=${this.t('own.recognised', { name: known.name })} .body=${html`<p class="kern-body">${this.t('own.recognised-text')}</p>
        <button type="button" class="kern-btn kern-btn--primary" data-recognised @click=${() => this.#recognised()}><span class="kern-label">${this.t('own.recognised-use')}</span></button>`}></kom-alert>` : html`<p class="kern-body kom-prose">${this.t('own.proposal-text')}</p>`}
      <div class="monitoring-filters">
        <kom-field name="title" required .label=${this.t('own.title')} .value=${this.mapping.title} .maxlength=${300} @kom-change=${(e) => this.change({ title: e.detail.value })}></kom-field>
        <kom-field name="tableCode" required .label=${this.t('own.code')} .hint=${this.t('own.code-hint')} .value=${this.mapping.tableCode} .maxlength=${80} @kom-change=${(e) => this.change({ tableCode: e.detail.value })}></kom-field>
        ${view.sheets.length > 1 ? html`<kom-field name="sheet" type="select" .label=${this.t('own.sheet')} .value=${view.sheet} .options=${view.sheets.map((name) => ({ value: name, label: name }))}
          @kom-change=${(e) => this.#propose({ sheet: e.detail.value })}></kom-field>` : nothing}</div>
      <fieldset class="kern-fieldset"><legend class="kern-label">${this.t('own.rows')}</legend>
        ${hint(this, 'rows')}
        <div class="monitoring-filters">
          <kom-field name="headerRows" type="number" .label=${this.t('own.header-rows')} .min=${0} .max=${5} .value=${this.rows.headerRows} @kom-change=${(e) => { this.rows = { ...this.rows, headerRows: e.detail.value }; }}></kom-field>
          <kom-field name="firstRow" type="number" .label=${this.t('own.first-row')} .min=${1} .value=${this.rows.firstRow} @kom-change=${(e) => { this.rows = { ...this.rows, firstRow: e.detail.value }; }}></kom-field>
          <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#propose(this.rows)}><span class="kern-label">${this.t('own.propose')}</span></button></div></fieldset>
      ${this.#preview(view)}
      <kom-facts .items=${[{ label: this.t('own.row-count'), value: formatNumber(view.rows) }, { label: this.t('own.column-count'), value: formatNumber(view.columns) }, { label: this.t('report.format'), value: view.encoding }]}></kom-facts></div>`;
  }

  #preview(view) {
    const { headerRow, firstRow } = this.mapping;
    const columns = Math.min(view.columns, 60);
    const kind = (row) => (row >= firstRow ? 'data' : headerRow && row >= headerRow ? 'heading' : 'title');
    return html`<div class="kom-scroll monitoring-preview" tabindex="0" role="region" aria-label=${this.t('own.preview')}>
      <table class="kern-table kern-table--small"><caption class="kom-visually-hidden">${this.t('own.preview')}</caption>
        <thead><tr class="kern-table__row"><th class="kern-table__header" scope="col">${this.t('own.row')}</th>${Array.from({ length: columns }, (_, i) => html`<th class="kern-table__header" scope="col">${i + 1}</th>`)}</tr></thead>
        <tbody>${view.preview.slice(0, 15).map((row) => html`<tr class="kern-table__row monitoring-preview__${kind(row.row)}"><th class="kern-table__cell" scope="row">${row.row}<span class="kom-visually-hidden"> ${this.t(`own.kind.${kind(row.row)}`)}</span></th>
          ${Array.from({ length: columns }, (_, i) => html`<td class="kern-table__cell">${row.cells[i] ?? ''}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  #submit() {
    const set = (name) => (e) => { this.options = { ...this.options, [name]: e.detail.value }; };
    return html`<div class="kom-stack">
      <kom-facts .items=${[{ label: this.t('own.title'), value: this.mapping.title }, { label: this.t('datasets.code'), value: this.mapping.tableCode },
        this.check?.facts ? { label: this.t('report.facts'), value: formatNumber(this.check.facts) } : null].filter(Boolean)}></kom-facts>
      <div class="monitoring-filters">
        <kom-field name="source" .label=${this.t('own.source')} .hint=${this.t('own.source-hint')} .value=${this.options.source} .maxlength=${400} @kom-change=${set('source')}></kom-field>
        <kom-field name="licence" .label=${this.t('dataset.licence')} .hint=${this.t('own.licence-hint')} .value=${this.options.licence} .maxlength=${100} @kom-change=${set('licence')}></kom-field></div>
      <kom-field name="keep" type="checkbox" .label=${this.t('own.keep')} .hint=${this.t('own.keep-hint')} .value=${this.options.keep} @kom-change=${set('keep')}></kom-field>
      ${this.options.keep ? html`<kom-field name="keepAs" required .label=${this.t('own.keep-as')} .value=${this.options.keepAs} .maxlength=${200} @kom-change=${set('keepAs')}></kom-field>` : nothing}
      ${session.may('monitoring.open') ? html`<kom-field type="radios" name="guard" .label=${this.t('import.guard')} .value=${this.options.open ? 'open' : 'guarded'} .options=${['guarded', 'open'].map((value) => ({ value, label: this.t(`import.guard-${value}`) }))}
          @kom-change=${(e) => { this.options = { ...this.options, open: e.detail.value === 'open' }; }}></kom-field>
        ${this.options.open ? html`<kom-field name="openReason" required .label=${this.t('import.open-reason')} .hint=${this.t('import.open-reason-hint')} .value=${this.options.openReason} .maxlength=${1000} @kom-change=${set('openReason')}></kom-field>` : nothing}`
        : html`<p class="kern-body">${this.t('import.guard-always')}</p>`}</div>`;
  }
}
