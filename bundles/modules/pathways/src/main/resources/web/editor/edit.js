import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ApiProblem, KomPage, announce, api, formatDateTime, link, problemAlert, session, toast } from '@komenius/ui';
import { Draft } from './draft.js';
import { blockers, counted, findingList, kindOf, worstOf } from './findings.js';
import { itemForm } from './forms.js';
import { askForNew, askToRemove } from './item-dialogs.js';
import { ORDERED, itemList, wants } from './list.js';
import { addItem, itemOf, itemsOf, LISTS, moveItem, removeItem, replaceItem, titleOf } from './network-model.js';
import { copyOf, likelyLine, newItem } from './new-items.js';
import { Preview } from './preview.js';
import { guardLeaving, offerKept, saveToDevice, solveConflict } from './saving.js';
import { connections } from './connections.js';
import { german, plain } from './translated.js';
import { stateBadge, submitDialog, versionsOf } from './versions.js';

const KINDS = [...Object.keys(LISTS), 'network'];

/** The editor of one version of a network: lists, form, map, findings. The chosen item stands in the address. */
export default class extends KomPage {
  static properties = { findings: { state: true }, panel: { state: true }, saveError: { state: true } };

  draft = null;
  findings = null;
  panel = null;
  saveError = null;
  #checked = null;
  #generation = 0;
  #open = new Set();
  #views = Object.fromEntries(KINDS.map((kind) => [kind, { q: '', sort: 'order', show: '', at: null }]));
  #endGuard = null;
  #preview = new Preview(this, {
    onStop: (id) => this.#choose('stop', id, { focus: false }),
    onLine: (id) => this.#choose('line', id, { focus: false }),
    onPin: (id, row) => this.#put('stop', id, { pin: row }, `stop/${id}/pin`),
    href: (id) => link(`/intern/pathways/netz/bearbeiten/${this.params.id}/${this.params.number}`, { art: 'stop', eintrag: id }),
  });
  #changed = () => {
    this.requestUpdate();
    this.#preview.show(this.draft);
  };
  #keys = (event) => this.#shortcut(event);

  connectedCallback() {
    super.connectedCallback();
    this.#endGuard = guardLeaving(() => this.draft);
    document.addEventListener('keydown', this.#keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.draft?.close();
    this.#endGuard?.();
    document.removeEventListener('keydown', this.#keys);
  }

  get heading() { return this.draft ? plain(german(this.draft.network.title)) : super.heading; }
  get breadcrumbs() {
    return [{ title: this.t('staff.networks.heading'), href: link('/intern/pathways/netze') }, { title: this.draft ? plain(german(this.draft.saved.title)) : this.params.id, href: link(`/intern/pathways/netz/${this.params.id}`) }];
  }

  get kind() { return KINDS.includes(this.query.get('art')) ? this.query.get('art') : 'stop'; }
  get chosen() { return this.kind === 'network' ? this.draft.network.id : this.query.get('eintrag'); }

  async load({ params, signal }) {
    if (this.draft?.id === params.id && String(this.draft.number) === params.number) return this.draft;
    this.draft?.close();
    const [versions, content] = await Promise.all([versionsOf(params.id, signal), api.full(`/api/pathways/editor/networks/${params.id}/versions/${params.number}`, { signal })]);
    const version = versions.find((one) => String(one.number) === params.number);
    this.draft = new Draft({ id: params.id, version, network: content.data, etag: content.etag, editable: version.state === 'DRAFT' && session.may('pathways.edit') });
    this.draft.addEventListener('change', this.#changed);
    this.findings = null;
    this.#preview.show(this.draft, { now: true });
    this.#check();
    this.updateComplete.then(() => offerKept(this.draft)).then(() => { this.#generation++; this.requestUpdate(); });
    return this.draft;
  }

  async #check() {
    const { draft } = this;
    try {
      const answer = await api.get(`${draft.path}/check`);
      this.#checked = draft.saved;
      this.findings = answer.findings ?? [];
    } catch (error) {
      if (!(error instanceof ApiProblem)) console.error(error);
      this.findings = [{ severity: 'WARNING', subjectType: 'network', message: error.message, advice: error.advice || null }];
    }
  }

  #shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]') || !this.draft?.editable) return;
    const key = event.key.toLowerCase();
    if (key === 's') this.#save();
    else if (key === 'z' && !event.shiftKey) this.#back('undo');
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.#back('redo');
    else return;
    event.preventDefault();
  }

  #back(way) {
    const entry = this.draft[way]();
    if (!entry) return;
    this.#generation++;
    announce(this.t(way === 'undo' ? 'staff.undone' : 'staff.redone', { what: entry.label }));
    if (entry.place && itemOf(this.draft.network, entry.place.kind, entry.place.id)) this.#choose(entry.place.kind, entry.place.id, { focus: false });
  }

  #choose(kind, id, { focus = true } = {}) {
    this.draft.endStep();
    this.setQuery({ art: kind, eintrag: kind === 'network' ? null : id });
    if (focus) this.#focusForm();
  }

  /** The first list that has texts to translate into a language, with only those. */
  async #showLanguage(tag) {
    for (const view of Object.values(this.#views)) Object.assign(view, { show: tag, q: '', at: null });
    const kind = Object.keys(LISTS).find((one) => itemsOf(this.draft.network, one).some((item) => wants(item, tag))) ?? 'stop';
    this.#choose(kind, null, { focus: false });
    await this.updateComplete;
    this.querySelector('.pathways-ed-item[tabindex="0"]')?.focus();
  }

  async #focusForm() {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.querySelector('.pathways-ed-form__title')?.focus();
  }

  /** Takes changes into an item; `step` joins what is typed in a row. */
  #put(kind, id, changes, step = null) {
    const item = itemOf(this.draft.network, kind, id);
    const fields = Object.keys(changes).map((name) => this.t(`staff.field.${name}`)).join(', ');
    this.draft.change((network) => replaceItem(network, kind, id, (one) => (Object.entries(changes).every(([key, value]) => one[key] === value) ? one : { ...one, ...changes })), {
      step: step && `${kind}/${id}/${step}`, label: `${titleOf(this.draft.network, kind, item)}: ${fields}`, place: { kind, id },
    });
  }

  async #add(kind, preset = {}) {
    const values = await askForNew(this.draft.network, kind, preset);
    if (values) this.#insert(kind, newItem(this.draft.network, kind, values), kind === this.kind ? this.chosen : null);
  }

  #insert(kind, item, after) {
    const label = this.t('staff.step.add', { title: titleOf({ ...this.draft.network }, kind, item) });
    this.draft.change((network) => addItem(network, kind, item, after), { label, place: { kind, id: item.id } });
    Object.assign(this.#views[kind], { q: '', show: '' });
    this.#choose(kind, item.id);
  }

  #duplicate(kind, item) {
    const title = kind === 'transition' ? '' : this.t('staff.copy-of', { title: titleOf(this.draft.network, kind, item) });
    this.#insert(kind, copyOf(this.draft.network, kind, item, title), item.id);
  }

  async #remove(kind, item) {
    const answer = await askToRemove(this.draft.network, kind, item);
    if (!answer) return;
    const title = titleOf(this.draft.network, kind, item);
    const rows = itemsOf(this.draft.network, kind);
    const next = rows[rows.indexOf(item) + 1] ?? rows[rows.indexOf(item) - 1];
    this.draft.change((network) => removeItem(network, kind, item.id, answer.instead), { label: this.t('staff.step.remove', { title }), place: { kind, id: item.id } });
    announce(this.t('staff.removed', { title }));
    this.#choose(kind, next?.id ?? null);
  }

  async #save() {
    if (!this.draft.dirty || this.draft.busy) return false;
    const blocked = blockers(this.draft.network);
    if (blocked.length) {
      toast(this.t('staff.save.blocked', { count: blocked.length }), { kind: 'danger' });
      const [first] = blocked;
      this.#choose(first.subjectType, first.subjectId);
      return false;
    }
    this.saveError = null;
    try {
      await this.draft.save();
      toast(this.t('staff.save.done'), { kind: 'success' });
      await this.#check();
      return true;
    } catch (error) {
      if (error.status === 412 || error.status === 428) return (await solveConflict(this.draft)) ? this.#save() : this.#refresh();
      this.saveError = error;
      return false;
    }
  }

  #refresh() {
    this.#generation++;
    this.requestUpdate();
    return false;
  }

  async #submit() {
    if (this.draft.dirty && !(await this.#save())) return;
    await submitDialog(this.draft, this.findings ?? []);
  }

  content(draft) {
    const blocked = draft.editable ? blockers(draft.network) : [];
    const findings = this.findings === null ? null : [...blocked, ...this.findings];
    const { kind, chosen } = this;
    const item = chosen ? itemOf(draft.network, kind, chosen) : null;
    return html`<div class="pathways-editor ${item ? 'pathways-editor--item' : ''}" @focusout=${() => draft.endStep()}>
      <div class="pathways-ed-top">${this.#bar(draft, findings)}
      ${this.#preview.template({ draft, selected: kind === 'stop' ? chosen : null, line: kind === 'line' ? chosen : null, route: kind === 'transition' && item ? [{ transition: item.id }] : null, heading: this.t('staff.preview.heading') })}</div>
      ${draft.editable ? nothing : html`<kom-alert kind="info" .heading=${this.t(`staff.readonly.${draft.version.state}`)} .body=${html`<p class="kern-body">${this.t('staff.readonly.text')} <a class="kern-link" href=${link(`/intern/pathways/netz/${draft.id}`)}>${this.t('staff.readonly.back')}</a></p>`}></kom-alert>`}
      ${draft.keepingFailed ? html`<kom-alert kind="warning" .heading=${this.t('staff.kept.full')}></kom-alert>` : nothing}
      ${this.saveError ? problemAlert(this.saveError) : nothing}
      ${this.panel === 'findings' ? html`<section class="pathways-ed-panel" id="pathways-ed-findings" tabindex="-1" aria-label=${this.t('staff.check.heading')}><h2 class="kern-heading-small">${this.t('staff.check.heading')}</h2>
        ${findingList({ findings, network: draft.network, stale: draft.network !== this.#checked, onOpen: (k, id) => this.#choose(k, id), onLanguage: (tag) => this.#showLanguage(tag) })}</section>` : nothing}
      ${this.#tabs(kind)}
      <div class="pathways-ed-work">
        ${kind === 'network' ? nothing : html`<div class="pathways-ed-work__list">${itemList({
          network: draft.network, kind, selected: chosen, view: this.#views[kind], worst: worstOf(findings ?? [], kind), disabled: !draft.editable,
          onView: (changes) => { Object.assign(this.#views[kind], changes); this.requestUpdate(); }, onOpen: (id) => this.#choose(kind, id), onAdd: () => this.#add(kind),
        })}</div>`}
        <section class="pathways-ed-work__form" aria-label=${this.t('staff.form.region')}>${item ? keyed(`${kind}/${item.id}/${this.#generation}`, this.#form(draft, kind, item, findings ?? [])) : html`<kom-empty .heading=${this.t(chosen ? 'staff.form.gone' : 'staff.form.choose')}></kom-empty>`}</section></div></div>`;
  }

  #bar(draft, findings) {
    const { errors, warnings } = counted(findings ?? []);
    const tool = (name, icon, act, off, title) => html`<button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${off} title=${title || this.t(`staff.bar.${name}`)} @click=${act}><span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span><span class="kom-visually-hidden">${this.t(`staff.bar.${name}`)}</span></button>`;
    return html`<div class="pathways-ed-bar" role="group" aria-label=${this.t('staff.bar.label')}>
      <p class="pathways-ed-bar__state">${stateBadge(draft.version.state)} <span>${this.t('staff.version', { number: draft.number })}</span>
        <span class="kom-muted" role="status">${draft.busy ? this.t('staff.save.busy') : draft.dirty ? this.t('staff.save.dirty') : draft.editable ? this.t('staff.save.clean') : nothing}</span></p>
      <div class="pathways-ed-bar__tools">
      ${draft.editable ? html`${tool('undo', 'arrow-back', () => this.#back('undo'), !draft.undoable, draft.undoable && this.t('staff.bar.undo-what', { what: draft.undoable }))}
        ${tool('redo', 'arrow-forward', () => this.#back('redo'), !draft.redoable, draft.redoable && this.t('staff.bar.redo-what', { what: draft.redoable }))}` : nothing}
      <button type="button" class="kern-btn kern-btn--tertiary" aria-expanded=${this.panel === 'findings' ? 'true' : 'false'} aria-controls="pathways-ed-findings" @click=${() => this.#togglePanel()}><span class="kern-icon kern-icon--checklist" aria-hidden="true"></span>
        <span class="kern-label">${findings === null ? this.t('staff.check.running') : errors ? this.t('staff.check.errors', { count: errors }) : warnings ? this.t('staff.check.warnings', { count: warnings }) : this.t('staff.check.none')}</span></button>
      ${draft.dirty ? tool('device', 'download', () => saveToDevice(draft)) : nothing}
      ${draft.editable ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#submit()}><span class="kern-label">${this.t('staff.submit.open')}</span></button>
        <button type="button" class="kern-btn kern-btn--primary" ?disabled=${!draft.dirty || draft.busy} @click=${() => this.#save()}><span class="kern-label">${this.t('staff.bar.save')}</span></button>` : nothing}</div></div>`;
  }

  async #togglePanel() {
    this.panel = this.panel === 'findings' ? null : 'findings';
    await this.updateComplete;
    this.querySelector('#pathways-ed-findings')?.focus();
  }

  #tabs(kind) {
    return html`<nav class="pathways-ed-kinds" aria-label=${this.t('staff.kinds.label')}><ul>${KINDS.map((one) => html`<li><a class="pathways-ed-kinds__tab" href=${link(location.pathname.replace(/^\/[^/]+/, ''), { art: one })} aria-current=${one === kind ? 'true' : nothing}
      @click=${(e) => { if (e.ctrlKey || e.metaKey || e.shiftKey) return; e.preventDefault(); e.stopPropagation(); this.#choose(one, this.#views[one].at && itemOf(this.draft.network, one, this.#views[one].at) ? this.#views[one].at : null, { focus: false }); }}>${this.t(`staff.kinds.${one}`)}${one === 'network' ? nothing : html` <span class="pathways-ed-kinds__count">${itemsOf(this.draft.network, one).length}</span>`}</a></li>`)}</ul></nav>`;
  }

  #form(draft, kind, item, findings) {
    const own = findings.filter((one) => kindOf(one) === kind && (kind === 'network' || one.subjectId === item.id));
    const at = itemsOf(draft.network, kind).indexOf(item);
    const act = (name, icon, run, off = false) => html`<button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${off} @click=${run}><span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span><span class="kern-label">${this.t(`staff.act.${name}`)}</span></button>`;
    const move = (by) => this.draft.change((network) => moveItem(network, kind, item.id, by), { label: this.t('staff.step.move', { title: titleOf(draft.network, kind, item) }), place: { kind, id: item.id } });
    return html`<header class="pathways-ed-form__head"><div><p class="pathways-ed-form__kind">${this.t(`staff.kind.${kind}`)} <code>${item.id}</code></p><h2 class="kern-heading-medium pathways-ed-form__title" tabindex="-1">${titleOf(draft.network, kind, item) || this.t('staff.untitled')}</h2></div>
      <div class="pathways-ed-form__acts">${kind === 'network' ? nothing : html`<button type="button" class="kern-btn kern-btn--tertiary pathways-ed-form__back" @click=${() => this.#toList()}><span class="kern-icon kern-icon--arrow-back" aria-hidden="true"></span><span class="kern-label">${this.t('staff.act.list')}</span></button>`}
      ${draft.editable && kind !== 'network' ? html`${ORDERED.includes(kind) ? html`${act('earlier', 'arrow-up', () => move(-1), at === 0)}${act('later', 'arrow-down', () => move(1), at === itemsOf(draft.network, kind).length - 1)}` : nothing}
        ${act('duplicate', 'content-copy', () => this.#duplicate(kind, item))}${act('delete', 'delete', () => this.#remove(kind, item))}` : nothing}</div></header>
      ${own.map((one) => html`<kom-alert .kind=${one.severity === 'ERROR' ? 'danger' : 'warning'} .heading=${this.t(one.message)} .body=${one.advice ? this.t(one.advice) : nothing}></kom-alert>`)}
      <form class="pathways-ed-form" @submit=${(e) => e.preventDefault()} autocomplete="off">${itemForm(kind, item, (changes, step) => this.#put(kind, item.id, changes, step), { network: draft.network, open: this.#open, redraw: () => this.requestUpdate(), disabled: !draft.editable })}</form>
      ${kind === 'stop' ? connections({ network: draft.network, stop: item, disabled: !draft.editable, onOpen: (id) => this.#choose('transition', id), onAdd: (ends) => this.#add('transition', { ...ends, line: likelyLine(draft.network, item.id) }) }) : nothing}
      ${draft.version.edited?.at ? html`<p class="kom-muted">${this.t('staff.version.edited', { by: draft.version.edited.by, at: formatDateTime(draft.version.edited.at) })}</p>` : nothing}`;
  }

  async #toList() {
    const { kind, chosen } = this;
    this.#views[kind].at = chosen;
    this.setQuery({ eintrag: null });
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.querySelector('.pathways-ed-item[tabindex="0"]')?.focus();
  }
}
