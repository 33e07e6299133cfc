import { html, nothing } from 'lit';
import { saveCsv, saveXlsx } from '../export.js';
import { KomElement, define, uid } from '../element.js';
import { formatNumber } from '../format.js';
import { dir, t } from '../i18n.js';
import { legendOf, numberOf } from '../observed.js';
import { saveBlob } from '../api.js';
import { multiplesHeight } from './chart-multiples.js';
import { chartOption, cutsAxis, legendLines } from './chart-option.js';
import { svgToPng } from './png.js';

/** ECharts empties its elements by innerHTML, which Trusted Types refuse; here that means taking their children out. */
function dispose(chart) {
  const root = chart.getDom();
  for (const node of [root, ...root.querySelectorAll('div, svg')]) {
    Object.defineProperty(node, 'innerHTML', { configurable: true, set: () => node.replaceChildren() });
  }
  chart.dispose();
}

/** A chart: lines, bars, stacks, points, a pyramid or small ones side by side. The same figures are always there as a table and as files, with source and the meaning of signs. */
class KomChart extends KomElement {
  static properties = {
    heading: {}, kind: {}, categories: { attribute: false }, series: { attribute: false }, unit: {}, decimals: { type: Number }, source: {}, note: {}, exportName: {},
    csvHref: {}, xlsxHref: {}, panels: { attribute: false }, panelKind: {}, marks: { attribute: false }, highlighted: { attribute: false }, height: { type: Number }, horizontal: { type: Boolean }, failed: { state: true },
  };

  kind = 'line';
  categories = [];
  series = [];
  panels = [];
  height = 360;
  #id = uid('chart');
  #chart = null;
  #observer = null;
  #echarts = null;

  async firstUpdated() {
    try {
      this.#echarts = await import('echarts');
    } catch (error) {
      console.error(error);
      this.failed = true;
      return;
    }
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.#echarts) this.updateComplete.then(() => this.#draw());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    if (this.#chart) dispose(this.#chart);
    this.#chart = null;
  }

