import { html, nothing } from 'lit';
import { ApiProblem, KomPage, formatDuration, link, localized, navigate, session } from '@komenius/ui';

/** Sign-in with name and password, and whatever other ways the platform offers. */
export default class extends KomPage {
  #target() {
    const wanted = this.query.get('zurueck') ?? '';
    // Only addresses of ours: a foreign one in the link would lead people away after they typed their password.
    return /^\/(?!\/)[^\\]*$/.test(wanted) ? link(wanted) : link('/intern');
  }

  async load() {
    const current = await session.refresh();
    if (current.authenticated) navigate(this.#target(), { replace: true });
    return current;
  }

  async #submit({ userName, password }) {
    try {
      await session.signIn(userName, password);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 429) {
        const seconds = error.retryAfterSeconds;
        if (seconds) error.advice = this.t('sign-in.wait', { time: formatDuration(seconds * 1000) });
      }
      throw error;
    }
    navigate(this.#target(), { replace: false });
  }

  content(current) {
    return html`<div class="kom-narrow"><p class="kern-body">${this.t('sign-in.lead')}</p>
      ${this.query.get('zurueck') ? html`<kom-alert kind="info" .heading=${this.t('sign-in.needed')}></kom-alert>` : nothing}
      ${current.demo ? html`<kom-alert kind="info" .heading=${this.t('sign-in.demo')} .body=${this.t('sign-in.demo-text')}></kom-alert>` : nothing}
      ${current.setupRequired ? html`<kom-alert kind="warning" .heading=${this.t('start.setup')} .body=${this.t('start.setup-text')}></kom-alert>` : nothing}
      <kom-form .fields=${[
        { name: 'userName', label: this.t('sign-in.name'), required: true, autocomplete: 'username' },
        { name: 'password', label: this.t('sign-in.password'), type: 'password', required: true, autocomplete: 'current-password' },
      ]} .submitLabel=${this.t('shell.sign-in')} .onSubmit=${(values) => this.#submit(values)}></kom-form>
      ${current.signInMethods.length ? html`<section class="kom-other-ways"><h2 class="kern-heading-small">${this.t('sign-in.other')}</h2><ul class="kom-plain-list kom-stack">${current.signInMethods.map(
        (m) => html`<li><a class="kern-btn kern-btn--secondary kern-btn--block" href=${m.startPath} data-load><span class="kern-label">${localized(m.title)}</span></a></li>`)}</ul></section>` : nothing}
      <p class="kern-body kern-body--muted">${this.t('sign-in.forgotten')}</p></div>`;
  }
}
