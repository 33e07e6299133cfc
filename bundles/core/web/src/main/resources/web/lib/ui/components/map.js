import { html, nothing, svg } from 'lit';
import { saveBlob } from '../api.js';
import { KomElement, define, uid } from '../element.js';
import { formatNumber } from '../format.js';
import { t } from '../i18n.js';
import { cellOf, explainCell, numberOf, observed } from '../observed.js';
import { equalClasses, manualClasses, neighbour, projection, quantiles } from './geo.js';
import { mapPicture } from './map-picture.js';
import { SCALE } from './palette.js';
import { svgToPng } from './png.js';

const WIDTH = 640;

/** Areas coloured by value, drawn by ourselves: no tiles, no other server. The same values are there as a list. */
class KomMap extends KomElement {
  static properties = {
    heading: {}, features: { attribute: false }, idOf: { attribute: false }, nameOf: { attribute: false }, values: { attribute: false }, unit: {}, decimals: { type: Number },
    source: {}, selected: {}, exportName: {}, classes: { type: Number }, method: {}, bounds: { attribute: false }, focusIndex: { state: true },
  };

  classes = 5;
  focusIndex = 0;
  idOf = (feature) => feature.id ?? feature.properties?.id ?? feature.properties?.key;
  nameOf = (feature) => feature.properties?.name ?? this.idOf(feature);
  #id = uid('map');
  #features = [];
  #projection = null;
  #centres = [];

  willUpdate(changed) {
    if (changed.has('features') || changed.has('idOf')) {
      this.#features = this.features?.features ?? this.features ?? [];
      this.#projection = projection(this.#features, WIDTH);
      this.#centres = this.#features.map((f) => this.#projection.centre(f));
      this.focusIndex = 0;
    }
  }

  #choose(index) {
    const id = this.idOf(this.#features[index]);
    this.focusIndex = index;
    this.selected = id;
    this.emit('kom-select', { id });
  }

