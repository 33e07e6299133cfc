import { html, nothing } from 'lit';
import { KomPart, api, formatDate, link, localized, openDialog, session, toast } from '@komenius/ui';

/** Topics, star and related data sets of one data set. Properties: `t`, `dataset` (its id), `isPublic`. */
class MonitoringRelated extends KomPart {
  static properties = { dataset: {}, isPublic: { type: Boolean }, related: { state: true }, topics: { state: true }, favourite: { state: true } };

  dataset = '';
  isPublic = false;
  related = [];
  topics = null;
  favourite = false;

  willUpdate(changed) {
    if (changed.has('dataset') && this.dataset) this.#load();
  }

  async #load() {
    const base = `/api/monitoring/${this.isPublic ? 'public/' : ''}datasets`;
    try {
      this.related = await api.get(`${base}/${this.dataset}/related`);
      if (!this.isPublic) this.topics = await api.full(`${base}/${this.dataset}/topics`);
      if (!this.isPublic) this.favourite = (await api.get(`${base}/${this.dataset}/favourite`)).favourite;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  render() {
    if (!this.related.length && !this.topics) return nothing;
    const page = this.isPublic ? '/monitoring/zahlen' : '/intern/monitoring/datensatz';
    return html`<aside class="monitoring-related kom-no-print" aria-label=${this.t('related.about')}>${this.topics ? this.#topics(this.topics.data) : nothing}
      ${this.related.length ? html`<h2 class="kern-heading-medium">${this.t('related.heading')}</h2><ul class="monitoring-related__list">${this.related.map((one) => html`<li>
        <a class="kern-link" href=${link(`${page}/${one.id}`)}>${one.title}</a> <span class="kom-muted">${one.tableCode}</span><br><span class="kom-muted">${localized(one.reason)}</span></li>`)}</ul>` : nothing}</aside>`;
  }

  #topics(data) {
    return html`<h2 class="kern-heading-medium">${this.t('topics.heading')}</h2><div class="kom-row">
      <p class="kern-body">${data.topics.length ? [...data.topics].sort().map((topic) => html`<span class="monitoring-topic">${this.t(`topic.${topic}`)}</span> `) : this.t('topics.none')}
        <span class="kom-muted">${data.confirmed ? this.t('topics.confirmed', { by: data.confirmedBy, date: formatDate(data.confirmed) }) : this.t('topics.proposed')}</span></p>
      ${session.may('monitoring.import') ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#edit(data)}><span class="kern-label">${this.t('topics.edit')}</span></button>` : nothing}
      <button type="button" class="kern-btn kern-btn--tertiary" aria-pressed=${this.favourite ? 'true' : 'false'} @click=${() => this.#mark()}><span class="kern-label"><span aria-hidden="true">${this.favourite ? '★' : '☆'}</span> ${this.t('favourite.this')}</span></button></div>`;
  }

  async #mark() {
    const path = `/api/monitoring/datasets/${this.dataset}/favourite`;
    try {
      await (this.favourite ? api.delete(path) : api.put(path));
      this.favourite = !this.favourite;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #edit(data) {
    const chosen = await openDialog({
      heading: this.t('topics.edit'),
      body: (close) => html`<p class="kern-body">${this.t('topics.text')}</p><kom-form .submitLabel=${this.t('topics.confirm')} .onCancel=${() => close()} .values=${{ topics: data.topics }}
        .fields=${[{ name: 'topics', type: 'checkboxes', label: this.t('topics.heading'), required: true, options: data.all.map((one) => ({ value: one.topic, label: `${one.topic} ${localized(one.title)}`, hint: data.proposed.includes(one.topic) ? this.t('topics.is-proposed') : undefined })) }]}
        .onSubmit=${async (values) => close((await api.put(`/api/monitoring/datasets/${this.dataset}/topics`, { topics: values.topics ?? [] }, { etag: this.topics.etag })) ?? values)}></kom-form>`,
    });
    if (!chosen) return;
    toast(this.t('topics.saved'), { kind: 'success' });
    this.emit('monitoring-topics');
    await this.#load();
  }
}

if (!customElements.get('monitoring-related')) customElements.define('monitoring-related', MonitoringRelated);
