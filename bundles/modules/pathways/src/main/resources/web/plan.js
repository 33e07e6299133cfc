import { html, nothing } from 'lit';
import { ApiProblem, KomPage, announce, formatDate, link, navigate, problemAlert, toast } from '@komenius/ui';
import { institutions, network, plan } from './parts/data.js';
import { networkLine, noNetwork, notices } from './parts/frame.js';
import { Nearby } from './parts/institutions.js';
import { forgetPerson, person, question, rememberPerson } from './parts/person.js';
import { planForm, readForm } from './parts/plan-form.js';
import { closedList, goalList, noRoute, orderChoice } from './parts/plan-result.js';
import { ORDERS, routeCard, strengths } from './parts/route-card.js';
import { isSaved, removePlan, savePlan, savedPlans } from './parts/saved-store.js';
import { mapAddressOf, routeAddress, saveCalendar, share } from './parts/share.js';
import { icon } from './parts/stop-view.js';
import { plain } from './parts/text.js';

/** "Ich bin hier", "ich möchte dorthin": all sensible routes with dates, requirements and what to do. */
export default class extends KomPage {
  static properties = { wrong: { state: true } };

  wrong = false;
  #near = new Nearby(this);
  #asked = { key: null, answer: null };
  #toResult = false;

  get heading() { return this.t('public.plan.heading'); }
  get lead() { return this.t('public.plan.lead'); }

  async load({ query, signal }) {
    const found = await network(query.get('netz'));
    if (!found.model) return found;
    const from = found.model.stop(query.get('von'))?.id ?? null;
    const to = found.model.stop(query.get('nach'))?.id ?? null;
    const qualifications = (query.get('abschluss') ?? '').split(',').filter(Boolean);
    const choice = { from, to, qualifications };
    if (!from) return { ...found, ...choice, answer: null };
    return { ...found, ...choice, ...(await this.#ask(found.model.id, question(choice, person()), signal)) };
  }

  /** The same question is not asked twice: changing the order or opening a route needs no server. */
  async #ask(id, asking, signal) {
    const key = JSON.stringify([id, asking]);
    if (this.#asked.key !== key) {
      try {
        this.#asked = { key, answer: await plan(id, asking, signal) };
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        return { answer: null, failure: error };
      }
    }
    return { answer: this.#asked.answer };
  }

  isEmpty(data) { return !data.model; }
  renderEmpty() { return noNetwork(); }

  actions() {
    const count = savedPlans().length;
    return count ? html`<a class="kern-btn kern-btn--tertiary" href=${link('/pathways/mein-fahrplan')}><span class="kern-label">${this.t('public.saved.link', { count })}</span></a>` : nothing;
  }

  #submit(event) {
    event.preventDefault();
    const { from, to, qualifications, person: someone } = readForm(event.target);
    rememberPerson(someone);
    this.wrong = !from;
    if (!from) return this.updateComplete.then(() => this.querySelector('#pathways-from').focus());
    this.#toResult = true;
    navigate(link('/pathways/fahrplan', { netz: this.query.get('netz'), von: from, nach: to, abschluss: qualifications.join(','), sort: this.query.get('sort') }), { replace: true });
    this.reload();
  }

  #forget() {
    forgetPerson();
    this.querySelector('form').reset();
    this.querySelectorAll('.pathways-plan-form__more :is(input, select)').forEach((field) => {
      if (field.type === 'checkbox') field.checked = false;
      else field.value = '';
    });
    this.setQuery({ abschluss: null });
    this.reload();
    toast(this.t('public.plan.forgotten'));
  }

