import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { KomElement, define, uid } from '../element.js';
import { saveCsv, saveXlsx } from '../export.js';
import { formatNumber } from '../format.js';
import { locale, t } from '../i18n.js';
import { announce } from '../live.js';
import { compareCells, numberOf, observedCell } from '../observed.js';
import { ApiProblem, problemAlert } from '../problem.js';

/** Rows asked for at once while a list on the server is exported: as many as it gives. */
const EXPORT_PART = 500;

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

const valueOf = (column, row) => (column.value ? column.value(row) : row[column.key]);

function compareBy(column) {
  return (a, b) => {
    const [x, y] = [valueOf(column, a), valueOf(column, b)];
    if (column.observed) return compareCells(x, y);
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return collator.compare(x ?? '', y ?? '');
  };
}

/** A table with sorting, filters, paging and exports, over rows at hand or over a list on the server. */
class KomTable extends KomElement {
  static properties = {
    columns: { attribute: false }, rows: { attribute: false }, load: { attribute: false }, caption: {}, searchable: { type: Boolean }, filters: { attribute: false },
    pageSize: { type: Number }, sort: {}, actions: { attribute: false }, exportName: {}, exports: { attribute: false }, emptyText: {}, layout: {}, rowKey: {},
    exportNotes: { attribute: false }, found: { state: true }, busy: { state: true }, error: { state: true }, q: { state: true }, chosen: { state: true }, index: { state: true },
    query: { attribute: false }, exporting: { state: true },
  };

