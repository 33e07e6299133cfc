import { html } from 'lit';
import { badge } from './badges.js';
import { plain, t } from './text.js';

/** The lines as buttons that highlight one; also the filter of the list. */
export function legend({ lines, line, onLine }) {
  const chip = (one) => html`<li><button type="button" class="pathways-chip" aria-pressed=${line === (one?.id ?? null) ? 'true' : 'false'} @click=${() => onLine(one && line !== one.id ? one.id : null)}>
    ${one ? html`${badge(one, { silent: true })}<span>${plain(one.title)}</span>` : html`<span>${t('public.line.all')}</span>`}</button></li>`;
  return html`<ul class="pathways-legend" aria-label=${t('public.line.legend')}>${chip(null)}${lines.map(chip)}</ul>`;
}
