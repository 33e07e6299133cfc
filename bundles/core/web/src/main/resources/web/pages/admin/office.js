import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, link, localized, navigate, session, toast } from '@komenius/ui';

/** One office: new (`neu`) or to be edited, with those who belong to it. */
export default class extends KomPage {
  get #isNew() {
    return this.params.id === 'neu';
  }

  get heading() {
    return this.#isNew ? this.t('offices.new') : localized(this.data?.office?.title) || this.t('offices.edit');
  }

  get breadcrumbs() {
    return [{ title: this.t('offices.title'), href: link('/verwaltung/fachaemter') }];
  }

  async load({ params, signal }) {
    if (params.id === 'neu') return { office: null };
    const { data, etag } = await api.full(`/api/platform/offices/${params.id}`, { signal });
    return { office: data, etag };
  }

  async #save(values) {
    const body = { title: { de: values.de, en: values.en || values.de }, email: values.email || null, order: values.order ?? 0 };
    if (this.#isNew) await api.post('/api/platform/offices', { id: values.id, ...body });
    else await api.put(`/api/platform/offices/${this.params.id}`, body, { etag: this.data.etag });
    toast(this.t('ui.saved'));
    navigate(link('/verwaltung/fachaemter'));
  }

  async #delete() {
    const sure = await confirmDialog({ heading: this.t('offices.delete-heading', { name: this.heading }), text: this.t('offices.delete-text'), confirm: this.t('ui.delete'), danger: true });
    if (!sure) return;
    try {
      await api.delete(`/api/platform/offices/${this.params.id}`, { etag: this.data.etag });
      toast(this.t('offices.deleted'));
      navigate(link('/verwaltung/fachaemter'));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  actions({ office }) {
    if (!office) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete()}><span class="kern-icon kern-icon--delete" aria-hidden="true"></span><span class="kern-label">${this.t('ui.delete')}</span></button>`;
  }

  content({ office }) {
    const values = { id: office?.id, de: office?.title?.de, en: office?.title?.en, email: office?.email, order: office?.order ?? 0 };
    const maySeeAccounts = session.may('platform.users');
    return html`<div class="kom-narrow"><kom-form .values=${values} .fields=${[
      { name: 'de', label: this.t('offices.name-de'), required: true, lang: 'de', maxlength: 120 }, { name: 'en', label: this.t('offices.name-en'), lang: 'en', maxlength: 120 },
      { name: 'id', label: this.t('roles.id'), hint: this.t('roles.id-hint'), required: true, disabled: Boolean(office) },
      { name: 'email', label: this.t('users.email'), type: 'email', autocomplete: 'off' },
      { name: 'order', label: this.t('offices.order'), hint: this.t('offices.order-hint'), type: 'number', min: 0, max: 9999, step: 1 },
    ]} .onSubmit=${(v) => this.#save(v)} .onCancel=${() => navigate(link('/verwaltung/fachaemter'))}></kom-form></div>
    ${office ? html`<h2 class="kern-heading-medium">${this.t('offices.members')}</h2><kom-table .caption=${this.t('offices.members-of', { name: localized(office.title) })} searchable .emptyText=${this.t('offices.no-members')}
      .load=${({ q, cursor, limit, signal }) => api.get('/api/platform/people', { query: { office: office.id, q, cursor, limit }, signal })} .columns=${[
        { key: 'name', label: this.t('users.display-name'), ...(maySeeAccounts ? { href: (row) => link(`/verwaltung/benutzer/${row.id}`) } : {}) },
      ]}></kom-table>` : nothing}`;
  }
}
