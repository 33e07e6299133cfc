import { html } from 'lit';
import { KomPage, api, link, navigate, session, toast } from '@komenius/ui';

/** First start: the one-time link from the console leads here and makes the first administrator. */
export default class extends KomPage {
  load() {
    return session.refresh();
  }

  get lead() {
    return this.t('setup.lead');
  }

  async #submit({ token, userName, displayName, password }) {
    await api.post('/api/platform/setup', { token, userName, displayName, password });
    await session.refresh();
    if (!session.signedIn) await session.signIn(userName, password);
    toast(this.t('setup.done'));
    navigate(link('/verwaltung'));
  }

  content(current) {
    if (!current.setupRequired) return html`<kom-alert kind="success" .heading=${this.t('setup.not-needed')} .body=${html`<p class="kern-body"><a class="kern-link" href=${link('/anmelden')}>${this.t('shell.sign-in')}</a></p>`}></kom-alert>`;
    const token = this.query.get('token');
    return html`<div class="kom-narrow"><kom-form .values=${{ token, userName: 'admin' }} .fields=${[
      token ? { name: 'token', type: 'hidden' } : { name: 'token', label: this.t('setup.token'), hint: this.t('setup.token-hint'), required: true, autocomplete: 'one-time-code' },
      { name: 'displayName', label: this.t('users.display-name'), required: true, autocomplete: 'name' },
      { name: 'userName', label: this.t('sign-in.name'), required: true, autocomplete: 'username' },
      { name: 'password', label: this.t('sign-in.password'), type: 'password', hint: this.t('account.password-hint'), required: true, autocomplete: 'new-password', check: (v) => (v.length < 12 ? this.t('account.password-short') : null) },
      { name: 'again', label: this.t('account.again'), type: 'password', required: true, autocomplete: 'new-password', check: (v, all) => (v === all.password ? null : this.t('account.different')) },
    ]} .submitLabel=${this.t('setup.submit')} .onSubmit=${(values) => this.#submit(values)}></kom-form></div>`;
  }
}
