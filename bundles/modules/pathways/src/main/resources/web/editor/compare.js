import { html, nothing } from 'lit';
import { KomPage, api, link, localized } from '@komenius/ui';
import { fieldChange } from './differences.js';
import { LISTS, itemOf, titleOf } from './network-model.js';
import { LANGUAGES, plain } from './translated.js';
import { base, stateBadge, versionsOf } from './versions.js';
import { languageName } from './words.js';

const KINDS = { ADDED: 'success', REMOVED: 'danger', CHANGED: 'info' };
const MARK = { ADDED: '+', REMOVED: '−', CHANGED: '±' };
const ORDER = ['network', ...Object.keys(LISTS)];

/** What one version says differently from another, readable for people. */
export default class extends KomPage {
  get heading() { return this.data ? this.t('staff.compare.heading', { title: localized(this.data.detail.title) }) : super.heading; }
  get breadcrumbs() {
    return [{ title: this.t('staff.networks.heading'), href: link('/intern/pathways/netze') }, { title: this.data ? localized(this.data.detail.title) : this.params.id, href: link(`/intern/pathways/netz/${this.params.id}`) }];
  }

  async load({ params, query, signal }) {
    const number = Number(params.number);
    const [detail, versions] = await Promise.all([api.get(base(params.id), { signal }), versionsOf(params.id, signal)]);
    const others = versions.filter((one) => one.number !== number);
    const usual = others.find((one) => one.state === 'PUBLISHED') ?? others.find((one) => one.number === number - 1) ?? others[0];
    const other = others.find((one) => String(one.number) === query.get('mit')) ?? usual;
    if (!other) return { detail, versions, number, other: null };
    const path = `${base(params.id)}/versions`;
    const [{ changes }, after, before] = await Promise.all([
      api.get(`${path}/${number}/compare`, { query: { with: other.number }, signal }), api.get(`${path}/${number}`, { signal }), api.get(`${path}/${other.number}`, { signal })]);
    return { detail, versions, number, other, others, changes, after, before };
  }

  content(data) {
    if (!data.other) return html`<kom-empty .heading=${this.t('staff.compare.alone')}></kom-empty>`;
    const name = (one) => `${this.t('staff.version', { number: one.number })} – ${this.t(`staff.state.${one.state}`)}`;
    const now = data.versions.find((one) => one.number === data.number);
    return html`<div class="pathways-ed-compare__head"><p class="kern-body">${this.t('staff.compare.what')} <strong>${this.t('staff.version', { number: now.number })}</strong> ${stateBadge(now.state)}</p>
      <kom-field type="select" .label=${this.t('staff.compare.with')} .value=${data.other.number} .options=${data.others.map((one) => ({ value: one.number, label: name(one) }))} @kom-change=${(e) => this.setQuery({ mit: e.detail.value })}></kom-field></div>
      ${data.changes.length ? html`${this.#summary(data.changes)}${ORDER.map((kind) => this.#kind(kind, data))}` : html`<kom-alert kind="info" .heading=${this.t('staff.compare.same')}></kom-alert>`}`;
  }

  #summary(changes) {
    const count = (kind) => changes.filter((one) => one.kind === kind).length;
    return html`<ul class="pathways-ed-counts">${Object.keys(KINDS).map((kind) => html`<li class="pathways-ed-count pathways-ed-count--${kind.toLowerCase()}"><strong>${count(kind)}</strong> ${this.t(`staff.compare.${kind}`)}</li>`)}</ul>`;
  }

  #kind(kind, data) {
    const own = data.changes.filter((one) => String(one.type).toLowerCase() === kind);
    if (!own.length) return nothing;
    const order = { ADDED: 0, CHANGED: 1, REMOVED: 2 };
    const sorted = [...own].sort((a, b) => order[a.kind] - order[b.kind]);
    return html`<section class="pathways-ed-changes"><h2 class="kern-heading-medium">${this.t(kind === 'network' ? 'staff.kind.network' : `staff.kinds.${kind}`)}</h2>
      <ul class="pathways-ed-changes__list">${sorted.map((change) => this.#change(kind, change, data))}</ul></section>`;
  }

  /** A field's name: the server names a part by its path, for example `title.de.text`. */
  #field(path) {
    const [name, ...inside] = path.split('.');
    const language = inside.find((part) => LANGUAGES.includes(part));
    return [this.t(`staff.field.${name}`), language ? languageName(language) : null, inside.includes('state') ? this.t('staff.compare.state') : null].filter(Boolean).join(' · ');
  }

  #change(kind, change, { after, before }) {
    const net = change.kind === 'REMOVED' ? before : after;
    const item = itemOf(net, kind, change.id);
    const title = (item && titleOf(net, kind, item)) || plain(localized(change.title)) || change.id;
    const href = link(`/intern/pathways/netz/bearbeiten/${this.params.id}/${change.kind === 'REMOVED' ? this.data.other.number : this.data.number}`, { art: kind, eintrag: change.id });
    return html`<li class="pathways-ed-change pathways-ed-change--${change.kind.toLowerCase()}"><h3 class="kern-title"><span class="pathways-ed-change__mark" aria-hidden="true">${MARK[change.kind]}</span><span class="kom-visually-hidden">${this.t(`staff.compare.${change.kind}`)}: </span><a class="kern-link" href=${href}>${title}</a></h3>
      ${change.kind === 'CHANGED' ? html`<dl class="pathways-ed-change__fields">${change.fields.map((one) => html`<div><dt>${this.#field(one.field)}</dt><dd>${fieldChange(before, after, one)}</dd></div>`)}</dl>` : nothing}</li>`;
  }
}
