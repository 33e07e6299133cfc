import { html } from 'lit';
import { KomPage, api, link, navigate, session, toast } from '@komenius/ui';

/** Where one-time links lead: the first start makes the first administrator, a password link sets somebody's password. */
export default class extends KomPage {
  async load({ query }) {
    const current = await session.refresh();
    const token = query.get('token');
    const offer = token ? await api.post('/api/platform/setup/link', { token }) : null;
    return { setupRequired: current.setupRequired, token, offer };
  }

  get #userName() {
    return this.data?.offer?.userName ?? null;
  }

  get heading() {
    return this.#userName ? this.t('setup.password') : super.heading;
  }

  get lead() {
    return this.#userName ? this.t('setup.password-lead', { name: this.#userName }) : this.t('setup.lead');
  }

  async #submit({ token, userName, displayName, password }) {
    await api.post('/api/platform/setup', { token, userName, displayName, password });
    await session.refresh();
    toast(this.t(this.#userName ? 'setup.password-done' : 'setup.done'));
    navigate(link(this.#userName ? '/intern' : '/verwaltung'));
  }

  content({ setupRequired, token, offer }) {
    if (!setupRequired && !offer) {
      return html`<kom-alert kind="success" .heading=${this.t('setup.not-needed')} .body=${html`<p class="kern-body"><a class="kern-link" href=${link('/anmelden')}>${this.t('shell.sign-in')}</a></p>`}></kom-alert>`;
    }
    const person = this.#userName ? [{ name: 'userName', type: 'hidden' }] : [
      { name: 'displayName', label: this.t('users.display-name'), required: true, autocomplete: 'name' },
      { name: 'userName', label: this.t('sign-in.name'), required: true, autocomplete: 'username' },
    ];
    return html`<div class="kom-narrow"><kom-form .values=${{ token, userName: this.#userName ?? 'admin' }} .fields=${[
      token ? { name: 'token', type: 'hidden' } : { name: 'token', label: this.t('setup.token'), hint: this.t('setup.token-hint'), required: true, autocomplete: 'one-time-code' },
      ...person,
      { name: 'password', label: this.t('sign-in.password'), type: 'password', hint: this.t('account.password-hint'), required: true, autocomplete: 'new-password', check: (v) => (v.length < 12 ? this.t('account.password-short') : null) },
      { name: 'again', label: this.t('account.again'), type: 'password', required: true, autocomplete: 'new-password', check: (v, all) => (v === all.password ? null : this.t('account.different')) },
    ]} .submitLabel=${this.t(this.#userName ? 'setup.password' : 'setup.submit')} .onSubmit=${(values) => this.#submit(values)}></kom-form></div>`;
  }
}