  columns = [];
  filters = [];
  pageSize = 25;
  sort = '';
  layout = 'stack';
  rowKey = 'id';
  exports = [];
  exportNotes = [];
  q = '';
  chosen = {};
  index = 0;
  found = null;
  busy = false;
  error = null;
  exporting = false;
  #id = uid('table');
  #cursors = [null];
  #timer = 0;
  #abort = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  willUpdate(changed) {
    if (changed.has('load') && this.load && !changed.get('load')) this.reload();
    else if (changed.has('query') && this.load && JSON.stringify(changed.get('query')) !== JSON.stringify(this.query)) this.#fromStart();
    if (changed.has('rows') && this.index * this.pageSize >= (this.rows?.length ?? 0)) this.index = 0;
  }

  /** Asks the server again for the part that is shown. */
  async reload() {
    if (!this.load) return this.requestUpdate();
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    this.error = null;
    try {
      const page = await this.load({
        q: this.q, filters: this.chosen, sort: this.sort, cursor: this.#cursors[this.index], limit: this.pageSize, signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      this.found = page;
      this.#cursors[this.index + 1] = page.next ?? null;
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof ApiProblem)) console.error(error);
      this.error = error;
    }
    this.busy = false;
  }

  /** Saves every row that search and filters leave, not only the part that is shown. */
  async #export(save) {
    this.exporting = true;
    try {
      save(this.exportName, this.#visible, this.load ? await this.#whole() : this.#all, { notes: this.exportNotes });
    } catch (error) {
      if (!(error instanceof ApiProblem)) console.error(error);
      this.error = error;
    }
    this.exporting = false;
  }

  async #whole() {
    const rows = [];
    let cursor = null;
    do {
      const page = await this.load({ q: this.q, filters: this.chosen, sort: this.sort, cursor, limit: EXPORT_PART, signal: undefined });
      rows.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return rows;
  }

  #fromStart() {
    this.index = 0;
    this.#cursors = [null];
    this.emit('kom-table-change', { q: this.q, filters: this.chosen, sort: this.sort });
    if (this.load) this.reload();
  }

  #search(text) {
    this.q = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fromStart(), this.load ? 300 : 0);
  }

  #order(column) {
    this.sort = this.sort === column.key ? `-${column.key}` : column.key;
    this.#fromStart();
    announce(t(this.sort.startsWith('-') ? 'table.sorted.down' : 'table.sorted.up', { column: column.label }));
  }

  #go(index) {
    this.index = index;
    if (this.load) this.reload();
    this.querySelector('table')?.scrollIntoView({ block: 'nearest' });
  }

  get #visible() {
    return this.columns.filter((c) => !c.hidden);
  }

  /** All rows after search, filters and sorting; on the server's side only the ones it has sent. */
  get #all() {
    if (this.load) return this.found?.items ?? [];
    const needle = this.q.trim().toLocaleLowerCase(locale);
    let rows = this.rows ?? [];
    for (const filter of this.filters) {
      const wanted = this.chosen[filter.key];
      if (wanted) rows = rows.filter((row) => String(filter.value ? filter.value(row) : row[filter.key]) === wanted);
    }
    if (needle) rows = rows.filter((row) => this.#visible.some((c) => String(valueOf(c, row) ?? '').toLocaleLowerCase(locale).includes(needle)));
    const column = this.columns.find((c) => c.key === this.sort.replace(/^-/, ''));
    if (column) {
      const compare = compareBy(column);
      const sign = this.sort.startsWith('-') ? -1 : 1;
      // What has no value stays at the end in either direction.
      const none = (row) => (column.observed ? numberOf(valueOf(column, row)) === null : (valueOf(column, row) ?? '') === '');
      rows = [...rows].sort((a, b) => (none(a) || none(b) ? none(a) - none(b) : sign * compare(a, b)));
    }
    return rows;
  }

  render() {
    const all = this.#all;
    const shown = this.load ? all : all.slice(this.index * this.pageSize, (this.index + 1) * this.pageSize);
    const waiting = this.load && this.found === null && !this.error;
    return html`<div class="kom-table kom-table--${this.layout}">${this.#tools(all)}
      ${this.error ? html`${problemAlert(this.error)}<p><button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.reload()}><span class="kern-label">${t('ui.retry')}</span></button></p>`
      : waiting ? html`<kom-loader></kom-loader>` : this.#table(shown)}
      ${!waiting && !this.error && shown.length === 0 ? html`<p class="kom-table__empty" role="status">${this.q || Object.values(this.chosen).some(Boolean) ? t('table.nothing-found') : (this.emptyText ?? t('ui.nothing'))}</p>` : nothing}
      ${this.#pager(all, shown)}</div>`;
  }

  #tools(all) {
    const exporting = this.exportName || this.exports.length;
    if (!this.searchable && !this.filters.length && !exporting) return nothing;
    return html`<div class="kom-table__tools kom-no-print">
      ${this.searchable || this.filters.length ? html`<div class="kom-table__filters" role="search" aria-label=${t('table.filters', { caption: this.caption })}>
        ${this.searchable ? html`<div class="kern-form-input"><label class="kern-label" for="${this.#id}-q">${t('ui.search')}</label>
          <input class="kern-form-input__input" type="search" id="${this.#id}-q" .value=${live(this.q)} @input=${(e) => this.#search(e.target.value)}></div>` : nothing}
        ${this.filters.map((filter) => html`<kom-field type="select" .label=${filter.label} .value=${this.chosen[filter.key] ?? ''}
          .options=${[{ value: '', label: t('table.all') }, ...filter.options]} @kom-change=${(e) => { this.chosen = { ...this.chosen, [filter.key]: e.detail.value }; this.#fromStart(); }}></kom-field>`)}</div>` : nothing}
      ${exporting ? html`<div class="kom-row kom-table__exports">
        ${this.exportName && all.length ? html`
          <button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${this.exporting} @click=${() => this.#export(saveCsv)}><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">CSV</span></button>
          <button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${this.exporting} @click=${() => this.#export(saveXlsx)}><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">XLSX</span></button>` : nothing}
        ${this.exports.map((e) => html`<a class="kern-btn kern-btn--tertiary" href=${e.href} download><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">${e.label}</span></a>`)}</div>` : nothing}</div>`;
  }

  // Roles are written out because phones show rows as cards (display: block), which takes a table's semantics away.
  #table(rows) {
    const scroll = this.layout === 'scroll';
    return html`<div class="kom-table__frame ${scroll ? 'kom-scroll' : ''}" tabindex=${scroll ? '0' : nothing} role=${scroll ? 'region' : nothing} aria-label=${scroll ? this.caption : nothing}>
      <table class="kern-table" role="table" aria-busy=${this.busy ? 'true' : nothing}><caption class="kom-visually-hidden">${this.caption}</caption>
      <thead role="rowgroup"><tr class="kern-table__row" role="row">${this.#visible.map((c) => this.#header(c))}${this.actions ? html`<th class="kern-table__header" role="columnheader" scope="col"><span class="kom-visually-hidden">${t('table.actions')}</span></th>` : nothing}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`<tr class="kern-table__row" role="row">${this.#visible.map((c, i) => this.#cell(c, row, i))}
        ${this.actions ? html`<td class="kern-table__cell kom-table__actions" role="cell">${this.actions(row)}</td>` : nothing}</tr>`)}</tbody></table></div>`;
  }

  #header(column) {
    const key = this.sort.replace(/^-/, '');
    const sorted = key === column.key ? (this.sort.startsWith('-') ? 'descending' : 'ascending') : nothing;
    const cls = `kern-table__header ${this.#isEnd(column) ? 'kom-end' : ''}`;
    if (column.sortable === false || (this.load && !column.sortable)) return html`<th class=${cls} role="columnheader" scope="col">${column.label}</th>`;
    const icon = sorted === 'ascending' ? 'arrow-up' : sorted === 'descending' ? 'arrow-down' : '';
    return html`<th class=${cls} role="columnheader" scope="col" aria-sort=${sorted}><button type="button" class="kom-sort" @click=${() => this.#order(column)}>
      ${column.label}<span class="kern-icon ${icon ? `kern-icon--${icon}` : 'kom-sort__none'}" aria-hidden="true"></span></button></th>`;
  }

  #isEnd(column) {
    return column.align === 'end' || column.numeric || column.observed;
  }

  #cell(column, row, index) {
    const value = valueOf(column, row);
    const content = column.render ? column.render(row)
      : column.observed ? observedCell(value, { decimals: column.decimals })
      : column.numeric ? formatNumber(value, column.decimals)
      : (value ?? '');
    const href = column.href?.(row);
    const cls = `kern-table__cell ${this.#isEnd(column) ? 'kom-end kom-number' : ''} ${index === 0 ? 'kom-table__first' : ''}`;
    const inner = href ? html`<a class="kern-link" href=${href}>${content}</a>` : content;
    const label = html`<span class="kom-table__label" aria-hidden="true">${column.label}</span>`;
    return index === 0
      ? html`<th class=${cls} role="rowheader" scope="row">${label}<span class="kom-table__value">${inner}</span></th>`
      : html`<td class=${cls} role="cell">${label}<span class="kom-table__value">${inner}</span></td>`;
  }

  #pager(all, shown) {
    const total = this.load ? (this.found?.total ?? null) : all.length;
    const first = this.index * this.pageSize + 1;
    const hasNext = this.load ? Boolean(this.#cursors[this.index + 1]) : first + this.pageSize - 1 < all.length;
    if (shown.length === 0 && this.index === 0) return nothing;
    const range = { first: formatNumber(first), last: formatNumber(first + shown.length - 1), total: formatNumber(total) };
    return html`<nav class="kom-pager kom-no-print" aria-label=${t('table.pages', { caption: this.caption })}>
      <p class="kom-pager__count" role="status">${total === null ? t('table.range-open', range) : t('table.range', range)}</p>
      ${this.index > 0 || hasNext ? html`<div class="kom-row">
        <button type="button" class="kern-btn kern-btn--secondary" ?disabled=${this.index === 0} @click=${() => this.#go(this.index - 1)}><span class="kern-label">${t('table.back')}</span></button>
        <button type="button" class="kern-btn kern-btn--secondary" ?disabled=${!hasNext} @click=${() => this.#go(this.index + 1)}><span class="kern-label">${t('table.on')}</span></button></div>` : nothing}</nav>`;
  }
}

define('kom-table', KomTable);
