import { html, nothing, svg } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { inkOn, safeColour } from './badges.js';
import { gestures } from './gestures.js';
import { boxOf, nearest, neighbour, readingOrder } from './map-geometry.js';
import { plain, t } from './text.js';
import { Viewport } from './viewport.js';

const HEAD_LINE = 15;
/** About the width of a letter of a heading. */
const HEAD_LETTER = 7;

/** What a screen reader says of a stop. */
const nameOf = (stop, model) => {
  const known = model.stop(stop.id);
  const lines = model.linesAt(stop.id).map((line) => plain(line.title)).join(', ');
  const title = plain(known?.title) || stop.title.replaceAll('\u00ad', '');
  return known ? t('public.map.stop', { title, stage: plain(model.column(known).title), lines }) : title;
};

/**
 * The transit map of a page. A Lit controller: `template()` draws what is set, and pan and zoom afterwards touch only two attributes. A
 * stop is a link; the arrow keys go along the lines, so that Tab passes the map with one press.
 */
export class MapView {
  #host;
  #svg = null;
  #scene = null;
  #end = null;
  #watch = null;
  #viewport = null;
  #drawn = null;
  #current = null;
  #state = {};
  #asSoonAsSeen = null;

  /** `onStop(id)` opens a stop, `onLine(id)` highlights a line; `href(id)` is the address of a stop for new tabs. */
  constructor(host, { onStop, onLine = () => {}, href }) {
    this.#host = host;
    Object.assign(this, { onStop, onLine, href });
    host.addController(this);
  }

  hostDisconnected() {
    this.#forget();
  }

