import { html, nothing } from 'lit';
import { currentPath, lang, link, navigate, session, t, toast } from '@komenius/ui';

export const LANGUAGES = [
  { tag: 'de', segment: 'de', name: 'Deutsch' }, { tag: 'en', segment: 'en', name: 'English' },
  { tag: 'ar', segment: 'ar', name: 'العربية' }, { tag: 'uk', segment: 'uk', name: 'Українська' },
];

/** Which of several disclosure menus is open; closes on Escape, on a click elsewhere and when the focus leaves. */
export class Menu {
  open = null;
  #host;

  constructor(host) {
    this.#host = host;
    document.addEventListener('click', (e) => { if (this.open && !e.target.closest?.('.kom-dropdown')) this.toggle(null); });
  }

  toggle(name) {
    this.open = this.open === name ? null : name;
    this.#host.requestUpdate();
  }

  template(name, label, icon, content) {
    const open = this.open === name;
    const key = (event) => {
      if (event.key !== 'Escape' || !open) return;
      this.toggle(null);
      event.currentTarget.querySelector('button').focus();
    };
    const leave = (event) => { if (open && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) this.toggle(null); };
    return html`<div class="kom-dropdown" @keydown=${key} @focusout=${leave}>
      <button type="button" class="kom-strip__link" aria-expanded=${open ? 'true' : 'false'} aria-controls="kom-${name}" @click=${() => this.toggle(name)}>
        <span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span>${label}</button>
      <div class="kom-dropdown__panel" id="kom-${name}" ?hidden=${!open}>${content}</div></div>`;
  }
}

export function languageMenu(menus) {
  const current = LANGUAGES.find((l) => l.tag === lang.split('-')[0]);
  const label = html`<span class="kom-visually-hidden">${t('shell.language')}: </span><span lang=${current.tag}>${current.name}</span>`;
  return menus.template('language', label, 'language', html`<ul>${LANGUAGES.map((l) => html`<li>
    <a href="/${l.segment}${currentPath()}${location.search}" lang=${l.tag} hreflang=${l.tag} data-load aria-current=${l.tag === lang ? 'true' : nothing}>${l.name}</a></li>`)}</ul>`);
}

async function leave() {
  try {
    await session.signOut();
    navigate(link('/'));
    toast(t('shell.signed-out'), { kind: 'info' });
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}

export function accountMenu(menus, current) {
  if (!current?.authenticated) return html`<a class="kom-strip__link" href=${link('/anmelden')}><span class="kern-icon kern-icon--account-circle" aria-hidden="true"></span>${t('shell.sign-in')}</a>`;
  return menus.template('account', html`<span class="kom-strip__user">${current.user.displayName}</span>`, 'account-circle', html`<ul>
    <li><a href=${link('/intern/konto')} @click=${() => menus.toggle(null)}>${t('shell.account')}</a></li>
    <li><button type="button" @click=${() => { menus.toggle(null); leave(); }}><span class="kern-icon kern-icon--logout" aria-hidden="true"></span>${t('shell.sign-out')}</button></li></ul>`);
}
