import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from './i18n.js';

/** Live regions must be in the document before they speak, so they are made with the library. */
function region(politeness, className) {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('aria-live', politeness);
  if (politeness === 'polite') element.setAttribute('role', 'status');
  else element.setAttribute('role', 'alert');
  document.body.append(element);
  return element;
}

const polite = region('polite', 'kom-visually-hidden');
const assertive = region('assertive', 'kom-visually-hidden');
const tray = document.createElement('div');
tray.className = 'kom-toasts kom-no-print';
document.body.append(tray);

/** Says something to screen readers only. */
export function announce(text, { urgent = false } = {}) {
  const target = urgent ? assertive : polite;
  target.textContent = '';
  // The same text twice is spoken twice only if the region was empty in between.
  requestAnimationFrame(() => { target.textContent = text; });
}

let toasts = [];
let counter = 0;

function draw() {
  render(html`${repeat(toasts, (x) => x.id, (x) => html`<div class="kom-toast kom-toast--${x.kind}">
    <span class="kern-icon kern-icon--${x.kind}" aria-hidden="true"></span><span class="kom-toast__text">${x.text}</span>
    <button type="button" class="kom-icon-button" @click=${() => dismiss(x.id)}><span class="kern-icon kern-icon--close" aria-hidden="true"></span><span class="kom-visually-hidden">${t('ui.close')}</span></button></div>`)}`, tray);
}

function dismiss(id) {
  toasts = toasts.filter((x) => x.id !== id);
  draw();
}

/** A short message at the edge of the screen. Errors stay until closed; nothing that needs an answer belongs here. */
export function toast(text, { kind = 'success' } = {}) {
  const id = ++counter;
  toasts = [...toasts.slice(-3), { id, text, kind }];
  draw();
  announce(text, { urgent: kind === 'danger' });
  if (kind !== 'danger') setTimeout(() => dismiss(id), 8000);
}
