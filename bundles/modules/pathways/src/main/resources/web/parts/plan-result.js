import { html, nothing } from 'lit';
import { ORDERS, measures } from './route-card.js';
import { badges } from './badges.js';
import { counselling } from './institutions.js';
import { say, t } from './text.js';
import { month } from './words.js';

/** Choice of the order of routes. */
export function orderChoice(order, onOrder) {
  return html`<fieldset class="pathways-orders kom-no-print"><legend class="kern-label">${t('public.order.label')}</legend>
    ${Object.keys(ORDERS).map((name) => html`<label class="pathways-order"><input type="radio" name="pathways-order" value=${name} .checked=${name === order} @change=${() => onOrder(name)}><span>${t(`public.order.${name}`)}</span></label>`)}</fieldset>`;
}

const goal = (model, { stop, best }, href) => html`<li class="pathways-goal"><h4 class="pathways-goal__title"><a class="kom-card__link" href=${href(stop)}>${say(model.title(stop))}</a></h4>
  <p class="pathways-goal__when">${t('public.goal.arrival', { date: month(best.arrival) })} ${badges([...new Set((best.lines ?? []).map((ids) => ids[0]))].map((id) => model.line(id)).filter(Boolean))}</p>${measures(best)}</li>`;

/** Everything that is open: worthy ends first, the rest folded. */
export function goalList(model, goals, href) {
  const ends = goals.filter((one) => model.stop(one.stop)?.destination);
  const others = goals.filter((one) => model.stop(one.stop) && !ends.includes(one));
  const list = (some) => html`<ul class="pathways-goals">${some.map((one) => goal(model, one, href))}</ul>`;
  if (!ends.length) return list(others);
  return html`<h3 class="pathways-h">${t('public.goal.ends')}</h3>${list(ends)}
    ${others.length ? html`<details class="pathways-details"><summary>${t('public.goal.between', { count: others.length })}</summary>${list(others)}</details>` : nothing}`;
}

/** What is not possible, why, and what would open it. */
export function closedList(model, closed) {
  if (!closed?.length) return nothing;
  return html`<details class="pathways-details pathways-closed"><summary>${t('public.closed.heading', { count: closed.length })}</summary>
    <ul class="pathways-ways">${closed.map((one) => {
      const lines = (model.transition(one.transition)?.lines ?? []).map((id) => model.line(id)).filter(Boolean);
      return html`<li class="pathways-way"><p class="pathways-way__goal">${badges(lines)} ${say(model.title(one.from))} <span class="pathways-arrow" aria-hidden="true"></span><span class="kom-visually-hidden">${t('public.closed.to')}</span> ${say(model.title(one.to))}</p>
        <ul class="pathways-reasons">${one.reasons.map((reason) => html`<li>${say(reason.text)}</li>`)}</ul>
        ${one.wouldOpen?.length ? html`<p class="pathways-opens"><strong>${t('public.closed.opens')}</strong> ${one.wouldOpen.map((text, i) => html`${i ? ' ' : ''}${say(text)}`)}</p>` : nothing}</li>`;
    })}</ul></details>`;
}

/** Said where nothing leads on: what one can do all the same. */
export function noRoute(model, from, closed) {
  const advice = model.counsellingAt([from]);
  return html`<div class="pathways-none"><kom-alert kind="info" .heading=${t(closed?.length ? 'public.result.none-text' : 'public.result.none-advice')}></kom-alert>
    ${advice.length ? html`<h3 class="pathways-h">${t('public.advice.heading')}</h3>${counselling(advice)}` : nothing}</div>`;
}