  updated(changed) {
    super.updated(changed);
    if (!this.#toResult || this.loading || !this.data) return;
    this.#toResult = false;
    const heading = this.querySelector('.pathways-result__heading');
    heading?.focus();
    if (heading) announce(heading.textContent);
  }

  content(data) {
    const { model, from, to, qualifications } = data;
    return html`${notices(data)}
      ${planForm({ model, from, to: to ?? this.query.get('nach'), qualifications, error: this.wrong ? this.t('public.plan.from-missing') : null, onSubmit: (e) => this.#submit(e), onForget: () => this.#forget() })}
      ${data.failure ? this.#failed(data.failure) : data.answer ? html`<section class="pathways-result" aria-labelledby="pathways-result-heading">${this.#result(data)}</section>` : nothing}
      ${networkLine(data, (id) => navigate(link('/pathways/fahrplan', { netz: id })))}`;
  }

  #failed(failure) {
    if (failure.status !== 0) return problemAlert(failure);
    return html`<kom-alert kind="warning" .live=${true} .heading=${this.t('public.plan.offline')} .body=${html`<p><a class="kern-link" href=${link('/pathways/mein-fahrplan')}>${this.t('public.saved.heading')}</a></p>`}></kom-alert>`;
  }

  #result({ model, from, to, qualifications, answer }) {
    const names = { from: plain(model.title(from)), to: plain(model.title(to)), date: formatDate(answer.today) };
    const heading = (text) => html`<h2 class="pathways-result__heading" id="pathways-result-heading" tabindex="-1">${text}</h2>`;
    if (!to) {
      return html`${heading(this.t('public.result.goals', { ...names, count: answer.goals?.length ?? 0 }))}
        ${goalList(model, answer.goals ?? [], (id) => link('/pathways/fahrplan', { ...Object.fromEntries(this.query), nach: id }))}${closedList(model, answer.closed)}`;
    }
    const order = ORDERS[this.query.get('sort')] ? this.query.get('sort') : 'ankunft';
    const routes = [...answer.routes].sort(ORDERS[order]);
    const wanted = this.query.get('route');
    // Others beat these, but they are what remains if a step does not work out, or where another first step leads.
    const alternatives = answer.alternatives ?? [];
    const lost = wanted && ![...routes, ...alternatives.map((one) => one.route)].some((route) => route.transitions.join(',') === wanted);
    const card = (route, number, more) => {
      const id = route.transitions.join(',');
      return routeCard({
        model, route, number, open: wanted === id, near: this.#near, href: (stop) => link(`/pathways/halt/${stop}`, { netz: this.query.get('netz') }), ...more,
        onToggle: () => this.setQuery({ route: wanted === id ? null : id }), actions: wanted === id ? this.#actions({ model, route, from, to, qualifications, today: answer.today }) : nothing,
      });
    };
    return html`${heading(routes.length ? this.t('public.result.routes', { ...names, count: routes.length }) : this.t('public.result.none', names))}
      <p class="kom-muted">${this.t('public.result.as-of', names)}</p>
      ${lost ? html`<kom-alert kind="info" .heading=${this.t('public.result.lost')} .body=${this.t('public.result.lost-text')}></kom-alert>` : nothing}
      ${routes.length ? nothing : noRoute(model, from, answer.closed)}
      ${routes.length > 1 ? orderChoice(order, (name) => this.setQuery({ sort: name })) : nothing}
      <ol class="pathways-routes">${routes.map((route, i) => card(route, i + 1, { best: strengths(route, routes) }))}</ol>
      ${alternatives.length ? html`<h2 class="pathways-result__heading pathways-result__heading--more">${this.t('public.result.alternatives')}</h2><p class="kom-muted">${this.t('public.result.alternatives-text')}</p>
        <ol class="pathways-routes" start=${routes.length + 1}>${alternatives.map((one, i) => card(one.route, routes.length + i + 1, { reason: one.text }))}</ol>` : nothing}
      ${answer.truncated ? html`<p class="kom-muted">${this.t('public.result.truncated')}</p>` : nothing}
      ${closedList(model, answer.closed)}`;
  }

  #actions({ model, route, from, to, qualifications, today }) {
    const saved = isSaved(model.id, route.id, from);
    const address = routeAddress({ network: model.id, from, to, route, qualifications });
    const button = (name, symbol, act) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${act}>${symbol ? icon(symbol) : nothing}<span class="kern-label">${this.t(name)}</span></button>`;
    return html`<div class="kom-row pathways-actions kom-no-print">
      <button type="button" class="kern-btn kern-btn--primary" aria-pressed=${saved ? 'true' : 'false'} @click=${() => this.#save({ model, route, from, today })}>${icon(saved ? 'check' : 'add')}<span class="kern-label">${this.t(saved ? 'public.save.saved' : 'public.save')}</span></button>
      ${button('public.print', null, () => print())}${button('public.calendar', 'calendar-today', () => saveCalendar(model.id, { from, route, today }))}
      ${button('public.share', 'content-copy', () => share(address, this.heading))}
      <a class="kern-btn kern-btn--secondary" href=${mapAddressOf({ network: model.id, route })}><span class="kern-label">${this.t('public.route.on-map')}</span></a></div>
      <p class="kom-muted kom-no-print">${this.t('public.save.explained')}</p>`;
  }

  #save({ model, route, from, today }) {
    try {
      const known = savedPlans().find((one) => one.route.id === route.id && one.from === from && one.network.network.id === model.id);
      if (known) {
        removePlan(known.id);
        announce(this.t('public.save.removed'));
      } else {
        savePlan({ model, route, from, today });
        toast(this.t('public.save.done'));
        // Kept with the plan, so that it also names institutions without network.
        for (const step of route.steps) if (model.stop(step.to)?.institutions?.length) institutions(model.id, step.to).catch((error) => console.info('institutions not kept', error.message));
      }
    } catch (error) {
      console.warn(error);
      toast(this.t('public.save.failed'), { kind: 'danger' });
    }
    this.requestUpdate();
  }
}
