import { html, nothing } from 'lit';
import { badges } from '../parts/badges.js';
import { titleById } from './network-model.js';
import { t } from './text.js';

/** The transitions of a stop, each a way to its form, and how to add one from here or to here. */
export function connections({ network, stop, disabled, onOpen, onAdd }) {
  const linesOf = (one) => badges(one.lines.map((id) => network.lines.find((line) => line.id === id)).filter(Boolean));
  const list = (key, some, end) => html`<div class="pathways-ed-connections__side"><h4 class="kern-label">${t(`staff.connections.${key}`)}</h4>
    ${some.length ? html`<ul>${some.map((one) => html`<li><button type="button" class="pathways-ed-connection" @click=${() => onOpen(one.id)}>${linesOf(one)}<span>${titleById(network, 'stop', one[end])}</span></button></li>`)}</ul>` : html`<p class="kom-muted">${t(`staff.connections.no-${key}`)}</p>`}
    ${disabled ? nothing : html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => onAdd(key === 'out' ? { from: stop.id } : { to: stop.id })}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t(`staff.connections.add-${key}`)}</span></button>`}</div>`;
  return html`<section class="pathways-ed-group"><h3 class="kern-title">${t('staff.connections.heading')}</h3><div class="pathways-ed-connections">
    ${list('into', network.transitions.filter((one) => one.to === stop.id), 'from')}${list('out', network.transitions.filter((one) => one.from === stop.id), 'to')}</div></section>`;
}
