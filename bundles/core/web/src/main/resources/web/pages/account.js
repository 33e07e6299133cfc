import { html } from 'lit';
import { KomPage, api, session, toast } from '@komenius/ui';
import { tokenList } from './tokens-part.js';

/** One's own password and API tokens. */
export default class extends KomPage {
  static properties = { changed: { state: true } };

  changed = 0;

  load() {
    return session.refresh();
  }

  async #password({ current, next }) {
    await api.put('/api/platform/session/password', { current, next });
    await session.refresh();
    this.changed += 1;
    toast(this.t('account.password-changed'));
  }

  content(current) {
    return html`<section class="kom-stack"><kom-facts .items=${[{ label: this.t('users.display-name'), value: current.user?.displayName }, { label: this.t('sign-in.name'), value: current.user?.userName }]}></kom-facts></section>
      <section class="kom-start__group"><h2 class="kern-heading-medium">${this.t('account.password')}</h2><div class="kom-narrow">
        <kom-form .values=${{ changed: this.changed }} .fields=${[
          { name: 'current', label: this.t('account.current'), type: 'password', required: true, autocomplete: 'current-password' },
          { name: 'next', label: this.t('account.next'), type: 'password', hint: this.t('account.password-hint'), required: true, autocomplete: 'new-password', check: (v) => (v.length < 12 ? this.t('account.password-short') : null) },
          { name: 'again', label: this.t('account.again'), type: 'password', required: true, autocomplete: 'new-password', check: (v, all) => (v === all.next ? null : this.t('account.different')) },
        ]} .submitLabel=${this.t('account.change')} .onSubmit=${(values) => this.#password(values)}></kom-form></div></section>
      <section class="kom-start__group"><h2 class="kern-heading-medium">${this.t('tokens.own')}</h2>${tokenList(this, { all: false })}</section>`;
  }
}
