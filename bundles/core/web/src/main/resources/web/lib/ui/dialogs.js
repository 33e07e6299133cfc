import { html, nothing, render } from 'lit';
import { t } from './i18n.js';
import { uid } from './element.js';

/**
 * Opens a modal dialog. `body` gets close(result) and returns a template; `footer` likewise. The promise holds what close was given,
 * undefined when the dialog was dismissed. Focus returns to where it was.
 */
export function openDialog({ heading, body, footer, size = 'medium', danger = false }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const dialog = document.createElement('dialog');
    const id = uid('dialog');
    dialog.className = `kern-dialog kom-dialog kom-dialog--${size}`;
    dialog.setAttribute('aria-labelledby', id);
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    const draw = () => render(html`
      <header class="kern-dialog__header"><h2 class="kern-title kern-title--large" id=${id} tabindex="-1" ?autofocus=${!danger}>${heading}</h2>
        <button type="button" class="kom-icon-button" @click=${() => close(undefined)}><span class="kern-icon kern-icon--close" aria-hidden="true"></span><span class="kom-visually-hidden">${t('ui.close')}</span></button></header>
      <section class="kern-dialog__body">${body(close)}</section>
      ${footer ? html`<footer class="kern-dialog__footer">${footer(close)}</footer>` : nothing}`, dialog);
    document.body.append(dialog);
    draw();
    dialog.showModal();
  });
}

/** Asks before something happens. The promise is true only for the confirming button. */
export async function confirmDialog({ heading, text, confirm = t('ui.yes'), danger = false }) {
  const answer = await openDialog({
    heading,
    size: 'small',
    body: () => html`<p class="kern-body">${text}</p>`,
    footer: (close) => html`
      <button type="button" class="kern-btn kern-btn--secondary" @click=${() => close(false)}><span class="kern-label">${t('ui.cancel')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary ${danger ? 'kom-btn--danger' : ''}" @click=${() => close(true)}><span class="kern-label">${confirm}</span></button>`,
  });
  return answer === true;
}
