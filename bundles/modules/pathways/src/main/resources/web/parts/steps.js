import { html, nothing } from 'lit';
import { badge, badges, lineStyle } from './badges.js';
import { icon, sourceLine } from './stop-view.js';
import { plain, say, t, translationNote } from './text.js';
import { day, dayRange, duration, month } from './words.js';

const STATE_ICON = { MET: 'check', GAINED: 'autorenew', OPEN: 'warning' };

function requirements(model, step) {
  if (!step.requirements?.length) return html`<p class="pathways-step__free">${icon('check')} ${t('public.way.open-to-all')}</p>`;
  return html`<ul class="pathways-requirements">${step.requirements.map((one) => {
    const by = one.by && model.transition(one.by);
    return html`<li class="pathways-requirement pathways-requirement--${one.state.toLowerCase()}">${icon(STATE_ICON[one.state])}
      <span>${say(one.text)} <span class="pathways-requirement__state">${one.state === 'GAINED' && by ? t('public.requirement.gained-by', { stop: plain(model.title(by.to)) }) : t(`public.requirement.${one.state.toLowerCase()}`)}</span></span></li>`;
  })}</ul>`;
}

const months = (model, step) => step.durationMonths ?? model.transition(step.transition)?.durationMonths ?? 0;

/** Until when one must do something; null where one need not apply. */
export const deadlineOf = (step) => (step.applyUntil ? dayRange(step.applyFrom, step.applyUntil) : null);

function task(model, step) {
  const by = deadlineOf(step);
  if (!by && !months(model, step)) return html`<p class="pathways-task pathways-task--passive">${icon('check')}<span>${t('public.step.reached', { date: day(step.arrival) })}</span></p>`;
  return html`<p class="pathways-task">${icon('calendar-today')}<span><strong>${by ? t('public.step.apply', { period: by }) : t('public.step.no-deadline')}</strong>
    <span class="pathways-task__start">${t('public.step.start', { date: day(step.start) })}</span></span></p>`;
}

function ride(model, step, { near, href, index, done, onDone }) {
  const line = model.line(step.line);
  const transition = model.transition(step.transition);
  const goal = model.stop(step.to);
  const gains = (step.gains ?? []).map((id) => plain(model.qualification(id))).filter(Boolean);
  const [cost, note] = [transition?.cost ?? step.cost, transition?.note ?? step.note];
  return html`<li class="pathways-step" .style=${lineStyle(line)}>
    <div class="pathways-step__from"><h4 class="pathways-step__stop">${href ? html`<a href=${href(step.from)}>${say(model.title(step.from))}</a>` : say(model.title(step.from))}</h4>
      ${step.transfer ? html`<p class="pathways-step__transfer">${t('public.step.transfer')} ${line ? html`${badge(line, { silent: true })} ${say(line.title)}` : nothing}</p>` : nothing}</div>
    <div class="pathways-step__ride">
      <p class="pathways-step__line">${line ? badge(line, { silent: Boolean(step.transfer) }) : nothing} <strong>${t('public.step.towards', { stop: plain(goal?.title) })}</strong> ${months(model, step) ? html`<span class="kom-muted">${duration(months(model, step))}</span>` : nothing}</p>
      <div class="pathways-step__columns"><div>${task(model, step)}
          <p class="pathways-label">${t('public.way.requires')}</p>${requirements(model, step)}</div>
        <div>${gains.length ? html`<p><span class="pathways-label">${t('public.way.gains')}:</span> ${gains.join(', ')}</p>` : nothing}
          ${cost ? html`<p><span class="pathways-label">${t('public.way.cost')}:</span> ${say(cost)}</p>` : nothing}
          ${note ? html`<p>${say(note)}</p>` : nothing}
          ${translationNote([model.title(step.to), transition?.cost, transition?.note])}${sourceLine(model, step)}</div></div>
      ${goal?.institutions?.length && near ? html`<details class="pathways-details kom-no-print" @toggle=${(e) => near.toggled(step.to, e.target.open)}><summary>${t('public.step.institutions', { stop: plain(goal.title) })}</summary>
        ${near.isOpen(step.to) ? html`${near.picker(`${index}-${step.to}`)}${near.list(model.id, step.to)}` : nothing}</details>` : nothing}
      ${onDone ? html`<div class="kern-form-check kom-no-print"><input class="kern-form-check__checkbox" type="checkbox" id="pathways-done-${index}-${step.transition}" .checked=${done} @change=${(e) => onDone(step.transition, e.target.checked)}>
        <label class="kern-label" for="pathways-done-${index}-${step.transition}">${t('public.saved.done')}<span class="kom-visually-hidden">: ${plain(goal?.title)}</span></label></div>` : nothing}</div></li>`;
}

/** A route step by step, like a journey: where one is, what to do by when, what is asked for, and where one arrives. */
export function stepList({ model, route, near = null, href = null, done = null, onDone = null, key = '' }) {
  const last = route.steps.at(-1);
  return html`<ol class="pathways-steps">${route.steps.map((step, i) => ride(model, step, { near, href, index: `${key}${i}`, done: done?.includes(step.transition), onDone }))}
    <li class="pathways-step pathways-step--goal"><div class="pathways-step__from"><h4 class="pathways-step__stop">${href ? html`<a href=${href(last.to)}>${say(model.title(last.to))}</a>` : say(model.title(last.to))}</h4>
      <p class="kom-muted">${t('public.step.arrival', { date: month(last.arrival) })}</p></div></li></ol>`;
}

/** A route as one bar: a piece for every ride in the colour of its line, as long as it takes, and the stops between in words. */
export function lineStrip(model, route) {
  const rides = [];
  for (const step of route.steps) {
    const ride = rides.at(-1);
    if (ride && !step.transfer && ride.line === step.line) ride.months += months(model, step);
    else rides.push({ line: step.line, months: months(model, step) });
  }
  const via = route.steps.slice(1).map((step) => plain(model.title(step.from)));
  return html`<div class="pathways-bar" aria-hidden="true">${rides.map((ride) => {
    const line = model.line(ride.line);
    return html`<span class="pathways-bar__stop"></span><span class="pathways-bar__ride" .style=${`${lineStyle(line)};--share:${Math.max(ride.months, 4)}`}>${line ? html`<span class="pathways-badge">${line.letter}</span>` : nothing}</span>`;
  })}<span class="pathways-bar__stop"></span></div>
    <p class="pathways-via">${badges([...new Map(rides.map((ride) => [ride.line, model.line(ride.line)])).values()].filter(Boolean))} ${via.length ? t('public.route.via', { stops: via.join(' – ') }) : t('public.route.direct')}</p>`;
}