  updated(changed) {
    if (this.#echarts && !changed.has('failed')) this.#draw();
  }

  #draw() {
    const stage = this.querySelector('.kom-chart__stage');
    if (!stage) return;
    // Bars one below the other need their room, however many there are.
    const rows = this.horizontal ? this.categories.length * (this.kind === 'stacked' ? 1 : Math.max(1, this.series.length * 0.6)) : 0;
    stage.style.blockSize = this.#small ? `${multiplesHeight(this.panels, stage.clientWidth)}px`
      : `${Math.max(this.height, rows * 28 + 80) + Math.max(0, legendLines(this.series, stage.clientWidth) - 1) * 26}px`;
    if (!this.#chart) {
      this.#chart = this.#echarts.init(stage, null, { renderer: 'svg' });
      this.#observer = new ResizeObserver(() => {
        this.#chart?.resize();
        this.#chart?.setOption(this.#option(stage.clientWidth), { notMerge: this.#small });
      });
      this.#observer.observe(stage);
    }
    this.#chart.resize();
    this.#chart.setOption(this.#option(stage.clientWidth), { notMerge: true });
  }

  #option(width) {
    return chartOption({
      kind: this.kind, categories: this.categories, series: this.series, panels: this.panels, panelKind: this.panelKind, marks: this.marks, highlighted: this.highlighted, unit: this.unit, decimals: this.decimals, horizontal: this.horizontal, width, rtl: dir === 'rtl',
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
  }

  get #small() {
    return this.kind === 'multiples';
  }

  /** What the table and the files hold: small charts as series one after the other. */
  get #all() {
    return this.#small ? this.panels.flatMap((panel) => panel.series.map((s) => ({ name: panel.series.length > 1 ? `${panel.name} – ${s.name}` : panel.name, values: s.values }))) : this.series;
  }

  get #columns() {
    return [
      { key: 'category', label: t('chart.category'), sortable: false },
      ...this.#all.map((s, i) => ({ key: `s${i}`, label: s.name + (this.unit && this.kind !== 'scatter' ? ` (${this.unit})` : ''), observed: true, decimals: this.decimals, sortable: false })),
    ];
  }

  get #rows() {
    return this.categories.map((category, i) => ({ id: category, category, ...Object.fromEntries(this.#all.map((s, k) => [`s${k}`, s.values[i]])) }));
  }

  get #notes() {
    const cells = this.#all.flatMap((s) => s.values);
    return [this.heading, this.source, ...legendOf(cells).map((e) => `${e.symbol} = ${e.text}`)].filter(Boolean);
  }

  /** Drawn once more for paper: with heading and source, so that the picture stands alone. */
  async #png() {
    const option = this.#option(1000);
    const font = { fontFamily: 'Fira Sans, sans-serif' };
    option.animation = false;
    option.backgroundColor = '#fff';
    const inner = this.#small ? option.title.map((title) => ({ ...title, top: title.top + 64 })) : [];
    option.title = [
      ...inner,
      { text: this.heading, left: 16, top: 12, textStyle: { ...font, fontSize: 20, fontWeight: 600, width: 960, overflow: 'break' } },
      { text: this.source ? `${t('chart.source')}: ${this.source}` : '', left: 16, bottom: 8, textStyle: { ...font, fontSize: 13, fontWeight: 400, width: 960, overflow: 'truncate' } },
    ];
    option.grid = this.#small ? option.grid.map((grid) => ({ ...grid, top: grid.top + 64 })) : { ...option.grid, top: 76 + legendLines(this.series, 1000) * 26, bottom: this.horizontal || this.kind === 'scatter' || this.kind === 'pyramid' ? 84 : 48 };
    option.legend = { ...option.legend, top: 64, left: 16 };
    const size = { width: 1000, height: this.#paperHeight };
    const chart = this.#echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
    chart.setOption(option);
    const drawing = chart.renderToSVGString();
    chart.dispose();
    saveBlob(await svgToPng(drawing, size), `${this.#name}.png`);
  }

  get #paperHeight() {
    if (this.#small) return multiplesHeight(this.panels, 1000) + 110;
    return (this.horizontal ? Math.max(620, this.categories.length * 28 + 200) : 620) + legendLines(this.series, 1000) * 26;
  }

  get #name() {
    return this.exportName ?? 'komenius';
  }

  #summary() {
    const parts = this.#all.map((s) => {
      const known = s.values.map((v, i) => ({ n: numberOf(v), i })).filter((x) => x.n !== null);
      if (!known.length) return `${s.name}: ${t('chart.no-values')}`;
      const [first, last] = [known[0], known.at(-1)];
      return t('chart.from-to', { name: s.name, from: this.categories[first.i], a: formatNumber(first.n, this.decimals), to: this.categories[last.i], b: formatNumber(last.n, this.decimals) });
    });
    return parts.slice(0, 6).join('; ');
  }

  #file(label, href, make) {
    const inner = html`<span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">${label}</span>`;
    return href ? html`<a class="kern-btn kern-btn--tertiary" href=${href} download>${inner}</a>` : html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${make}>${inner}</button>`;
  }

  render() {
    const cells = this.#all.flatMap((s) => s.values);
    return html`<figure class="kom-chart" aria-labelledby=${this.#id}><figcaption class="kern-title" id=${this.#id}>${this.heading}</figcaption>
      ${this.unit ? html`<p class="kom-muted kom-chart__unit">${t('chart.unit', { unit: this.unit })}</p>` : nothing}
      ${this.failed ? html`<kom-alert kind="warning" .heading=${t('chart.failed')}></kom-alert>` : html`<div class="kom-chart__stage" role="img" aria-label="${this.heading}. ${this.#summary()}. ${t('chart.see-table')}"></div>`}
      ${this.source ? html`<p class="kom-source">${t('chart.source')}: ${this.source}</p>` : nothing}${this.note ? html`<p class="kom-source">${this.note}</p>` : nothing}
      ${cutsAxis(this.kind, this.series) ? html`<p class="kom-source">${t('chart.cut')}</p>` : nothing}
      <div class="kom-row kom-no-print">${this.#file('CSV', this.csvHref, () => saveCsv(this.#name, this.#columns, this.#rows))}
        ${this.#file('XLSX', this.xlsxHref, () => saveXlsx(this.#name, this.#columns, this.#rows, { sheet: this.heading, notes: this.#notes }))}
        ${this.failed ? nothing : this.#file('PNG', null, () => this.#png())}</div>
      <details class="kom-chart__data"><summary>${t('chart.table')}</summary>
        <kom-table .caption=${this.heading} .columns=${this.#columns} .rows=${this.#rows} .pageSize=${200} .layout=${'scroll'}></kom-table></details>
      <kom-missing-legend .cells=${cells}></kom-missing-legend></figure>`;
  }
}

define('kom-chart', KomChart);
