import { html, nothing } from 'lit';
import { KomPage, api, formatDateTime, link, openDialog, session, toast } from '@komenius/ui';
import { cardGrid, filterBar } from './dashboard-card.js';
import { addCard, editor } from './dashboard-editor.js';
import './access.js';
import './comments.js';

/** A dashboard: cards under common filters; its owner changes it on the same page. */
export default class extends KomPage {
  static properties = { draft: { state: true } };

  draft = null;

  get breadcrumbs() { return [{ title: this.t('dashboards.heading'), href: link('/intern/monitoring/dashboards') }]; }

  get heading() { return this.data?.dashboard.title ?? super.heading; }

  get lead() { return this.data?.dashboard.description ?? null; }

  get #base() { return `/api/monitoring/dashboards/${this.params.id}`; }

  async load({ params, query, signal }) {
    const base = `/api/monitoring/dashboards/${params.id}`;
    const [{ data: dashboard, etag }, regions, analyses] = await Promise.all([api.full(base, { signal }), api.get(`${base}/regions`, { signal }), api.get('/api/monitoring/analyses', { query: { limit: 200 }, signal })]);
    const names = new Map(analyses.items.map((one) => [one.id, one.title]));
    const editing = query.get('bearbeiten') === '1' && dashboard.own;
    if (!editing) this.draft = null;
    else this.draft ??= { title: dashboard.title, description: dashboard.description ?? '', shared: dashboard.shared, filter: { ...dashboard.filter }, cards: dashboard.cards.map((card) => ({ ...card })) };
    const filter = { region: query.get('region') ?? dashboard.filter.region, newest: query.get('zeit') ?? dashboard.filter.newest };
    return { dashboard, etag, regions, analyses: analyses.items, names, filter };
  }

  actions() {
    const { dashboard } = this.data ?? {};
    if (!dashboard || this.draft) return nothing;
    const button = (key, act, kind = 'secondary') => html`<button type="button" class="kern-btn kern-btn--${kind}" @click=${act}><span class="kern-label">${this.t(key)}</span></button>`;
    return html`${session.may('monitoring.publish') ? html`${button(dashboard.published ? 'dashboard.publish-again' : 'dashboard.publish', () => this.#publish())}
        ${dashboard.published ? button('dashboard.hide', () => this.#hide(), 'tertiary') : nothing}` : nothing}
      ${button('dashboard.print', () => window.print(), 'tertiary')}
      ${dashboard.own ? button('dashboard.edit', () => this.setQuery({ bearbeiten: '1' }), 'primary') : nothing}`;
  }

  content({ dashboard, regions, filter, names }) {
    if (this.draft) return editor(this);
    const cards = dashboard.cards.map((card) => ({ ...card, name: names.get(card.analysis) }));
    return html`<div class="kom-stack">
      ${dashboard.published ? html`<kom-alert kind=${dashboard.changedSince ? 'warning' : 'success'} .heading=${this.t(dashboard.changedSince ? 'dashboard.changed-since' : 'dashboard.is-public')}
        .body=${html`${this.t('public.is-public-text', { by: dashboard.published.by, at: formatDateTime(dashboard.published.at), reason: dashboard.published.reason })}
          <a class="kern-link" href=${link(`/monitoring/zahlen/uebersicht/${dashboard.id}`)}>${this.t('dashboard.public-page')}</a>`}></kom-alert>` : nothing}
      ${cards.length ? html`${filterBar(this.t, regions, filter, (part) => this.setQuery({ region: 'region' in part ? part.region : this.query.get('region'), zeit: 'newest' in part ? part.newest : this.query.get('zeit') }))}
        ${cardGrid(this.t, cards, this.#base, filter)}` : html`<kom-empty .heading=${this.t('dashboard.empty')} .text=${this.t('dashboard.empty-text')}></kom-empty>`}
      <monitoring-access .t=${this.t} type="dashboard" subject=${dashboard.id}></monitoring-access>
      <monitoring-comments .t=${this.t} kind="dashboard" subject=${dashboard.id}></monitoring-comments></div>`;
  }

  /** For the editor: everything goes by here, so that it is drawn anew. */
  change(part) { this.draft = { ...this.draft, ...part }; }

  add() { return addCard(this); }

  async save() {
    const { draft, data } = this;
    try {
      await api.put(this.#base, { ...draft, title: draft.title.trim(), cards: draft.cards.map(({ name, ...card }) => card) }, { etag: data.etag });
      toast(this.t('analysis.saved'), { kind: 'success' });
      this.draft = null;
      this.setQuery({ bearbeiten: null });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  cancel() {
    this.draft = null;
    this.setQuery({ bearbeiten: null });
  }

  async #publish() {
    const done = await openDialog({
      heading: this.t('dashboard.publish'),
      body: (close) => html`<p class="kern-body">${this.t('dashboard.publish-text')}</p>
        <kom-form .submitLabel=${this.t('dashboard.publish')} .onCancel=${() => close()} .values=${{ reason: '' }} .fields=${[{ name: 'reason', type: 'textarea', label: this.t('public.reason'), hint: this.t('public.reason-hint'), rows: 2, required: true }]}
          .onSubmit=${async ({ reason }) => { await api.full(`${this.#base}/publish`, { method: 'POST', body: { reason }, etag: this.data.etag, headers: { 'If-Match': this.data.etag } }); close(true); }}></kom-form>`,
    });
    if (!done) return;
    toast(this.t('dashboard.published'), { kind: 'success' });
    await this.reload();
  }

  async #hide() {
    try {
      await api.full(`${this.#base}/hide`, { method: 'POST', headers: { 'If-Match': this.data.etag } });
      toast(this.t('dashboard.hidden'), { kind: 'success' });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}
