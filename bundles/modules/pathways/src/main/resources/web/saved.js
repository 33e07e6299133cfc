import { html, nothing } from 'lit';
import { KomPage, confirmDialog, formatDate, link, offline } from '@komenius/ui';
import { networks } from './parts/data.js';
import { Nearby } from './parts/institutions.js';
import { NetworkModel } from './parts/model.js';
import { measures, nextTask, routeDetails } from './parts/route-card.js';
import { changePlan, removePlan, savedPlans } from './parts/saved-store.js';
import { mapAddressOf, routeAddress, saveCalendar, share } from './parts/share.js';
import { icon, stopName } from './parts/stop-view.js';
import { lineStrip } from './parts/steps.js';
import { month } from './parts/words.js';

/** Fahrpläne kept on this device; everything on this page works without network. */
export default class extends KomPage {
  static properties = { opened: { state: true } };

  opened = null;
  #near = new Nearby(this);

  get heading() { return this.t('public.saved.heading'); }
  get lead() { return this.t('public.saved.lead'); }

  async load() {
    const plans = savedPlans().map((plan) => ({ ...plan, model: new NetworkModel(plan.network) }));
    this.opened ??= plans[0]?.id ?? null;
    try {
      const { items } = await networks();
      return { plans, offline: offline.active, versions: new Map(items.map((one) => [one.id, one.version])) };
    } catch (error) {
      // Everything that this page shows is on the device.
      console.info('no network:', error.message);
      return { plans, offline: true, versions: new Map() };
    }
  }

  isEmpty({ plans }) { return !plans.length; }

  renderEmpty() {
    return html`<kom-empty .heading=${this.t('public.saved.none')} .text=${this.t('public.saved.none-text')}
      .action=${html`<a class="kern-btn kern-btn--primary" href=${link('/pathways/fahrplan')}><span class="kern-label">${this.t('public.saved.plan')}</span></a>`}></kom-empty>`;
  }

  content(data) {
    return html`<ul class="pathways-saved">${data.plans.map((plan, i) => this.#plan(plan, i, data))}</ul>`;
  }

  #plan(plan, index, { versions, offline }) {
    const { model, route } = plan;
    const open = this.opened === plan.id;
    const title = plan.name || this.t('public.saved.title', { from: stopName(model, plan.from), to: stopName(model, plan.to) });
    const outdated = versions.has(model.id) && versions.get(model.id) !== model.version;
    const id = `pathways-saved-${index}`;
    const address = routeAddress({ network: model.id, from: plan.from, to: plan.to, route });
    return html`<li class="pathways-route ${open ? 'pathways-route--open' : ''}"><article aria-labelledby=${id}>
      <header class="pathways-route__head"><h2 class="pathways-route__title" id=${id}>${title}</h2>
        <p class="kom-muted">${this.t('public.saved.facts', { saved: formatDate(plan.savedAt), arrival: month(route.arrival), done: plan.done.length, steps: route.steps.length })}</p></header>
      ${outdated ? html`<kom-alert kind="info" .heading=${this.t('public.saved.outdated')} .body=${html`<p><a class="kern-link" href=${link('/pathways/fahrplan', { netz: model.id, von: plan.from, nach: plan.to })}>${this.t('public.saved.again')}</a></p>`}></kom-alert>` : nothing}
      <div class="pathways-route__sum"><div>${lineStrip(model, route)}</div><div>${measures(route)}<p class="pathways-route__next">${icon('calendar-today')} <span>${nextTask(model, route)}</span></p></div></div>
      <button type="button" class="kern-btn kern-btn--secondary pathways-route__toggle kom-no-print" aria-expanded=${open ? 'true' : 'false'} aria-controls="${id}-steps" @click=${() => { this.opened = open ? null : plan.id; }}><span class="kern-label">${open ? this.t('public.route.close') : this.t('public.route.open-steps')}<span class="kom-visually-hidden"> ${title}</span></span></button>
      <div id="${id}-steps" ?hidden=${!open}>${open ? routeDetails({
        model, route, near: this.#near, href: offline ? null : (stop) => link(`/pathways/halt/${stop}`, { netz: model.id }), done: plan.done, key: `${index}-`,
        onDone: (step, done) => this.#change(plan, { done: done ? [...plan.done, step] : plan.done.filter((one) => one !== step) }),
        actions: this.#actions(plan, address, offline, id),
      }) : nothing}</div></article></li>`;
  }

  #actions(plan, address, offline, id) {
    const { model, route } = plan;
    const button = (name, symbol, act) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${act}>${symbol ? icon(symbol) : nothing}<span class="kern-label">${this.t(name)}</span></button>`;
    return html`<div class="kern-form-input pathways-rename kom-no-print"><label class="kern-label" for="${id}-name">${this.t('public.saved.name')}</label><div class="kern-hint" id="${id}-name-hint">${this.t('public.saved.name-hint')}</div>
        <input class="kern-form-input__input" id="${id}-name" type="text" maxlength="80" autocomplete="off" aria-describedby="${id}-name-hint" .value=${plan.name} @change=${(e) => this.#change(plan, { name: e.target.value.trim() })}></div>
      <div class="kom-row pathways-actions kom-no-print">${button('public.print', null, () => print())}
        ${offline ? nothing : html`${button('public.calendar', 'calendar-today', () => saveCalendar(model.id, { from: plan.from, route, today: plan.today }))}${button('public.share', 'content-copy', () => share(address, this.heading))}
        <a class="kern-btn kern-btn--secondary" href=${mapAddressOf({ network: model.id, route })}><span class="kern-label">${this.t('public.route.on-map')}</span></a>`}
        ${button('public.saved.delete', 'delete', () => this.#remove(plan))}</div>`;
  }

  #change(plan, change) {
    changePlan(plan.id, change);
    this.reload();
  }

  async #remove(plan) {
    if (!(await confirmDialog({ heading: this.t('public.saved.delete-question'), text: this.t('public.saved.delete-text'), confirm: this.t('public.saved.delete'), danger: true }))) return;
    removePlan(plan.id);
    this.opened = null;
    await this.reload();
    await this.updateComplete;
    this.querySelector('h1').focus();
  }
}
