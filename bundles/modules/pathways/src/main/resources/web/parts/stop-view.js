import { html, nothing } from 'lit';
import { formatDate } from '@komenius/ui';
import { badges } from './badges.js';
import { counselling } from './institutions.js';
import { plain, say, t, translationNote } from './text.js';
import { age, dayRange, deadlineRule, duration, isced, nextDeadline, requirement, startRule } from './words.js';

const heading = (level, text) => (level === 2 ? html`<h2 class="pathways-h">${text}</h2>` : html`<h3 class="pathways-h">${text}</h3>`);

export const icon = (name) => html`<span class="kern-icon kern-icon--${name}" aria-hidden="true"></span>`;

/** Where a rule is written and when somebody last looked. */
export function sourceLine(model, { source, checked }) {
  const found = model.source(source);
  const title = found && html`<bdi lang="de">${found.title}</bdi>`;
  return html`<p class="kom-source">${found ? html`${t('public.source')} ${found.url ? html`<a class="kern-link" href=${found.url} rel="noopener">${title}</a>` : title}` : t('public.source.none')} ·
    <span class="pathways-nowrap">${checked ? t('public.source.checked', { date: formatDate(checked) }) : t('public.source.unchecked')}</span></p>`;
}

/** Preline, facts and description: what a stop is. */
export function stopFacts(model, stop) {
  const facts = [
    [t('public.stop.stage'), say(model.column(stop).title)],
    [t('public.stop.age'), age(stop.ageFrom, stop.ageUntil)],
    [t('public.stop.isced'), isced(stop.isced)],
    [t('public.stop.holds'), stop.holds?.length ? list(stop.holds.map((id) => say(model.qualification(id)))) : ''],
  ].filter(([, value]) => value && value !== nothing);
  return html`${stop.description ? html`<p class="kern-body">${say(stop.description)}</p>` : nothing}
    ${translationNote([stop.title, stop.description])}
    <dl class="pathways-facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const list = (parts) => parts.map((part, i) => html`${i ? ', ' : ''}${part}`);

/** One way onward as a card: lines, goal, requirements, time, deadline. */
function onward(model, transition, href) {
  const goal = model.stop(transition.to);
  const lines = transition.lines.map((id) => model.line(id)).filter(Boolean);
  const next = nextDeadline(transition);
  const rules = (transition.requirements ?? []).map((rule) => requirement(rule, (id) => model.qualification(id))).filter(Boolean);
  const gains = (transition.gains ?? []).map((id) => say(model.qualification(id)));
  return html`<li class="pathways-way">
    <p class="pathways-way__goal">${badges(lines)} <a class="kern-link" href=${href(goal.id)}>${say(goal.title)}</a></p>
    <p class="pathways-way__time">${[transition.durationMonths && duration(transition.durationMonths), startRule(transition.start)].filter(Boolean).join(' · ')}</p>
    <dl class="pathways-facts pathways-facts--tight">
      <div><dt>${t('public.way.requires')}</dt><dd>${rules.length ? (rules.length === 1 ? rules[0] : html`<ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>`) : t('public.way.open-to-all')}</dd></div>
      ${transition.deadline ? html`<div><dt>${t('public.way.apply')}</dt><dd>${next ? html`<strong class="pathways-next">${dayRange(next.from, next.until)}</strong> <span class="kom-muted">${t('public.way.next')}</span>` : deadlineRule(transition.deadline)}</dd></div>` : nothing}
      ${gains.length ? html`<div><dt>${t('public.way.gains')}</dt><dd>${list(gains)}</dd></div>` : nothing}
      ${transition.cost ? html`<div><dt>${t('public.way.cost')}</dt><dd>${say(transition.cost)}</dd></div>` : nothing}</dl>
    ${transition.note ? html`<p class="kern-body">${say(transition.note)}</p>` : nothing}
    ${translationNote([goal.title, transition.cost, transition.note, ...(transition.requirements ?? []).map((one) => one.note)])}
    ${sourceLine(model, transition)}</li>`;
}

function arrival(model, transition, href) {
  const lines = transition.lines.map((id) => model.line(id)).filter(Boolean);
  return html`<li>${badges(lines)} <a class="kern-link" href=${href(transition.from)}>${say(model.title(transition.from))}</a> ${transition.durationMonths ? html`<span class="kom-muted">${duration(transition.durationMonths)}</span>` : nothing}</li>`;
}

/**
 * Everything about a stop below its title, for the panel of the map (level 3) and the stop's own page (level 2). `href(id)` is where other
 * stops lead, `near` the page's Nearby, `planning` the buttons.
 */
export function stopBody({ model, stop, level, href, near, planning }) {
  const out = model.out(stop.id);
  const into = model.into(stop.id);
  const advice = model.counsellingAt([stop.id]);
  return html`<div class="pathways-stop-body">
    ${stopFacts(model, stop)}
    ${planning}
    <section>${heading(level, t('public.stop.onward'))}
      ${out.length ? html`<ul class="pathways-ways">${out.map((one) => onward(model, one, href))}</ul>` : html`<p class="kern-body">${stop.destination ? t('public.stop.goal') : t('public.stop.no-onward')}</p>`}</section>
    ${into.length ? html`<section>${heading(level, t('public.stop.arrive'))}<ul class="pathways-arrivals">${into.map((one) => arrival(model, one, href))}</ul></section>` : nothing}
    ${stop.institutions?.length ? html`<section>${heading(level, t('public.near.heading'))}${near.picker()}${near.list(model.id, stop.id)}</section>` : nothing}
    ${advice.length ? html`<section>${heading(level, t('public.advice.heading'))}${counselling(advice)}</section>` : nothing}
    ${sourceLine(model, stop)}</div>`;
}

export const stopName = (model, id) => plain(model.title(id)) || id;
