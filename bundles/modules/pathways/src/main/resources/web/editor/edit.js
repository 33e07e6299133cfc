import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ApiProblem, KomPage, announce, api, link, problemAlert, session, toast } from '@komenius/ui';
import { KINDS, editorBar, kindsNav } from './bar.js';
import { Draft } from './draft.js';
import { blockers, findingList, worstOf } from './findings.js';
import { itemPanel } from './item-panel.js';
import { ItemWork } from './item-work.js';
import { itemList, wants } from './list.js';
import { itemOf, itemsOf } from './network-model.js';
import { Preview } from './preview.js';
import { guardLeaving, offerKept, solveConflict } from './saving.js';
import { german, plain } from './translated.js';
import { base, submitDialog, versionsOf } from './versions.js';

/** The editor of one version of a network: lists, form, map, findings. The chosen item stands in the address. */
export default class extends KomPage {
  static properties = { findings: { state: true }, panel: { state: true }, saveError: { state: true } };

  draft = null;
  findings = null;
  panel = null;
  saveError = null;
  #checked = null;
  #open = new Set();
  #views = Object.fromEntries(KINDS.map((kind) => [kind, { q: '', sort: 'order', show: '', at: null }]));
  #endGuard = null;
  #work = null;
  #preview = new Preview(this, {
    onStop: (id) => this.#choose('stop', id, { focus: false }),
    onLine: (id) => this.#choose('line', id, { focus: false }),
    onPin: (id, row) => this.#work.put('stop', id, { pin: row }, 'pin'),
    href: (id) => link(this.#path, { art: 'stop', eintrag: id }),
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

  get #path() { return `/intern/pathways/netz/bearbeiten/${this.params.id}/${this.params.number}`; }

  get kind() { return KINDS.includes(this.query.get('art')) ? this.query.get('art') : 'stop'; }
  get chosen() { return this.kind === 'network' ? this.draft.network.id : this.query.get('eintrag'); }

  async load({ params, signal }) {
    if (this.draft?.id === params.id && String(this.draft.number) === params.number) return this.draft;
    this.draft?.close();
    const [versions, content] = await Promise.all([versionsOf(params.id, signal), api.full(`${base(params.id)}/versions/${params.number}`, { signal })]);
    const version = versions.find((one) => String(one.number) === params.number);
    this.draft = new Draft({ id: params.id, version, network: content.data, etag: content.etag, editable: version.state === 'DRAFT' && session.may('pathways.edit') });
    this.draft.addEventListener('change', this.#changed);
    this.#work = new ItemWork(this.draft, (kind, id) => this.#choose(kind, id));
    this.findings = null;
    this.#preview.show(this.draft, { now: true });
    this.#check();
    this.updateComplete.then(() => offerKept(this.draft));
    this.#showInList();
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
    announce(this.t(way === 'undo' ? 'staff.undone' : 'staff.redone', { what: entry.label }));
    if (entry.place && itemOf(this.draft.network, entry.place.kind, entry.place.id)) this.#choose(entry.place.kind, entry.place.id, { focus: false });
  }

  #choose(kind, id, { focus = true } = {}) {
    this.draft.endStep();
    const item = id && itemOf(this.draft.network, kind, id);
    if (item && !wants(item, this.#views[kind].show)) this.#views[kind].show = '';
    this.setQuery({ art: kind, eintrag: kind === 'network' ? null : id });
    this.#showInList();
    if (focus) this.#focusForm();
  }

  /** The first list that has texts to translate into a language, with only those. */
  async #showLanguage(tag) {
    for (const view of Object.values(this.#views)) Object.assign(view, { show: tag, q: '', at: null });
    const kind = KINDS.find((one) => itemsOf(this.draft.network, one).some((item) => wants(item, tag))) ?? 'stop';
    this.#choose(kind, null, { focus: false });
    await this.updateComplete;
    this.querySelector('.pathways-ed-item[tabindex="0"]')?.focus();
  }

  /** Scrolls only the list: the page stays where it is. */
  async #showInList() {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    const row = this.querySelector('.pathways-ed-item[aria-selected=true]');
    const box = row?.parentElement;
    if (box && (row.offsetTop < box.scrollTop || row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight)) box.scrollTop = row.offsetTop - box.clientHeight / 3;
  }

  async #focusForm() {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.querySelector('.pathways-ed-form__title')?.focus();
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
      if (error.status === 412 || error.status === 428) return (await solveConflict(this.draft)) && this.#save();
      this.saveError = error;
      return false;
    }
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
      <div class="pathways-ed-top">${editorBar({ draft, findings, panel: this.panel === 'findings', onBack: (way) => this.#back(way), onPanel: () => this.#togglePanel(), onSubmit: () => this.#submit(), onSave: () => this.#save() })}
      ${this.#preview.template({ draft, selected: kind === 'stop' ? chosen : null, line: kind === 'line' ? chosen : null, route: kind === 'transition' && item ? [{ transition: item.id }] : null, heading: this.t('staff.preview.heading') })}</div>
      ${draft.editable ? nothing : html`<kom-alert kind="info" .heading=${this.t(`staff.readonly.${draft.version.state}`)} .body=${html`<p class="kern-body">${this.t('staff.readonly.text')} <a class="kern-link" href=${link(`/intern/pathways/netz/${draft.id}`)}>${this.t('staff.readonly.back')}</a></p>`}></kom-alert>`}
      ${draft.keepingFailed ? html`<kom-alert kind="warning" .heading=${this.t('staff.kept.full')}></kom-alert>` : nothing}
      ${this.saveError ? problemAlert(this.saveError) : nothing}
      ${this.panel === 'findings' ? html`<section class="pathways-ed-panel" id="pathways-ed-findings" tabindex="-1" aria-label=${this.t('staff.check.heading')}><h2 class="kern-heading-small">${this.t('staff.check.heading')}</h2>
        ${findingList({ findings, network: draft.network, stale: draft.network !== this.#checked, onOpen: (k, id) => this.#choose(k, id), onLanguage: (tag) => this.#showLanguage(tag) })}</section>` : nothing}
      ${kindsNav({ network: draft.network, kind, path: this.#path, onKind: (one) => this.#openKind(one) })}
      <div class="pathways-ed-work">
        ${kind === 'network' ? nothing : html`<div class="pathways-ed-work__list">${itemList({
          network: draft.network, kind, selected: chosen, view: this.#views[kind], worst: worstOf(findings ?? [], kind), disabled: !draft.editable,
          onView: (changes) => { Object.assign(this.#views[kind], changes); this.requestUpdate(); }, onOpen: (id) => this.#choose(kind, id), onAdd: () => this.#work.add(kind, { after: chosen }),
        })}</div>`}
        <section class="pathways-ed-work__form" aria-label=${this.t('staff.form.region')}>${item ? keyed(`${kind}/${item.id}`, itemPanel({
          draft, kind, item, findings: findings ?? [], work: this.#work, open: this.#open, redraw: () => this.requestUpdate(), onOpen: (k, id) => this.#choose(k, id), onList: () => this.#toList(),
        })) : html`<kom-empty .heading=${this.t(chosen ? 'staff.form.gone' : 'staff.form.choose')}></kom-empty>`}</section></div></div>`;
  }

  async #togglePanel() {
    this.panel = this.panel === 'findings' ? null : 'findings';
    await this.updateComplete;
    this.querySelector('#pathways-ed-findings')?.focus();
  }

  /** A kind opens with the item that was open there before. */
  #openKind(kind) {
    const last = this.#views[kind].at;
    this.#choose(kind, last && itemOf(this.draft.network, kind, last) ? last : null, { focus: false });
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
