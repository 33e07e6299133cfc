import { html, nothing } from 'lit';
import { api, link, session, toast } from '@komenius/ui';
import { CataloguePage } from './catalogue.js';

/** The catalogue: every data set with source, span of time and level of regions. */
export default class extends CataloguePage {
  get lead() { return this.t('datasets.lead'); }

  actions() {
    if (!session.may('monitoring.import')) return nothing;
    return html`<a class="kern-btn kern-btn--primary" href=${link('/intern/monitoring/einlesen')}><span class="kern-label">${this.t('datasets.import')}</span></a>`;
  }

  hrefOf(id) { return link(`/intern/monitoring/datensatz/${id}`); }

  more() {
    return html`<label class="monitoring-choice"><input type="checkbox" .checked=${this.query.get('favourite') === 'true'} @change=${(e) => this.choose({ favourite: e.target.checked ? 'true' : null })}>
      <span>${this.t('favourite.only')}</span></label>`;
  }

  beside(item) {
    return html`<button type="button" class="monitoring-star" aria-pressed=${item.favourite ? 'true' : 'false'} @click=${() => this.#mark(item)}>
      <span aria-hidden="true">${item.favourite ? '★' : '☆'}</span><span class="kom-visually-hidden">${this.t('favourite.mark', { title: item.title })}</span></button>`;
  }

  async #mark(item) {
    const path = `/api/monitoring/datasets/${item.id}/favourite`;
    try {
      await (item.favourite ? api.delete(path) : api.put(path));
      item.favourite = !item.favourite;
      this.requestUpdate();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