  #key(event, index) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(index);
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const next = neighbour(this.#centres, index, event.key);
      if (next !== null) {
        this.focusIndex = next;
        this.updateComplete.then(() => this.querySelectorAll('.kom-map__area')[next]?.focus());
      }
    }
  }

  #describe(feature) {
    const name = this.nameOf(feature);
    if (!this.values) return name;
    const cell = this.values[this.idOf(feature)];
    const why = explainCell(cell);
    const text = observed(cell, { decimals: this.decimals, unit: this.unit });
    return `${name}: ${cellOf(cell).missing ? why : [text || t('map.no-value'), why].filter(Boolean).join(' – ')}`;
  }

  get #bounds() {
    if (!this.values) return [];
    const numbers = this.#features.map((f) => numberOf(this.values[this.idOf(f)])).filter((n) => n !== null);
    if (this.method === 'equal') return equalClasses(numbers, this.classes);
    if (this.method === 'manual' && this.bounds?.length) return manualClasses(numbers, this.bounds);
    return quantiles(numbers, this.classes);
  }

  #fill(feature, bounds) {
    if (!this.values) return 'kom-map__area--plain';
    const number = numberOf(this.values[this.idOf(feature)]);
    if (number === null) return 'kom-map__area--none';
    const index = bounds.findIndex((bound) => number <= bound + Math.abs(bound) * 1e-12);
    return `kom-map__area--${step(index, bounds)}`;
  }

  /** The same map as a file, with all that it takes to stand alone. */
  async #png() {
    const bounds = this.#bounds;
    const level = (feature) => /--(\d+)$/.exec(this.#fill(feature, bounds))?.[1];
    const legend = this.#classes(bounds).map(({ at, label }) => ({ step: at === null ? null : step(at, bounds), label }));
    const { drawing, size } = mapPicture({
      heading: this.heading, legend, source: this.source ? `${t('chart.source')}: ${this.source}` : '', height: this.#projection.height, width: WIDTH,
      areas: this.#features.map((f) => ({ d: this.#projection.path(f), step: level(f) === undefined ? null : Number(level(f)) })),
    });
    saveBlob(await svgToPng(drawing, size), `${this.exportName ?? 'komenius'}.png`);
  }

  render() {
    const bounds = this.#bounds;
    const chosen = this.#features.findIndex((f) => this.idOf(f) === this.selected);
    return html`<figure class="kom-map" aria-labelledby=${this.#id}><figcaption class="kern-title" id=${this.#id}>${this.heading}</figcaption>
      <div class="kom-map__layout"><div class="kom-map__picture"><svg viewBox="0 0 ${WIDTH} ${this.#projection.height.toFixed(0)}" role="group" aria-labelledby=${this.#id} aria-describedby="${this.#id}-help">
        <defs><pattern id="${this.#id}-none" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" class="kom-map__none-ground"></rect><line x1="0" y1="0" x2="0" y2="8" class="kom-map__none-line"></line></pattern></defs>
        ${this.#features.map((f, i) => svg`<path class="kom-map__area ${this.#fill(f, bounds)} ${i === chosen ? 'kom-map__area--chosen' : ''}" d=${this.#projection.path(f)} fill=${this.#fill(f, bounds).endsWith('--none') ? `url(#${this.#id}-none)` : nothing}
          role="button" tabindex=${i === this.focusIndex ? '0' : '-1'} aria-label=${this.#describe(f)} aria-pressed=${i === chosen ? 'true' : 'false'}
          @click=${() => this.#choose(i)} @keydown=${(e) => this.#key(e, i)} @focus=${() => { this.focusIndex = i; }}><title>${this.#describe(f)}</title></path>`)}
        ${chosen >= 0 ? svg`<path class="kom-map__ring" d=${this.#projection.path(this.#features[chosen])}></path>` : nothing}</svg>
        <p class="kom-muted kom-no-print" id="${this.#id}-help">${t('map.help')}</p>${this.#legend(bounds)}
        ${this.source ? html`<p class="kom-source">${t('chart.source')}: ${this.source}</p>` : nothing}
        ${this.values ? html`<div class="kom-row kom-no-print"><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#png()}><span class="kern-icon kern-icon--download" aria-hidden="true"></span><span class="kern-label">PNG</span></button></div>` : nothing}</div>
      <div class="kom-map__list">${this.#list()}</div></div>
      ${this.values ? html`<kom-missing-legend .cells=${this.#features.map((f) => this.values[this.idOf(f)])}></kom-missing-legend>` : nothing}</figure>`;
  }

  /** What the colours mean, from few to many; { at: null } for areas without a value. */
  #classes(bounds) {
    if (!bounds.length) return [];
    const numbers = this.#features.map((f) => numberOf(this.values[this.idOf(f)])).filter((n) => n !== null);
    // The smallest value that is really in the class, so that neighbouring classes do not seem to overlap.
    const least = (i) => Math.min(...numbers.filter((n) => n <= bounds[i] && (i === 0 || n > bounds[i - 1])));
    const empty = (i) => !numbers.some((n) => n <= bounds[i] && (i === 0 || n > bounds[i - 1]));
    const fixed = this.method === 'equal' || this.method === 'manual';
    const between = (i) => t('map.class', { from: formatNumber(i === 0 ? Math.min(...numbers, bounds[0]) : bounds[i - 1], this.decimals), to: formatNumber(bounds[i], this.decimals) });
    const range = (i) => (fixed || empty(i) ? between(i) : least(i) === bounds[i] ? formatNumber(bounds[i], this.decimals) : t('map.class', { from: formatNumber(least(i), this.decimals), to: formatNumber(bounds[i], this.decimals) }));
    const classes = bounds.map((_, at) => ({ at, label: `${range(at)}${this.unit ? ` ${this.unit}` : ''}` }));
    return numbers.length < this.#features.length ? [...classes, { at: null, label: t('map.no-value') }] : classes;
  }

  #legend(bounds) {
    const classes = this.#classes(bounds);
    if (!classes.length) return nothing;
    return html`<ul class="kom-map__legend" aria-label=${t('map.legend')}>${classes.map(({ at, label }) => html`<li><span class="kom-map__swatch kom-map__swatch--${at === null ? 'none' : step(at, bounds)}" aria-hidden="true"></span>
      ${label}</li>`)}</ul>`;
  }

  #list() {
    const rows = this.#features.map((f, i) => ({ id: this.idOf(f), name: this.nameOf(f), value: this.values?.[this.idOf(f)], index: i }));
    const columns = [{
      key: 'name', label: t('map.place'), render: (row) => html`<button type="button" class="kom-link-button" aria-pressed=${row.id === this.selected ? 'true' : 'false'} @click=${() => this.#choose(row.index)}>${row.name}</button>`,
    }];
    if (this.values) columns.push({ key: 'value', label: this.unit ?? t('map.value'), observed: true, decimals: this.decimals });
    return html`<kom-table .caption=${this.heading} .columns=${columns} .rows=${rows} .pageSize=${15} .sort=${this.values ? '-value' : 'name'} ?searchable=${rows.length > 15} .exportName=${this.exportName} .layout=${'scroll'}></kom-table>`;
  }
}

/** Which colour a class has: the ends of the scale always, whatever the number of classes. */
const step = (at, bounds) => Math.round((at * (SCALE.length - 1)) / Math.max(bounds.length - 1, 1));

define('kom-map', KomMap);
