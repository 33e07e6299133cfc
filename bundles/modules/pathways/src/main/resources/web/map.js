import { html, nothing } from 'lit';
import { KomPage, announce, link, navigate } from '@komenius/ui';
import { drawing, mapAddress, network } from './parts/data.js';
import { networkLine, noNetwork, notices } from './parts/frame.js';
import { Nearby } from './parts/institutions.js';
import { legend } from './parts/legend.js';
import { MapView } from './parts/map-view.js';
import { icon, stopBody } from './parts/stop-view.js';
import { stripMap } from './parts/strip-map.js';
import { plain, say } from './parts/text.js';
import { badges } from './parts/badges.js';

const narrow = matchMedia('(max-width: 47.99rem)');
const PANEL_PIXELS = 416;

/** The network of education as a transit map, and as a list with the same content. */
export default class extends KomPage {
  #view = new MapView(this, { onStop: (id) => this.#openStop(id), onLine: (id) => this.#choose(id), href: (id) => this.#address({ halt: id }) });
  #near = new Nearby(this);
  #shownStop = null;
  #resized = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    narrow.addEventListener('change', this.#resized);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    narrow.removeEventListener('change', this.#resized);
  }

  get heading() { return this.t('public.map.heading'); }
  get lead() { return this.t('public.map.lead'); }

  async load({ query }) {
    const found = await network(query.get('netz'));
    if (!found.model) return found;
    return { ...found, drawing: await drawing(found.model.id) };
  }

  isEmpty(data) { return !data.model; }
  renderEmpty() { return noNetwork(); }

  get #list() { return (this.query.get('ansicht') ?? (narrow.matches ? 'liste' : 'karte')) === 'liste'; }
  #address(changes) { return link('/pathways', { ...Object.fromEntries(this.query), ...changes }); }

  /** [{ transition, line }] of the address; the line of a transition may be given after a colon. */
  #route(model) {
    const steps = (this.query.get('route') ?? '').split(',').filter(Boolean).map((one) => one.split(':')).filter(([id]) => model.transition(id));
    return steps.length ? steps.map(([transition, line]) => ({ transition, line })) : null;
  }

  #choose(line) {
    this.setQuery({ linie: line, route: null });
    if (line) announce(this.t('public.line.shown', { line: plain(this.data.model.line(line).title), count: this.data.model.alongLine(line).length }));
  }

  #openStop(id) { this.setQuery({ halt: id }); }

  async #closeStop() {
    const id = this.query.get('halt');
    this.setQuery({ halt: null });
    await this.updateComplete;
    if (this.#list) this.querySelector(`.pathways-strip__name[href*="halt=${CSS.escape(id)}"]`)?.focus();
    else this.#view.focus(id);
  }

  updated(changed) {
    super.updated(changed);
    const dialog = this.querySelector('.pathways-panel');
    const id = this.data?.model?.stop(this.query.get('halt'))?.id ?? null;
    if (!dialog || id === this.#shownStop) return this.#frameRoute(changed);
    this.#shownStop = id;
    if (!id) return dialog.open && dialog.close();
    if (!dialog.open) {
      if (narrow.matches) dialog.showModal();
      else dialog.show();
    }
    dialog.scrollTop = 0;
    dialog.querySelector('h2').focus({ preventScroll: true });
    if (!this.#list) this.#view.reveal(id);
  }

  #frameRoute(changed) {
    if (!changed.has('data') || !this.data?.model || this.#list) return;
    const route = this.#route(this.data.model);
    if (route) this.#view.frame(route.map(({ transition }) => this.data.model.transition(transition)).flatMap(({ from, to }) => [from, to]));
  }

  content(data) {
    const { model } = data;
    const route = this.#route(model);
    const line = route ? null : model.line(this.query.get('linie'))?.id ?? null;
    const stop = model.stop(this.query.get('halt')) ?? null;
    return html`${this.#planner(model)}
      <section class="pathways-network" aria-label=${this.t('public.map.section')}>
        <div class="pathways-toolbar">${route ? this.#routeNote() : notices(data)}
          <div class="pathways-toolbar__view kom-no-print">${this.#toggle()}${this.#list ? nothing : this.#view.buttons()}</div></div>
        ${legend({ lines: model.lines, line, onLine: (id) => this.#choose(id) })}
        <div class="pathways-stage-area ${this.#list ? 'pathways-stage-area--list' : ''}">
          ${this.#list ? stripMap({ model, line, href: (id) => this.#address({ halt: id }), onStop: (id) => this.#openStop(id) })
            : this.#view.template({ drawing: data.drawing, model, selected: stop?.id, line, route, inset: stop && !narrow.matches ? PANEL_PIXELS : 0, heading: this.t('public.map.name', { network: plain(model.network.title) }) })}
          ${this.#panel(model, stop)}</div></section>
      <div class="pathways-foot">${networkLine(data, (id) => navigate(link('/pathways', { netz: id })))}${this.#files(model)}</div>`;
  }

  #files(model) {
    const file = (format, label) => html`<a class="kern-btn kern-btn--tertiary" href=${mapAddress(model.id, format)} download="${model.id}.${format}" data-load>${icon('download')}<span class="kern-label">${label}</span></a>`;
    return html`<div class="kom-row kom-no-print">${file('pdf', this.t('public.map.poster'))}${file('svg', this.t('public.map.svg'))}</div>`;
  }

  /** Where from, where to: the shortest way to a Fahrplan. */
  #planner(model) {
    const select = (name, label, first) => html`<div class="kern-form-input pathways-quick__field"><label class="kern-label" for="pathways-${name}">${label}</label>
      <div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="pathways-${name}" name=${name}><option value="">${first}</option>
      ${model.choices().map((group) => html`<optgroup label=${group.label}>${group.options.map((one) => html`<option value=${one.value}>${one.label}</option>`)}</optgroup>`)}</select></div></div>`;
    return html`<form class="pathways-quick kom-no-print" aria-label=${this.t('public.quick.label')} @submit=${(e) => this.#plan(e)}>
      ${select('von', this.t('public.plan.from'), this.t('public.plan.choose'))}${select('nach', this.t('public.plan.to'), this.t('public.plan.everything'))}
      <button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">${this.t('public.plan.submit')}</span></button></form>`;
  }

  #plan(event) {
    event.preventDefault();
    navigate(link('/pathways/fahrplan', { ...Object.fromEntries(new FormData(event.target)), netz: this.query.get('netz') }));
  }

  #toggle() {
    const button = (list, label) => html`<button type="button" class="pathways-switch__button" aria-pressed=${this.#list === list ? 'true' : 'false'} @click=${() => this.setQuery({ ansicht: list ? 'liste' : 'karte' })}>${label}</button>`;
    return html`<div class="pathways-switch" role="group" aria-label=${this.t('public.view.label')}>${button(false, this.t('public.view.map'))}${button(true, this.t('public.view.list'))}</div>`;
  }

  #routeNote() {
    return html`<p class="pathways-route-note">${this.t('public.map.route-shown')} <button type="button" class="kom-link-button" @click=${() => this.setQuery({ route: null })}>${this.t('public.map.route-end')}</button></p>`;
  }

  #panel(model, stop) {
    return html`<dialog class="pathways-panel kom-no-print" aria-labelledby="pathways-panel-title" @cancel=${(e) => { e.preventDefault(); this.#closeStop(); }}
      @keydown=${(e) => { if (e.key === 'Escape') { e.preventDefault(); this.#closeStop(); } }} @click=${(e) => this.#clicked(e)}>
      ${stop ? html`<div class="pathways-panel__in"><header class="pathways-panel__head"><div><p class="pathways-kind">${this.t(`public.kind.${stop.kind}`)}</p>
          <h2 class="pathways-panel__title" id="pathways-panel-title" tabindex="-1">${say(stop.title)}</h2>${badges(model.linesAt(stop.id))}</div>
        <button type="button" class="kom-icon-button" @click=${() => this.#closeStop()}>${icon('close')}<span class="kom-visually-hidden">${this.t('public.panel.close')}</span></button></header>
        ${stopBody({ model, stop, level: 3, near: this.#near, href: (id) => this.#address({ halt: id }), planning: this.#planning(stop) })}
        <p><a class="kern-link" href=${link(`/pathways/halt/${stop.id}`, { netz: this.query.get('netz') })}>${this.t('public.stop.page')}</a></p></div>` : nothing}</dialog>`;
  }

  /** Beside the panel closes it; another stop opens in it instead of the shell's going to a new page, so that map and focus stay. */
  #clicked(event) {
    if (event.target === event.currentTarget) {
      this.#closeStop();
      return;
    }
    const href = event.target.closest?.('a[href]')?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const { pathname, searchParams } = new URL(href, location.href);
    if (pathname !== location.pathname || !searchParams.has('halt')) return;
    event.preventDefault();
    this.#openStop(searchParams.get('halt'));
  }

  #planning(stop) {
    const netz = this.query.get('netz');
    return html`<div class="kom-row pathways-planning"><a class="kern-btn kern-btn--primary" href=${link('/pathways/fahrplan', { von: stop.id, netz })}><span class="kern-label">${this.t('public.stop.plan-from')}</span></a>
      <a class="kern-btn kern-btn--secondary" href=${link('/pathways/fahrplan', { nach: stop.id, netz })}><span class="kern-label">${this.t('public.stop.plan-to')}</span></a></div>`;
  }
}
