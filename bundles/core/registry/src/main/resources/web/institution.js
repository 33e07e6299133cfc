import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, link, openDialog, session, toast } from '@komenius/ui';
import { aliasTable, facts, loadInstitution, mergedNotice, pin } from './institution-facts.js';

const PAGE = '/intern/registry/einrichtung';

/** An institution for staff: facts, numbers, mergers, and what other modules contribute. */
export default class extends KomPage {
  get heading() { return this.data?.institution?.name ?? this.t('institution.title'); }

  get breadcrumbs() { return [{ title: this.t('institutions.title'), href: link('/intern/registry/einrichtungen') }]; }

  load({ params, signal }) { return loadInstitution(params.id, signal); }

  actions({ institution }) {
    if (!session.may('registry.edit') || institution.mergedInto) return nothing;
    return html`<a class="kern-btn kern-btn--primary" href=${link(`${PAGE}/bearbeiten/${institution.id}`)}><span class="kern-label">${this.t('ui.edit')}</span></a>
      <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#merge()}><span class="kern-label">${this.t('merge.button')}</span></button>`;
  }

  async #candidates(text) {
    const page = await api.get('/api/registry/institutions', { query: { q: text, limit: 50 } });
    return page.items.filter((item) => item.id !== this.data.institution.id);
  }

  async #merge() {
    const { institution, etag } = this.data;
    const word = institution.address?.place ?? '';
    const candidates = await this.#candidates(word);
    const done = await openDialog({
      heading: this.t('merge.heading', { name: institution.name }),
      body: (close) => html`<p class="kern-body">${this.t('merge.text')}</p><kom-form .values=${{ on: new Date().toISOString().slice(0, 10) }} .submitLabel=${this.t('merge.button')} .danger=${true}
        .fields=${[
          { name: 'into', label: this.t('merge.into'), type: 'select', required: true, hint: word ? this.t('merge.into-hint', { place: word }) : null,
            options: [{ value: '', label: this.t('choose') }, ...candidates.map((item) => ({ value: item.id, label: `${item.name}, ${item.address?.place ?? ''}` }))] },
          { name: 'on', label: this.t('merge.on'), type: 'date', required: true },
        ]} .onSubmit=${async (values) => close(await api.post(`/api/registry/institutions/${institution.id}/merge`, values, { headers: { 'If-Match': etag } }))}
        .onCancel=${() => close()}></kom-form>`,
    });
    if (done) {
      toast(this.t('merge.done'));
      this.reload();
    }
  }

  #overview(data) {
    const { institution, merged, successor } = data;
    return html`<div class="kom-stack">${mergedNotice(this.t, successor, PAGE)}
      <kom-facts .items=${facts(this.t, institution, { staff: true })}></kom-facts>
      ${merged.length ? html`<h2 class="kern-heading-medium">${this.t('institution.merged-from')}</h2>
        <ul class="kern-list">${merged.map((item) => html`<li><a class="kern-link" href=${link(`${PAGE}/${item.id}`)}>${item.name}</a></li>`)}</ul>` : nothing}
      ${aliasTable(this.t, institution)}${pin(this.t, data)}
      <p class="kom-muted">${this.t('institution.changed', { when: formatDateTime(institution.changed) })}</p></div>`;
  }

  content(data) {
    return html`${this.#overview(data)}<kom-slot .name=${'institution.tab'} .tabs=${true} .context=${{ institution: data.institution }}></kom-slot>`;
  }
}
