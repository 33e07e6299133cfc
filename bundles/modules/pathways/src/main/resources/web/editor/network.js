import { html, nothing } from 'lit';
import { KomPage, api, confirmDialog, formatDateTime, link, localized, navigate, openDialog, session, toast } from '@komenius/ui';
import { dropCopy } from './kept-copy.js';
import { actWords, base, commentForm, complain, stateBadge, submitDialog, versionsOf } from './versions.js';

/** One network: its versions with who and when, and what can be done with each. */
export default class extends KomPage {
  get heading() { return this.data ? localized(this.data.detail.title) : super.heading; }
  get breadcrumbs() { return [{ title: this.t('staff.networks.heading'), href: link('/intern/pathways/netze') }]; }

  async load({ params, signal }) {
    const [detail, versions] = await Promise.all([api.get(base(params.id), { signal }), versionsOf(params.id, signal)]);
    return { detail, versions, published: versions.find((one) => one.state === 'PUBLISHED'), draft: versions.find((one) => one.state === 'DRAFT'), submitted: versions.find((one) => one.state === 'SUBMITTED') };
  }

  actions(data) {
    const { id } = this.params;
    return html`${data.published ? html`<a class="kern-btn kern-btn--secondary" href=${link('/pathways', { netz: id })}><span class="kern-icon kern-icon--visibility" aria-hidden="true"></span><span class="kern-label">${this.t('staff.network.public')}</span></a>` : nothing}
      ${session.may('pathways.edit') && data.draft ? html`<a class="kern-btn kern-btn--primary" href=${this.#editHref(data.draft)}><span class="kern-icon kern-icon--edit" aria-hidden="true"></span><span class="kern-label">${this.t('staff.network.edit-draft')}</span></a>` : nothing}
      ${session.may('pathways.edit') && !data.draft ? html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#newDraft((data.published ?? data.versions[0]).number)}><span class="kern-icon kern-icon--edit" aria-hidden="true"></span><span class="kern-label">${this.t('staff.network.new-draft')}</span></button>` : nothing}`;
  }

  #editHref(version) { return link(`/intern/pathways/netz/bearbeiten/${this.params.id}/${version.number}`); }

  content(data) {
    return html`${this.#steps(data)}
      ${data.submitted ? this.#review(data.submitted) : nothing}
      <section class="kom-stack"><h2 class="kern-heading-medium">${this.t('staff.network.versions')}</h2>
      <ol class="pathways-ed-versions">${data.versions.map((version) => this.#version(version, data))}</ol></section>`;
  }

  /** Where the network stands on its way to the public. */
  #steps({ draft, submitted, published }) {
    const open = submitted ?? draft;
    if (!open) return nothing;
    const state = (at) => (submitted ? ['done', 'current', 'open'] : ['current', 'open', 'open'])[at];
    return html`<kom-steps .steps=${[
      { label: this.t('staff.network.step-edit', { number: open.number }), state: state(0) }, { label: this.t('staff.network.step-review'), state: state(1) },
      { label: this.t(published ? 'staff.network.step-replace' : 'staff.network.step-publish'), state: state(2) }]}></kom-steps>`;
  }

  /** The review of the second person; whoever worked on it is told why it must be somebody else. */
  #review(version) {
    const mine = version.ownWork;
    const may = session.may('pathways.publish');
    return html`<section class="kom-card pathways-ed-review" aria-label=${this.t('staff.review.heading', { number: version.number })}><h2 class="kern-heading-small">${this.t('staff.review.heading', { number: version.number })}</h2>
      <p class="kern-body">${this.t('staff.review.by', { who: version.submitted?.by ?? '', at: formatDateTime(version.submitted?.at) })}</p>
      ${version.submitComment ? html`<blockquote class="pathways-ed-quote">${version.submitComment}</blockquote>` : nothing}
      <div class="kom-row">
        <a class="kern-btn kern-btn--secondary" href=${link(`/intern/pathways/netz/vergleich/${this.params.id}/${version.number}`)}><span class="kern-label">${this.t('staff.review.compare')}</span></a>
        <a class="kern-btn kern-btn--secondary" href=${this.#editHref(version)}><span class="kern-label">${this.t('staff.review.look')}</span></a></div>
      ${may || session.may('pathways.edit') ? html`<div class="kom-row">
        ${may ? html`<button type="button" class="kern-btn kern-btn--primary" aria-disabled=${mine ? 'true' : nothing} aria-describedby=${mine ? 'pathways-four-eyes' : nothing} @click=${() => (mine ? this.querySelector('#pathways-four-eyes').focus() : this.#publish(version))}><span class="kern-label">${this.t('staff.review.publish')}</span></button>` : nothing}
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#return(version)}><span class="kern-label">${this.t('staff.review.return')}</span></button></div>` : nothing}
      ${may && mine ? html`<p class="pathways-ed-reason" id="pathways-four-eyes" tabindex="-1"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><span>${this.t('staff.review.four-eyes')}</span></p>` : nothing}
      ${may ? nothing : html`<p class="pathways-ed-reason"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><span>${this.t('staff.review.no-right')}</span></p>`}</section>`;
  }

  #version(version, data) {
    const { id } = this.params;
    const path = `${base(id)}/versions/${version.number}`;
    const button = (name, act, more = nothing) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${act}><span class="kern-label">${this.t(`staff.network.${name}`)}<span class="kom-visually-hidden"> (${this.t('staff.version', { number: version.number })})</span></span>${more}</button>`;
    const anchor = (name, href, download) => html`<a class="kern-btn kern-btn--tertiary" href=${href} ?download=${download}><span class="kern-label">${this.t(`staff.network.${name}`)}<span class="kom-visually-hidden"> (${this.t('staff.version', { number: version.number })})</span></span></a>`;
    const facts = [
      version.basedOn ? [this.t('staff.version.based-on'), this.t('staff.version', { number: version.basedOn })] : null,
      [this.t('staff.version.created'), actWords(version.created)], version.edited && version.edited.at !== version.created?.at ? [this.t('staff.version.edited-label'), actWords(version.edited)] : null,
      version.submitted ? [this.t('staff.version.submitted'), actWords(version.submitted)] : null,
      version.decided ? [this.t(version.state === 'RETURNED' ? 'staff.version.returned' : 'staff.version.published'), actWords(version.decided)] : null,
    ].filter((one) => one?.[1]);
    return html`<li class="pathways-ed-version pathways-ed-version--${version.state.toLowerCase()}"><div class="pathways-ed-version__head"><h3 class="kern-title">${this.t('staff.version', { number: version.number })}</h3>${stateBadge(version.state)}</div>
      <dl class="pathways-ed-version__facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      ${version.state === 'SUBMITTED' ? nothing : [version.submitComment, version.decisionComment].filter(Boolean).map((words) => html`<blockquote class="pathways-ed-quote">${words}</blockquote>`)}
      <div class="pathways-ed-version__acts">
        ${version.state === 'DRAFT' && session.may('pathways.edit') ? html`${anchor('edit', this.#editHref(version))}${button('submit', () => this.#submit(version))}${button('discard', () => this.#discard(version))}` : anchor('look', this.#editHref(version))}
        ${data.published && data.published.number !== version.number ? anchor('compare', link(`/intern/pathways/netz/vergleich/${id}/${version.number}`)) : data.versions.length > 1 ? anchor('compare-any', link(`/intern/pathways/netz/vergleich/${id}/${version.number}`)) : nothing}
        ${anchor('file', `${path}/file`, true)}
        ${version.state === 'SUPERSEDED' && session.may('pathways.edit') ? button('rollback', () => this.#rollback(version, data)) : version.state === 'RETURNED' && session.may('pathways.edit') && !data.draft ? button('again', () => this.#newDraft(version.number)) : nothing}
        ${version.state === 'PUBLISHED' && session.may('pathways.publish') ? button('withdraw', () => this.#withdraw()) : nothing}
        ${anchor('dead-ends', link('/intern/pathways/sackgassen', { netz: id, stand: version.number }))}</div></li>`;
  }

  async #newDraft(basedOn) {
    try {
      const made = await api.post(`${base(this.params.id)}/versions`, { basedOn });
      navigate(link(`/intern/pathways/netz/bearbeiten/${this.params.id}/${made.number}`));
    } catch (error) {
      complain(error);
    }
  }

  async #discard(version) {
    if (!(await confirmDialog({ heading: this.t('staff.network.discard-heading', { number: version.number }), text: this.t('staff.network.discard-text'), confirm: this.t('staff.network.discard'), danger: true }))) return;
    try {
      await api.delete(`${base(this.params.id)}/versions/${version.number}`);
      dropCopy({ id: this.params.id, number: version.number });
      toast(this.t('staff.network.discarded'), { kind: 'success' });
    } catch (error) {
      complain(error);
      return;
    }
    if (this.data.versions.length === 1) navigate(link('/intern/pathways/netze'));
    else await this.reload();
  }

  async #withdraw() {
    const done = await openDialog({
      heading: this.t('staff.network.withdraw-heading'),
      body: (close) => html`<div class="kom-stack"><p class="kern-body">${this.t('staff.network.withdraw-text')}</p>
        ${commentForm('staff.network.withdraw-why', this.t('staff.network.withdraw'), true, close, (comment) => api.post(`${base(this.params.id)}/withdraw`, { comment }), true)}</div>`,
    });
    await this.#done(done, 'staff.network.withdrawn');
  }

  async #submit(version) {
    const { findings } = await api.get(`${base(this.params.id)}/versions/${version.number}/check`);
    if (await submitDialog({ id: this.params.id, number: version.number }, findings ?? [])) await this.reload();
  }

  async #publish(version) {
    const done = await openDialog({
      heading: this.t('staff.review.publish-heading', { number: version.number }),
      body: (close) => html`<div class="kom-stack"><p class="kern-body">${this.t('staff.review.publish-text')}</p>
        ${commentForm('staff.review.remark', this.t('staff.review.publish'), false, close, (comment) => this.#act(version, 'publish', { comment }))}</div>`,
    });
    await this.#done(done, 'staff.review.published');
  }

  async #return(version) {
    const done = await openDialog({
      heading: this.t('staff.review.return-heading', { number: version.number }),
      body: (close) => html`<div class="kom-stack"><p class="kern-body">${this.t('staff.review.return-text')}</p>
        ${commentForm('staff.review.why', this.t('staff.review.return'), true, close, (comment) => this.#act(version, 'return', { comment }))}</div>`,
    });
    await this.#done(done, 'staff.review.returned');
  }

  #act(version, act, body) { return api.post(`${base(this.params.id)}/versions/${version.number}/${act}`, body); }

  /** A copy of an old version waits for a second person like any other: nothing reaches the public alone. */
  async #rollback(version, data) {
    if (data.submitted) {
      toast(this.t('staff.network.rollback-waiting', { number: data.submitted.number }), { kind: 'warning' });
      return;
    }
    const text = this.t('staff.network.rollback-text', { number: version.number });
    if (await confirmDialog({ heading: this.t('staff.network.rollback-heading', { number: version.number }), text, confirm: this.t('staff.network.rollback-go') })) {
      try {
        const made = await this.#act(version, 'rollback', {});
        await this.#done(made ?? true, 'staff.network.rolled-back');
      } catch (error) {
        complain(error);
      }
    }
  }

  async #done(done, key) {
    if (!done) return;
    toast(this.t(key), { kind: 'success' });
    await this.reload();
  }
}
