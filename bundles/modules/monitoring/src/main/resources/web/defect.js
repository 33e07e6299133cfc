import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDate, formatDateTime, link, localized, openDialog, toast } from '@komenius/ui';
import { placeName, severityBadge, stateBadge } from './quality-words.js';

const NEEDS_REASON = ['ACCEPTED', 'CLOSED'];

/** One defect: what and where, who has to answer until when, and what has been said about it. */
export default class extends KomPage {
  get heading() { return this.data ? localized(this.data.defect.sentence) : super.heading; }

  get breadcrumbs() { return [{ title: this.t('defects.heading'), href: link('/intern/monitoring/maengel') }]; }

  async load({ params, signal }) {
    const [{ data: defect, etag }, comments, offices] = await Promise.all([
      api.full(`/api/monitoring/defects/${params.id}`, { signal }), api.get(`/api/monitoring/defects/${params.id}/comments`, { signal }), api.get('/api/platform/offices', { signal }),
    ]);
    return { defect, etag, comments: comments.items, offices: offices.items };
  }

  /** Another object empties the form of the comment. */
  #blank = {};

  get #url() { return `/api/monitoring/defects/${this.params.id}`; }

  actions() {
    const { defect } = this.data ?? {};
    if (!defect?.mayWork) return nothing;
    return html`${defect.next.map((to) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#become(to)}><span class="kern-label">${this.t(`defect.to.${to}`)}</span></button>`)}
      <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#assign()}><span class="kern-label">${this.t('defect.assign')}</span></button>`;
  }

  content({ defect, comments }) {
    const of = `/intern/monitoring/datensatz/${defect.dataset.id}`;
    return html`<div class="kom-stack">
      ${defect.quoted ? nothing : html`<kom-alert kind="info" .heading=${this.t('defect.not-quoted')}></kom-alert>`}
      <kom-facts .items=${[
        { label: this.t('defect.state'), value: stateBadge(defect.state, this.t) },
        { label: this.t('quality.severity'), value: html`${severityBadge(defect.severity, this.t)} ${this.t(`quality.kind.${defect.kind}`)}` },
        { label: this.t('defect.dataset'), value: html`<a class="kern-link" href=${link(of, { version: defect.lastVersion, ansicht: 'qualitaet' })}>${defect.dataset.title}</a>` },
        ...defect.places.map((place) => ({ label: localized(place.dimensionLabel), value: place.dimension === 'DATASET' ? html`<a class="kern-link" href=${link(`/intern/monitoring/datensatz/${place.code}`)}>${localized(place.label)}</a>` : place.dimension === 'TIME' ? placeName(place) : `${localized(place.label)} (${place.code})` })),
        { label: this.t('quality.office'), value: defect.office ? localized(defect.office.title) : this.t('quality.no-office') },
        { label: this.t('defect.assignee'), value: defect.assignee },
        { label: this.t('defect.due'), value: defect.due ? formatDate(defect.due) + (defect.overdue ? ` – ${this.t('defects.due.overdue')}` : '') : null },
        { label: this.t('defect.versions'), value: this.t(defect.closedVersion ? 'defect.versions-closed' : 'defect.versions-open', { first: defect.firstVersion, last: defect.lastVersion, closed: defect.closedVersion }) },
        { label: this.t('defect.reason'), value: defect.reason },
      ]}></kom-facts>
      <section><h2 class="kern-heading-medium">${this.t('defect.thread')}</h2>
        ${comments.length ? html`<ol class="monitoring-thread">${comments.map((comment) => html`<li><p class="kom-muted"><strong>${comment.author ?? this.t('defect.system')}</strong>, ${formatDateTime(comment.created)}</p><p class="kern-body monitoring-said">${localized(comment.text)}</p></li>`)}</ol>` : html`<p class="kern-body">${this.t('defect.no-comments')}</p>`}
        <kom-form class="kom-no-print" .values=${this.#blank} .submitLabel=${this.t('defect.comment')} .fields=${[{ name: 'text', type: 'textarea', label: this.t('defect.comment-label'), hint: this.t('defect.comment-hint'), required: true, rows: 3 }]}
          .onSubmit=${async (values) => { await api.post(`${this.#url}/comments`, { text: values.text }); this.#blank = {}; toast(this.t('defect.commented'), { kind: 'success' }); await this.reload(); }}></kom-form></section></div>`;
  }

  async #become(to) {
    let reason = null;
    if (NEEDS_REASON.includes(to)) {
      reason = await openDialog({
        heading: this.t(`defect.to.${to}`),
        body: (close) => html`<kom-form .submitLabel=${this.t(`defect.to.${to}`)} .onCancel=${() => close()} .fields=${[{ name: 'reason', type: 'textarea', label: this.t('defect.reason'), hint: this.t(`defect.reason-hint.${to}`), required: true }]} .onSubmit=${async (values) => close(values.reason)}></kom-form>`,
      });
      if (!reason) return;
    } else if (to === 'OPEN' && !(await confirmDialog({ heading: this.t('defect.to.OPEN'), text: this.t('defect.reopen-text'), confirm: this.t('defect.to.OPEN') }))) return;
    try {
      await api.post(`${this.#url}/transitions`, { to, reason }, { headers: { 'If-Match': this.data.etag } });
      toast(this.t('defect.changed'), { kind: 'success' });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #assign() {
    const { defect, etag, offices } = this.data;
    const done = await openDialog({
      heading: this.t('defect.assign'),
      body: (close) => html`<kom-form .submitLabel=${this.t('rules.save')} .onCancel=${() => close()} .values=${{ office: defect.office?.id ?? '', assignee: defect.mine ? 'me' : '', due: defect.due ?? '' }} .fields=${[
        { name: 'office', type: 'select', label: this.t('quality.office'), options: [{ value: '', label: this.t('quality.no-office') }, ...offices.map((o) => ({ value: o.id, label: localized(o.title) }))] },
        { name: 'assignee', type: 'select', label: this.t('defect.assignee'), options: [{ value: '', label: this.t('defect.nobody') }, { value: 'me', label: this.t('defect.me') }] },
        { name: 'due', type: 'date', label: this.t('defect.due') },
      ]} .onSubmit=${async (values) => { await api.put(this.#url, { office: values.office || null, assignee: values.assignee || null, due: values.due || null }, { etag }); close(true); }}></kom-form>`,
    });
    if (done) await this.reload();
  }
}
