import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDateTime, link, localized, navigate, session, toast } from '@komenius/ui';
import { showSecret } from '../tokens-part.js';

/** One user: new (`neu`) or to be edited, with reset of the password and deletion. */
export default class extends KomPage {
  get #isNew() {
    return this.params.id === 'neu';
  }

  get heading() {
    return this.#isNew ? this.t('users.new') : (this.data?.user?.displayName ?? this.t('users.edit'));
  }

  get breadcrumbs() {
    return [{ title: this.t('users.title'), href: link('/verwaltung/benutzer') }];
  }

  async load({ params, signal }) {
    const roles = await api.get('/api/platform/roles', { signal });
    const offices = (await api.get('/api/platform/offices', { signal })).items;
    if (params.id === 'neu') return { roles: roles.items ?? roles, offices, user: null };
    const { data, etag } = await api.full(`/api/platform/users/${params.id}`, { signal });
    return { roles: roles.items ?? roles, offices, user: data, etag };
  }

  async #save(values) {
    const body = { userName: values.userName, displayName: values.displayName, email: values.email || null, roles: values.roles, offices: values.offices ?? [], language: values.language || 'de', enabled: values.enabled };
    if (this.#isNew) {
      const made = await api.post('/api/platform/users', body);
      toast(this.t('users.made'));
      if (made?.id) await this.#password(made.id);
      navigate(link('/verwaltung/benutzer'));
      return;
    }
    await api.put(`/api/platform/users/${this.params.id}`, body, { etag: this.data.etag });
    toast(this.t('ui.saved'));
    this.reload();
  }

  async #password(id) {
    try {
      const answer = await api.post(`/api/platform/users/${id}/password`);
      await showSecret({ heading: this.t('users.secret'), text: this.t('users.secret-text', { until: formatDateTime(answer.expires) }), secret: location.origin + answer.path, t: this.t });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #reset() {
    if (await confirmDialog({ heading: this.t('users.reset'), text: this.t('users.reset-text'), confirm: this.t('users.reset') })) this.#password(this.params.id);
  }

  async #delete() {
    const { displayName } = this.data.user;
    if (!(await confirmDialog({ heading: this.t('users.delete-heading', { name: displayName }), text: this.t('users.delete-text'), confirm: this.t('ui.delete'), danger: true }))) return;
    try {
      await api.delete(`/api/platform/users/${this.params.id}`, { etag: this.data.etag });
      toast(this.t('users.deleted'));
      navigate(link('/verwaltung/benutzer'));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  actions({ user }) {
    if (!user) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#reset()}><span class="kern-label">${this.t('users.reset')}</span></button>
      ${user.id === session.current.user?.id ? nothing : html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete()}><span class="kern-icon kern-icon--delete" aria-hidden="true"></span><span class="kern-label">${this.t('ui.delete')}</span></button>`}`;
  }

  content({ roles, offices, user }) {
    return html`<div class="kom-narrow"><kom-form .values=${user ?? { roles: [], offices: [], language: 'de', enabled: true }} .fields=${[
      { name: 'displayName', label: this.t('users.display-name'), required: true, autocomplete: 'off' },
      { name: 'userName', label: this.t('sign-in.name'), required: true, autocomplete: 'off' },
      { name: 'email', label: this.t('users.email'), type: 'email', autocomplete: 'off' },
      { name: 'language', label: this.t('shell.language'), type: 'select', required: true, options: [{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }] },
      { name: 'roles', label: this.t('users.roles'), type: 'checkboxes', options: roles.map((role) => ({ value: role.id, label: localized(role.title) })) },
      ...(offices.length ? [{ name: 'offices', label: this.t('offices.title'), hint: this.t('offices.of-user'), type: 'checkboxes', options: offices.map((office) => ({ value: office.id, label: localized(office.title) })) }] : []),
      { name: 'enabled', label: this.t('users.may-sign-in'), type: 'checkbox' },
    ]} .onSubmit=${(values) => this.#save(values)} .onCancel=${() => navigate(link('/verwaltung/benutzer'))}></kom-form></div>`;
  }
}