  #forget() {
    this.#end?.();
    this.#watch?.disconnect();
    this.#viewport?.stop();
    this.#svg = this.#end = this.#watch = null;
  }

  #take(element) {
    if (element === this.#svg) return;
    this.#forget();
    if (!element) return;
    this.#svg = element;
    this.#scene = element.querySelector('.pathways-map__scene');
    this.#end = gestures(element, () => this.#viewport);
    this.#watch = new ResizeObserver(([entry]) => {
      this.#viewport.resize(entry.contentRect.width, entry.contentRect.height);
      this.#asSoonAsSeen?.();
    });
    this.#watch.observe(element);
  }

  /** Moves the picture to its place; columns' headings stay at the top and never grow beyond reading size. */
  #paint({ k, x, y }) {
    if (!this.#svg) return;
    this.#scene.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${k.toFixed(4)})`);
    let largest = 0;
    this.#svg.querySelectorAll('.pathways-map__head').forEach((head, i) => {
      const column = this.#drawn.columns[i];
      const longest = Math.max(1, ...column.label.map((text) => text.length)) * HEAD_LETTER;
      const size = Math.min(1.1, Math.max(k, Math.min(0.95, (column.width * k) / longest)));
      largest = Math.max(largest, size);
      head.classList.toggle('pathways-map__head--tiny', size < 0.45);
      head.setAttribute('transform', `translate(${((column.labelX ?? column.x + column.width / 2) * k + x).toFixed(2)} 0) scale(${size.toFixed(4)})`);
    });
    const heads = this.#svg.querySelector('.pathways-map__heads-ground');
    heads.setAttribute('height', this.#headHeight * largest);
    const beyond = this.#viewport.beyond;
    for (const side of ['left', 'right', 'top', 'bottom']) {
      const button = this.#svg.parentElement.querySelector(`.pathways-map__edge--${side}`);
      if (button) button.hidden = beyond[side] < 8;
    }
    this.#svg.classList.toggle('pathways-map__svg--tall', beyond.top > 1 || beyond.bottom > 1);
  }

  get #headHeight() {
    return 16 + HEAD_LINE * Math.max(1, ...this.#drawn.columns.map((column) => column.label.length));
  }

  /** Brings a stop into view; `inset` is what covers the end of the frame, for example an open panel. */
  reveal(id) {
    this.#whenSeen(() => {
      const stop = this.#drawn.stops.find((one) => one.id === id);
      if (stop) this.#viewport.reveal(boxOf(stop), { head: this.#headHeight });
    });
  }

  /** A picture without a size yet cannot be moved; it is as soon as it has one. */
  #whenSeen(act) {
    this.#asSoonAsSeen = () => {
      this.#asSoonAsSeen = null;
      act();
    };
    if (this.#viewport?.width) this.#asSoonAsSeen();
  }

  /** Shows the stops with room around them. */
  frame(ids) {
    this.#whenSeen(() => {
      const boxes = this.#drawn.stops.filter((stop) => ids.includes(stop.id)).map(boxOf);
      if (!boxes.length) return;
      const [left, top] = [Math.min(...boxes.map((b) => b.x)), Math.min(...boxes.map((b) => b.y))];
      const [right, bottom] = [Math.max(...boxes.map((b) => b.x + b.width)), Math.max(...boxes.map((b) => b.y + b.height))];
      this.#viewport.reveal({ x: left, y: top, width: right - left, height: bottom - top }, { grow: true, head: this.#headHeight });
    });
  }

  focus(id) {
    this.#current = id;
    this.#host.requestUpdate();
    this.#host.updateComplete.then(() => this.#anchor(id)?.focus({ preventScroll: true }));
  }

  #anchor(id) {
    return this.#svg?.querySelector(`[data-stop="${CSS.escape(id)}"]`);
  }

  #key(event) {
    const id = event.target.closest?.('[data-stop]')?.dataset.stop;
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '+' || key === '-') this.#viewport.zoom(key === '+' ? 1.35 : 1 / 1.35);
    else if (key === '0') this.#viewport.all();
    else if (id && key.startsWith('Arrow')) this.#to(neighbour(this.#state, id, key)?.id);
    else if (id && (key === 'Home' || key === 'End')) this.#to(readingOrder(this.#state).at(key === 'Home' ? 0 : -1).id);
    else return;
    event.preventDefault();
  }

  #to(id) {
    if (!id) return;
    this.focus(id);
    this.reveal(id);
  }

  /**
   * `drawing` and `model` of the same network; `selected` stop, highlighted `line`, highlighted `route` ([{ transition, line }]), `inset`
   * pixels that a panel covers, `heading` that names the map.
   */
  template({ drawing, model, selected = null, line = null, route = null, inset = 0, heading }) {
    this.#state = { drawing, model, line };
    if (this.#drawn !== drawing) {
      this.#drawn = drawing;
      const old = this.#viewport;
      this.#viewport = new Viewport(drawing, (view) => this.#paint(view));
      if (old?.width) queueMicrotask(() => this.#viewport.resize(old.width, old.height));
    }
    if (this.#viewport.inset !== inset) {
      this.#viewport.inset = inset;
      if (this.#viewport.width) queueMicrotask(() => this.#viewport.pan(0, 0));
    }
    const order = readingOrder(this.#state);
    if (!order.some((stop) => stop.id === this.#current)) this.#current = selected ?? order[0]?.id;
    const routeStops = new Set((route ?? []).flatMap((step) => [model.transition(step.transition)?.from, model.transition(step.transition)?.to]));
    const lit = (stop) => (route ? routeStops.has(stop.id) : !line || stop.lines.includes(line));
    const runs = (one, path) => (route ? route.some((step) => step.transition === path.transition && (!step.line || step.line === one.id)) : !line || line === one.id);
    return html`<div class="pathways-map" .style=${`--pathways-height:${drawing.height}px`} @keydown=${(e) => this.#key(e)}>
      <p class="pathways-map__help kom-no-print" id="pathways-map-help">${t('public.map.keys')}</p>
      <svg class="pathways-map__svg ${line || route ? 'pathways-map__svg--lit' : ''}" role="group" aria-label=${heading} aria-describedby="pathways-map-help" ${ref((element) => this.#take(element))}>
        <g class="pathways-map__scene">
          <g aria-hidden="true">${drawing.columns.map((column, i) => svg`<rect class="pathways-map__stage ${i % 2 ? 'pathways-map__stage--odd' : ''}" x=${column.x} y=${-drawing.height} width=${column.width} height=${drawing.height * 3}></rect>`)}</g>
          <g aria-hidden="true" class="pathways-map__lines" stroke-width=${drawing.strokeWidth ?? 6}>${drawing.lines.map((one) => one.paths.map((path) => this.#path(one, path, runs(one, path))))}</g>
          <g aria-hidden="true">${drawing.lines.map((one) => one.badges.map((at) => this.#badge(one, at, runs(one, nearest(one.paths, at)))))}</g>
          <g>${order.map((stop) => this.#stop(stop, { model, selected, lit: lit(stop), drawing }))}</g></g>
        <g aria-hidden="true" class="pathways-map__heads"><rect class="pathways-map__heads-ground" width="100%" height="0"></rect>${drawing.columns.map((column) => svg`<g class="pathways-map__head">
          ${column.label.map((text, i) => svg`<text y=${19 + i * HEAD_LINE} text-anchor="middle">${text}</text>`)}</g>`)}</g></svg>
      ${this.#edges()}</div>`;
  }

  #path(line, { d, transition }, lit) {
    return svg`<path class="pathways-line ${lit ? '' : 'pathways-line--dim'}" data-transition=${transition} d=${d} stroke=${safeColour(line.colour)} @click=${() => this.onLine(line.id)}><title>${plain(line.title)}</title></path>`;
  }

  #badge(line, { x, y }, lit) {
    return svg`<g class="pathways-mark ${lit ? '' : 'pathways-line--dim'}"><circle cx=${x} cy=${y} r="9" fill=${safeColour(line.colour)}></circle>
      <text x=${x} y=${y} dy="0.35em" text-anchor="middle" fill=${inkOn(line.colour)}>${line.letter}</text></g>`;
  }

  #stop(stop, { model, selected, lit, drawing }) {
    const { label, x, y, width: w, height: h } = stop;
    const chosen = selected === stop.id;
    const only = stop.interchange ? null : model.line(stop.lines[0]);
    return svg`<a class="pathways-stop ${lit ? '' : 'pathways-stop--dim'} ${chosen ? 'pathways-stop--chosen' : ''} ${stop.interchange ? 'pathways-stop--hub' : ''}" data-stop=${stop.id}
        href=${this.href(stop.id)} tabindex=${this.#current === stop.id ? 0 : -1} aria-label=${nameOf(stop, model)} aria-current=${chosen ? 'true' : nothing}
        @click=${(e) => this.#open(e, stop.id)} @focus=${() => this.#focused(stop.id)}>
      <line class="pathways-stop__target" x1=${x} x2=${x} y1=${y - (h - w) / 2} y2=${y + (h - w) / 2 + 0.01}></line>
      <rect class="pathways-stop__target-label" x=${label.boxX} y=${label.boxY} width=${label.boxWidth} height=${label.boxHeight}></rect>
      <rect class="pathways-stop__ring" x=${x - w / 2 - 5} y=${y - h / 2 - 5} width=${w + 10} height=${h + 10} rx=${w / 2 + 5}></rect>
      <rect class="pathways-stop__mark" x=${x - w / 2} y=${y - h / 2} width=${w} height=${h} rx=${w / 2} stroke=${only ? safeColour(only.colour) : nothing}></rect>
      <text class="pathways-stop__label ${label.bold ? 'pathways-stop__label--bold' : ''}" text-anchor=${label.anchor} y=${label.y} lang=${label.language ?? nothing} font-size=${drawing.fontSize ?? 13}>
        ${label.lines.map((text, i) => svg`<tspan x=${label.x} dy=${i ? (drawing.lineHeight ?? 14) : 0}>${text}</tspan>`)}</text></a>`;
  }

  #focused(id) {
    if (this.#current !== id) {
      this.#current = id;
      this.#host.requestUpdate();
    }
  }

  #open(event, id) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#current = id;
    this.onStop(id);
  }

  /** Zoom, for the page's own bar of controls: on the picture they would hide stops. */
  buttons() {
    const button = (name, icon, act) => html`<button type="button" class="pathways-map__button" @click=${act}><span class="pathways-icon pathways-icon--${icon}" aria-hidden="true"></span><span class="kom-visually-hidden">${t(`public.map.${name}`)}</span></button>`;
    return html`<div class="pathways-map__buttons kom-no-print" role="group" aria-label=${t('public.map.size')}>
      ${button('zoom-out', 'minus', () => this.#viewport?.zoom(1 / 1.5))}${button('zoom-in', 'plus', () => this.#viewport?.zoom(1.5))}${button('fit', 'fit', () => this.#viewport?.all())}</div>`;
  }

  #edges() {
    const edge = (side, dx, dy) => html`<button type="button" hidden class="pathways-map__edge pathways-map__edge--${side}" @click=${() => this.#viewport.pan(dx * this.#viewport.width * 0.6, dy * this.#viewport.height * 0.5, { smooth: true })}>
      <span class="pathways-icon pathways-icon--chevron" aria-hidden="true"></span><span class="kom-visually-hidden">${t(`public.map.${side}`)}</span></button>`;
    return html`<div class="kom-no-print">${edge('left', 1, 0)}${edge('right', -1, 0)}${edge('top', 0, 1)}${edge('bottom', 0, -1)}</div>`;
  }
}
