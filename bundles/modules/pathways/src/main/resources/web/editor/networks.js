import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDate, link, localized, navigate, openDialog, session, t as common, toast } from '@komenius/ui';
import { freeId } from './network-model.js';
import { complain, stateBadge } from './versions.js';

const EDITOR = '/api/pathways/editor/networks';

/** All networks: begin one from a template or a file, open, delete. */
export default class extends KomPage {
  get lead() { return this.t('staff.networks.lead'); }
  get heading() { return this.t('staff.networks.heading'); }

  async load({ signal }) {
    return api.get(EDITOR, { query: { limit: 200 }, signal });
  }

  actions() {
    if (!session.may('pathways.edit')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#import()}><span class="kern-icon kern-icon--drive-folder-upload" aria-hidden="true"></span><span class="kern-label">${this.t('staff.networks.import')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#create()}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${this.t('staff.networks.create')}</span></button>`;
  }

  isEmpty(data) { return data.items.length === 0; }

  renderEmpty() {
    return html`<kom-empty .heading=${this.t('staff.networks.none')} .text=${this.t('staff.networks.none-text')}></kom-empty>`;
  }

  content({ items }) {
    return html`<kom-table .caption=${this.t('staff.networks.heading')} .rows=${items} searchable .columns=${[
      { key: 'title', label: this.t('staff.field.title'), href: (row) => link(`/intern/pathways/netz/${row.id}`), value: (row) => localized(row.title) },
      { key: 'id', label: this.t('staff.networks.id') },
      { key: 'published', label: this.t('staff.networks.published'), value: (row) => (row.published ? this.t('staff.networks.since', { number: row.published.version, day: formatDate(row.published.at) }) : this.t('staff.networks.not-yet')) },
      { key: 'draft', label: this.t('staff.networks.open'), value: (row) => row.draft?.state ?? '', render: (row) => (row.draft ? html`<span class="pathways-ed-inline">${stateBadge(row.draft.state)} <span class="kom-muted">${[row.draft.by, formatDate(row.draft.at)].filter(Boolean).join(', ')}</span></span>` : html`<span class="kom-muted">${this.t('staff.networks.nothing-open')}</span>`) },
    ]} .actions=${(row) => this.#actions(row)}></kom-table>`;
  }

  #actions(row) {
    const title = localized(row.title);
    return html`${row.draft?.state === 'DRAFT' && session.may('pathways.edit') ? html`<a class="kern-btn kern-btn--tertiary" href=${link(`/intern/pathways/netz/bearbeiten/${row.id}/${row.draft.number}`)}><span class="kern-icon kern-icon--edit" aria-hidden="true"></span><span class="kern-label">${this.t('staff.networks.go-on')}<span class="kom-visually-hidden"> (${title})</span></span></a>` : nothing}
      ${session.may('pathways.publish') ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#delete(row, title)}><span class="kern-icon kern-icon--delete" aria-hidden="true"></span><span class="kern-label">${common('ui.delete')}<span class="kom-visually-hidden"> (${title})</span></span></button>` : nothing}`;
  }

  async #create() {
    const templates = await api.get('/api/pathways/templates');
    const list = [...templates, { id: '-', title: this.t('staff.networks.empty'), description: this.t('staff.networks.empty-text') }];
    const taken = this.data.items;
    const made = await openDialog({
      heading: this.t('staff.networks.create'),
      body: (close) => html`<kom-form .submitLabel=${this.t('staff.networks.create-go')} .onCancel=${() => close(undefined)} .values=${{ template: list[0]?.id, title: '', id: '' }} .fields=${[
        { name: 'template', label: this.t('staff.networks.template'), type: 'radios', required: true, options: list.map((one) => ({ value: one.id, label: localized(one.title), hint: [localized(one.description), one.stops && this.t('staff.networks.size', { stops: one.stops, lines: one.lines })].filter(Boolean).join(' · ') })) },
        { name: 'title', label: this.t('staff.networks.title'), required: true, maxlength: 200, hint: this.t('staff.networks.title-hint') },
        { name: 'id', label: this.t('staff.networks.id'), optional: this.t('staff.networks.id-optional'), hint: this.t('staff.networks.id-hint'), maxlength: 50, check: (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? null : this.t('staff.networks.id-wrong')) },
      ]} .onSubmit=${async (values) => {
        const id = values.id || freeId({ columns: taken }, 'column', values.title);
        const answer = await api.post(EDITOR, { template: values.template === '-' ? null : values.template, id, title: values.title });
        close(answer);
      }}></kom-form>`,
    });
    if (!made) return;
    toast(this.t('staff.networks.created'), { kind: 'success' });
    navigate(link(`/intern/pathways/netz/${made.network}`));
  }

  async #import() {
    const made = await openDialog({
      heading: this.t('staff.networks.import'),
      body: (close) => html`<div class="kom-stack"><p class="kern-body">${this.t('staff.networks.import-text')}</p>
        <kom-upload .label=${this.t('staff.networks.file')} .accept=${'.json,application/json'} .onFile=${(file, onProgress, signal) => api.upload(`${EDITOR}/import`, new File([file], file.name, { type: 'application/vnd.komenius.network' }), { onProgress, signal })} @kom-uploaded=${(e) => close(e.detail)}></kom-upload></div>`,
    });
    if (!made) return;
    toast(this.t('staff.networks.imported'), { kind: 'success' });
    navigate(link(`/intern/pathways/netz/${made.network}`));
  }

  async #delete(row, title) {
    if (row.published) {
      toast(this.t('staff.networks.delete-published', { title }), { kind: 'warning' });
      return;
    }
    if (!(await confirmDialog({ heading: this.t('staff.networks.delete', { title }), text: this.t('staff.networks.delete-text', { title }), confirm: common('ui.delete'), danger: true }))) return;
    try {
      await api.delete(`${EDITOR}/${encodeURIComponent(row.id)}`, { etag: `"v${row.version}"` });
      toast(this.t('staff.networks.deleted', { title }), { kind: 'success' });
      await this.reload();
    } catch (error) {
      complain(error);
    }
  }
}
