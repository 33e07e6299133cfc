import { html, nothing } from 'lit';
import { api, announce, lang, problemAlert } from '@komenius/ui';
import { MapView } from '../parts/map-view.js';
import { NetworkModel } from '../parts/model.js';
import { dragToRow } from './pin-drag.js';
import { rowOf } from './rows.js';
import { t } from './text.js';
import { LANGUAGES } from './translated.js';
import { networkBody } from './versions.js';
import { languageName } from './words.js';

const WAIT = 700;

/**
 * The map of what is being edited, drawn by the server from unsaved content: asked for a moment after the last change, and an answer that
 * is no longer wanted is cancelled. A Lit controller.
 */
export class Preview {
  drawing = null;
  model = null;
  error = null;
  busy = false;
  language = lang;
  large = false;
  #host;
  #view;
  #timer = 0;
  #abort = null;
  #asked = null;
  #seen = [];

  /** `onStop(id)` opens a stop, `onLine(id)` a line, `onPin(id, row or null)` fixes the row of a stop. */
  constructor(host, { onStop, onLine, onPin, href }) {
    this.#host = host;
    this.onPin = onPin;
    this.#view = new MapView(host, { onStop, onLine, href });
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  /** Draws the network after a moment without further changes. */
  show(draft, { now = false } = {}) {
    if (this.#asked === draft.network) return;
    this.#asked = draft.network;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#timer = setTimeout(() => this.#draw(draft), now ? 0 : WAIT);
  }

  redraw(draft) {
    this.#asked = null;
    this.show(draft, { now: true });
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.busy = false;
    this.#host.requestUpdate();
  }

  async #draw(draft) {
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    this.#host.requestUpdate();
    const { network } = draft;
    try {
      const drawing = draft.dirty
        ? await api.post(`${draft.path}/map`, networkBody(network), { query: { lang: this.language, format: 'json' }, signal: abort.signal })
        : await api.get(`${draft.path}/map`, { query: { lang: this.language, format: 'json' }, signal: abort.signal });
      this.drawing = drawing;
      this.model = new NetworkModel({ network });
      this.error = null;
      this.#turn();
    } catch (error) {
      if (abort.signal.aborted || error.name === 'AbortError') return;
      this.error = error;
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** Keeps these stops in view, also when the map is drawn anew. */
  look(ids) {
    if (String(ids) === String(this.#seen)) return;
    this.#seen = ids;
    this.#turn();
  }

  async #turn() {
    await this.#host.updateComplete;
    await new Promise(requestAnimationFrame);
    if (!this.drawing || !this.#seen.length) return;
    if (this.#seen.length === 1) this.#view.reveal(this.#seen[0]);
    else this.#view.frame(this.#seen);
  }

  /** @param line id of the line to light up; @param selected id of the stop that is open */
  template({ draft, selected, line, route, heading }) {
    const stop = selected ? draft.network.stops.find((one) => one.id === selected) : null;
    this.look(stop ? [stop.id] : (route ?? []).flatMap(({ transition }) => draft.network.transitions.filter((one) => one.id === transition).flatMap((one) => [one.from, one.to])));
    return html`<section class="pathways-ed-preview ${this.large ? 'pathways-ed-preview--large' : ''}" aria-label=${heading}>
      <div class="pathways-ed-preview__bar">${this.#pinning(draft, stop)}
        <p class="pathways-ed-preview__state" role="status">${this.busy ? html`<span class="kom-spinner pathways-ed-preview__spinner" aria-hidden="true"></span>${t('staff.preview.drawing')} <button type="button" class="kom-link-button" @click=${() => this.cancel()}>${t('staff.preview.cancel')}</button>` : nothing}</p>
        <div class="pathways-ed-preview__tools"><kom-field type="select" .label=${t('staff.preview.language')} .value=${this.language} .options=${LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag) }))} @kom-change=${(e) => { e.stopPropagation(); this.language = e.detail.value; this.redraw(draft); }}></kom-field>
        <button type="button" class="kern-btn kern-btn--tertiary" aria-pressed=${this.large ? 'true' : 'false'} @click=${() => { this.large = !this.large; this.#host.requestUpdate(); }}><span class="kern-label">${t('staff.preview.large')}</span></button></div></div>
      ${this.error ? problemAlert(this.error) : nothing}
      ${this.drawing ? html`<div class="pathways-ed-preview__map ${stop && draft.editable ? 'pathways-ed-preview__map--pins' : ''}" @pointerdown=${{ handleEvent: (e) => draft.editable && dragToRow(e, this.drawing, selected, (row) => this.#pin(selected, row)), capture: true }}>
        ${this.#view.template({ drawing: this.drawing, model: this.model, selected, line, route, heading })}</div>` : this.error ? nothing : html`<div class="pathways-ed-preview__map pathways-ed-preview__map--empty"></div>`}</section>`;
  }

  #pin(id, row) {
    this.onPin(id, row);
    announce(row === null ? t('staff.preview.unpinned') : t('staff.preview.pinned', { row: row + 1 }));
  }

  #pinning(draft, stop) {
    if (!stop || !this.drawing) return html`<p class="kom-muted pathways-ed-preview__hint">${t('staff.preview.hint')}</p>`;
    const row = stop.pin ?? rowOf(this.drawing, stop.id);
    if (row === null) return nothing;
    const move = (to) => this.#pin(stop.id, to);
    const button = (icon, label, act, off) => html`<button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${off} @click=${act}><span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span><span class="kom-visually-hidden">${label}</span></button>`;
    return html`<div class="pathways-ed-preview__pin" role="group" aria-label=${t('staff.preview.row-group')}>
      <span class="kern-label">${t('staff.preview.row', { row: row + 1 })}${stop.pin === null ? html` <span class="kom-muted">${t('staff.preview.free')}</span>` : nothing}</span>
      ${draft.editable ? html`${button('arrow-up', t('staff.preview.up'), () => move(row - 1), row === 0)}${button('arrow-down', t('staff.preview.down'), () => move(row + 1))}
        <button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${stop.pin === null} @click=${() => this.#pin(stop.id, null)}><span class="kern-label">${t('staff.preview.unpin')}</span></button>` : nothing}</div>`;
  }
}
