import { html, nothing } from 'lit';
import { formatDate } from '@komenius/ui';
import { counselling } from './institutions.js';
import { deadlineOf, lineStrip, stepList } from './steps.js';
import { icon } from './stop-view.js';
import { plain, say, t, translationNote } from './text.js';
import { duration, month } from './words.js';

/** The orders that people may choose; each ends with the server's own order, which the list comes in. */
export const ORDERS = {
  ankunft: (a, b) => a.arrival.localeCompare(b.arrival),
  dauer: (a, b) => a.durationMonths - b.durationMonths,
  umstiege: (a, b) => a.transfers - b.transfers,
  voraussetzungen: (a, b) => a.openRequirements - b.openRequirements,
};

/** In which criteria a route is the best of all: keys of ORDERS. Nothing to boast of where all are alike. */
export function strengths(route, routes) {
  return Object.entries(ORDERS).filter(([, compare]) => routes.every((other) => compare(route, other) <= 0) && routes.some((other) => compare(route, other) < 0)).map(([name]) => name);
}

/** Next thing to do on a route: the first deadline. */
export function nextTask(model, route) {
  const step = route.steps.find((one) => one.applyUntil);
  return step ? t('public.route.next', { period: deadlineOf(step), stop: plain(model.title(step.to)) }) : t('public.route.no-deadline');
}

export function measures(route) {
  return html`<ul class="pathways-measures">
    <li>${duration(route.durationMonths)}</li>
    <li>${t('public.route.transfers', { count: route.transfers })}</li>
    <li class=${route.openRequirements ? 'pathways-measures__open' : 'pathways-measures__met'}>${icon(route.openRequirements ? 'warning' : 'check')} ${t('public.route.open', { count: route.openRequirements })}</li></ul>`;
}

/**
 * One route: what it costs in time and effort at a glance, all steps when open. `actions` are the buttons below the steps, `best` keys of
 * ORDERS in which no other is better, `reason` why a route is here that others beat.
 */
export function routeCard({ model, route, number, best = [], reason = null, open, onToggle, near, href, actions }) {
  const id = `pathways-route-${number}`;
  const goal = plain(model.title(route.steps.at(-1).to));
  return html`<li class="pathways-route ${open ? 'pathways-route--open' : ''}"><article aria-labelledby=${id}>
    ${reason ? html`<p class="pathways-route__reason">${say(reason)}:</p>` : nothing}
    <header class="pathways-route__head">
      <h3 class="pathways-route__title" id=${id}><span class="pathways-route__number">${t('public.route.number', { number })}</span> ${t('public.route.arrival', { stop: goal, date: month(route.arrival) })}</h3>
      ${best.length ? html`<ul class="pathways-tags" aria-label=${t('public.route.strengths')}>${best.map((name) => html`<li>${t(`public.best.${name}`)}</li>`)}</ul>` : nothing}</header>
    <div class="pathways-route__sum"><div>${lineStrip(model, route)}</div><div>${measures(route)}<p class="pathways-route__next">${icon('calendar-today')} <span>${nextTask(model, route)}</span></p></div></div>
    <button type="button" class="kern-btn kern-btn--secondary pathways-route__toggle kom-no-print" aria-expanded=${open ? 'true' : 'false'} aria-controls="${id}-steps" @click=${onToggle}><span class="kern-label">${open ? t('public.route.close') : t('public.route.open-steps')}<span class="kom-visually-hidden"> ${t('public.route.number', { number })}</span></span></button>
    <div id="${id}-steps" ?hidden=${!open}>${open ? routeDetails({ model, route, near, href, actions }) : nothing}</div></article></li>`;
}

/** Its steps, why it is possible, who advises, and the buttons. */
export function routeDetails({ model, route, near, href, actions, done, onDone, key }) {
  const stops = [...new Set(route.steps.flatMap((step) => [step.from, step.to]))];
  const advice = model.counsellingAt(stops);
  return html`<div class="pathways-route__details">
    ${stepList({ model, route, near, href, done, onDone, key })}
    ${route.why?.length ? html`<section class="pathways-why"><h4 class="pathways-h">${t('public.route.why')}</h4><ul>${route.why.map((one) => html`<li>${say(one)}</li>`)}</ul>${translationNote(route.why)}</section>` : nothing}
    ${advice.length ? html`<section class="pathways-advice"><h4 class="pathways-h">${t('public.advice.heading')}</h4>${counselling(advice)}</section>` : nothing}
    ${sources(model, route)}${actions ?? nothing}</div>`;
}

/** On paper every source once at the end, instead of at every step. */
function sources(model, route) {
  const titles = [...new Set(route.steps.map((step) => model.source(step.source)?.title).filter(Boolean))];
  const checked = route.steps.every((step) => step.checked) ? t('public.source.checked', { date: formatDate(route.steps.map((step) => step.checked).sort()[0]) }) : t('public.source.unchecked');
  return html`<p class="pathways-sources kom-source">${titles.length ? html`${t('public.source')} <bdi lang="de">${titles.join('; ')}</bdi> · ${checked} · ` : nothing}
    ${say(model.network.title)}, ${t('public.network.version', { version: model.version, date: formatDate(model.publishedAt) })}</p>`;
}
