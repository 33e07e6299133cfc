import { html, nothing, svg } from 'lit';
import { KomElement, define, uid } from '../element.js';
import { t } from '../i18n.js';
import { projection } from './geo.js';

const WIDTH = 640;

/** Points over boundaries, each also in a list. The points of the picture are links like those of the list. */
class KomPins extends KomElement {
  static properties = { heading: {}, features: { attribute: false }, points: { attribute: false }, active: { state: true } };

  points = [];
  features = [];
  #id = uid('pins');

  render() {
    const features = this.features?.features ?? this.features ?? [];
    const placed = this.points.filter((p) => Number.isFinite(p.lat) && Number.isFinite(p.lon));
    const { height, path, point } = projection(features, WIDTH, placed.map((p) => [p.lon, p.lat]));
    return html`<figure class="kom-map" aria-labelledby=${this.#id}><figcaption class="kern-title" id=${this.#id}>${this.heading}</figcaption>
      <div class="kom-map__layout"><div class="kom-map__picture"><svg viewBox="0 0 ${WIDTH} ${height.toFixed(0)}" role="group" aria-labelledby=${this.#id}>
        ${features.map((f) => svg`<path class="kom-map__ground" d=${path(f)}></path>`)}
        ${placed.map((p) => {
          const [x, y] = point(p.lon, p.lat);
          return svg`<a href=${p.href ?? nothing} class="kom-pin ${this.active === p.id ? 'kom-pin--active' : ''}" aria-label=${[p.name, p.kind].filter(Boolean).join(', ')}><title>${p.name}</title>
            <circle class="kom-pin__target" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="12"></circle><circle class="kom-pin__dot" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="6"></circle></a>`;
        })}</svg>
        ${placed.length < this.points.length ? html`<p class="kom-muted">${t('map.without-place', { count: this.points.length - placed.length })}</p>` : nothing}</div>
      <ul class="kom-map__list kom-pins__list">${this.points.map((p) => html`<li @mouseenter=${() => { this.active = p.id; }} @mouseleave=${() => { this.active = null; }}>
        ${p.href ? html`<a class="kern-link" href=${p.href}>${p.name}</a>` : p.name}${p.kind ? html`<span class="kom-muted"> ${p.kind}</span>` : nothing}</li>`)}</ul></div></figure>`;
  }
}

define('kom-pins', KomPins);
