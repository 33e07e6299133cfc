import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDate, link, navigate, openDialog, toast } from '@komenius/ui';
import { deliveryColumns } from './delivery-columns.js';
import { delivererOf, dueOf, editSource, offices } from './source-form.js';

/** One source: what it delivers when, on what ground, and whom to ask. */
export default class extends KomPage {
  static properties = { contact: { state: true } };

  contact = null;

  get heading() { return this.data?.source.title ?? super.heading; }

  get breadcrumbs() { return [{ title: this.t('sources.heading'), href: link('/intern/monitoring/quellen') }]; }

  async load({ params, signal }) {
    this.contact = null;
    const [{ data, etag }, known] = await Promise.all([api.full(`/api/monitoring/sources/${params.id}`, { signal }), offices(signal)]);
    return { ...data, etag, known };
  }

  actions() {
    if (!this.data) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#edit()}><span class="kern-label">${this.t('source.edit')}</span></button>
      <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#delete()}><span class="kern-label">${this.t('source.delete')}</span></button>`;
  }

  content({ source, datasets, known }) {
    return html`<div class="kom-stack"><kom-facts .items=${[
      { label: this.t('source.from'), value: delivererOf(source, known) },
      { label: this.t('source.rhythm'), value: dueOf(source, this.t) },
      { label: this.t('source.since'), value: formatDate(source.expectedSince) },
      { label: this.t('source.legal'), value: source.legalBasis }, { label: this.t('dataset.licence'), value: source.licence },
      { label: this.t('source.code'), value: html`<code>${source.code}</code>` }, { label: this.t('source.notes'), value: source.notes },
    ]}></kom-facts>
    ${this.#contactPart(source)}
    <section><h2 class="kern-heading-medium">${this.t('datasets.heading')}</h2>
      <kom-table .caption=${this.t('datasets.heading')} .rows=${datasets} .emptyText=${this.t('source.no-datasets')} .columns=${[
        { key: 'title', label: this.t('datasets.title'), href: (row) => link(`/intern/monitoring/datensatz/${row.id}`) }, { key: 'tableCode', label: this.t('datasets.code') },
      ]} .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#release(row)}><span class="kern-label">${this.t('source.release')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>`}></kom-table>
      <p><button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#assign()}><span class="kern-label">${this.t('source.assign')}</span></button></p></section>
    <section><h2 class="kern-heading-medium">${this.t('deliveries.heading')}</h2>
      <kom-table .caption=${this.t('deliveries.heading')} .exportName=${`lieferungen-${source.code}`} .emptyText=${this.t('deliveries.none')} .pageSize=${12}
        .load=${({ cursor, limit, signal }) => api.get('/api/monitoring/deliveries', { query: { source: source.id, cursor, limit }, signal })} .columns=${deliveryColumns(this.t).filter((column) => column.key !== 'sourceTitle')}></kom-table></section></div>`;
  }

  /** A person's data: shown on request only, and every look is recorded. */
  #contactPart(source) {
    const { contact } = this;
    return html`<section aria-live="polite"><h2 class="kern-heading-medium">${this.t('source.contact')}</h2>
      ${contact ? html`<kom-facts .items=${[{ label: this.t('contact.name'), value: contact.name }, { label: this.t('contact.email'), value: contact.email ? html`<a class="kern-link" href=${`mailto:${contact.email}`}>${contact.email}</a>` : null }, { label: this.t('contact.phone'), value: contact.phone }]}></kom-facts>` : nothing}
      <p class="kern-body kom-muted">${this.t('contact.purpose')}</p>
      <div class="kom-row">${source.hasContact && !contact ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#show()}><span class="kern-label">${this.t('contact.show')}</span></button>` : nothing}
        <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#editContact()}><span class="kern-label">${this.t(source.hasContact ? 'contact.edit' : 'contact.add')}</span></button>
        ${source.hasContact ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#forget()}><span class="kern-label">${this.t('contact.delete')}</span></button>` : nothing}</div></section>`;
  }

  get #address() { return `/api/monitoring/sources/${this.data.source.id}`; }

  async #try(work, done) {
    try {
      const result = await work();
      if (done) toast(this.t(done), { kind: 'success' });
      return result;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
      return undefined;
    }
  }

  async #show() {
    await this.#try(async () => { this.contact = await api.get(`${this.#address}/contact`); });
  }

  async #editContact() {
    const before = this.data.source.hasContact ? await this.#try(() => api.get(`${this.#address}/contact`)) : {};
    if (!before) return;
    const saved = await openDialog({
      heading: this.t('source.contact'),
      body: (close) => html`<p class="kern-body">${this.t('contact.purpose')}</p><kom-form .values=${before} .onCancel=${() => close()} .fields=${[
        { name: 'name', label: this.t('contact.name'), autocomplete: 'off' }, { name: 'email', type: 'email', label: this.t('contact.email'), autocomplete: 'off' }, { name: 'phone', label: this.t('contact.phone'), autocomplete: 'off' },
        { name: 'self', type: 'checkbox', label: this.t('contact.self'), hint: this.t('contact.self-hint') },
      ]} .onSubmit=${async (given) => { await api.put(`${this.#address}/contact`, { name: given.name || null, email: given.email || null, phone: given.phone || null, self: Boolean(given.self) }, { etag: this.data.etag }); close(true); }}></kom-form>`,
    });
    if (saved) await this.reload();
  }

  async #forget() {
    if (!(await confirmDialog({ heading: this.t('contact.delete'), text: this.t('contact.delete-text'), confirm: this.t('contact.delete'), danger: true }))) return;
    await this.#try(() => api.delete(`${this.#address}/contact`, { etag: this.data.etag }), 'contact.deleted');
    await this.reload();
  }

  async #edit() {
    const { source, known, etag } = this.data;
    const saved = await editSource({ source, known, t: this.t, save: (body) => api.put(this.#address, body, { etag }) });
    if (saved) await this.reload();
  }

  async #delete() {
    const { source, etag } = this.data;
    if (!(await confirmDialog({ heading: this.t('source.delete'), text: this.t('source.delete-text', { title: source.title }), confirm: this.t('source.delete'), danger: true }))) return;
    await this.#try(async () => { await api.delete(this.#address, { etag }); navigate(link('/intern/monitoring/quellen')); }, 'source.deleted');
  }

  async #assign() {
    const chosen = await openDialog({
      heading: this.t('source.assign'), size: 'large',
      body: (close) => html`<p class="kern-body">${this.t('source.assign-text')}</p><kom-table .caption=${this.t('datasets.heading')} searchable .pageSize=${8}
        .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/datasets', { query: { q, cursor, limit }, signal })} .columns=${[{ key: 'title', label: this.t('datasets.title') }, { key: 'tableCode', label: this.t('datasets.code') }]}
        .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close(row)}><span class="kern-label">${this.t('analysis.take')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>`}></kom-table>`,
    });
    if (!chosen) return;
    await this.#try(() => api.put(`${this.#address}/datasets/${chosen.id}`), 'source.assigned');
    await this.reload();
  }

  async #release(row) {
    await this.#try(() => api.delete(`${this.#address}/datasets/${row.id}`), 'source.released');
    await this.reload();
  }
}
