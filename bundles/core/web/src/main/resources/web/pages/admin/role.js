import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, link, localized, navigate, toast } from '@komenius/ui';

/** One role: new (`neu`) or to be edited; the permissions grouped by the module that declares them. */
export default class extends KomPage {
  get #isNew() {
    return this.params.id === 'neu';
  }

  get heading() {
    return this.#isNew ? this.t('roles.new') : localized(this.data?.role?.title) || this.t('roles.edit');
  }

  get breadcrumbs() {
    return [{ title: this.t('roles.title'), href: link('/verwaltung/rollen') }];
  }

  async load({ params, signal }) {
    const permissions = await api.get('/api/platform/permissions', { signal });
    const found = params.id === 'neu' ? null : await api.full(`/api/platform/roles/${params.id}`, { signal });
    return { permissions: permissions.items ?? permissions, role: found?.data ?? null, etag: found?.etag };
  }

  async #save(values) {
    const permissions = this.data.permissions.filter((p) => (values[`module-${p.module}`] ?? []).includes(p.id)).map((p) => p.id);
    const body = { id: values.id, title: { de: values.de, en: values.en || values.de }, permissions };
    if (this.#isNew) await api.post('/api/platform/roles', body);
    else await api.put(`/api/platform/roles/${this.params.id}`, body, { etag: this.data.etag });
    toast(this.t('ui.saved'));
    navigate(link('/verwaltung/rollen'));
  }

  async #delete() {
    const sure = await confirmDialog({ heading: this.t('roles.delete-heading', { name: this.heading }), text: this.t('roles.delete-text'), confirm: this.t('ui.delete'), danger: true });
    if (!sure) return;
    try {
      await api.delete(`/api/platform/roles/${this.params.id}`, { etag: this.data.etag });
      toast(this.t('roles.deleted'));
      navigate(link('/verwaltung/rollen'));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  actions({ role }) {
    if (!role || role.builtIn) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete()}><span class="kern-icon kern-icon--delete" aria-hidden="true"></span><span class="kern-label">${this.t('ui.delete')}</span></button>`;
  }

  content({ permissions, role }) {
    const modules = [...new Set(permissions.map((p) => p.module))];
    const held = new Set(role?.permissions ?? []);
    const values = { id: role?.id, de: role?.title?.de, en: role?.title?.en };
    for (const module of modules) values[`module-${module}`] = permissions.filter((p) => p.module === module && held.has(p.id)).map((p) => p.id);
    return html`<div class="kom-narrow">${role?.id === 'admin' ? html`<kom-alert kind="info" .heading=${this.t('roles.admin-note')}></kom-alert>` : nothing}
      <kom-form .values=${values} .fields=${[
        { name: 'id', label: this.t('roles.id'), hint: this.t('roles.id-hint'), required: true, disabled: Boolean(role) },
        { name: 'de', label: this.t('roles.name-de'), required: true, lang: 'de' }, { name: 'en', label: this.t('roles.name-en'), lang: 'en' },
        ...modules.map((module) => ({
          name: `module-${module}`, label: this.t('roles.module', { module }), type: 'checkboxes', options: permissions.filter((p) => p.module === module).map((p) => ({ value: p.id, label: localized(p.title), hint: p.id })), disabled: role?.id === 'admin',
        })),
      ]} .onSubmit=${(v) => this.#save(v)} .onCancel=${() => navigate(link('/verwaltung/rollen'))}></kom-form></div>`;
  }
}
