import { html, nothing } from 'lit';
import { KomPage, api, link, localized } from '@komenius/ui';
import { MapView } from '../parts/map-view.js';
import { NetworkModel } from '../parts/model.js';
import { kindOf } from './findings.js';
import { itemOf, titleById, titleOf } from './network-model.js';
import { plain } from './translated.js';
import { base, versionsOf } from './versions.js';

const KINDS = ['DEAD_END', 'UNREACHABLE', 'QUALIFICATION_WITHOUT_ONWARD', 'STOP_WITHOUT_INSTITUTION', 'STOP_WITHOUT_LOCAL', 'CHECK_OVERDUE'];

/** As many stops as fit into one look at the map. */
const FEW = 12;

/** What single Gemeinden lack is another matter than what nobody offers: there is a lot of it, and often it is meant to be so. */
const kindOfFinding = (item) => (item.kind === 'STOP_WITHOUT_INSTITUTION' && item.region ? 'STOP_WITHOUT_LOCAL' : item.kind);

/** What planners look for: ways that end, institutions that are missing, facts that nobody has checked for long. */
export default class extends KomPage {
  static properties = { stop: { state: true } };

  stop = null;
  #marked = '';
  #map = new MapView(this, { onStop: (id) => { this.stop = this.stop === id ? null : id; }, href: (id) => link(`/intern/pathways/netz/bearbeiten/${this.data.id}/${this.data.number}`, { art: 'stop', eintrag: id }) });

  get heading() { return this.t('staff.deadends.heading'); }
  get lead() { return this.t('staff.deadends.lead'); }
  get breadcrumbs() { return [{ title: this.t('staff.networks.heading'), href: link('/intern/pathways/netze') }]; }

  async load({ query, signal }) {
    const { items: networks } = await api.get('/api/pathways/editor/networks', { query: { limit: 200 }, signal });
    const chosen = networks.find((one) => one.id === query.get('netz')) ?? networks.find((one) => one.published) ?? networks[0];
    if (!chosen) return { networks };
    const versions = await versionsOf(chosen.id, signal);
    const version = versions.find((one) => String(one.number) === query.get('stand')) ?? versions.find((one) => one.state === 'PUBLISHED') ?? versions[0];
    const path = `${base(chosen.id)}/versions/${version.number}`;
    const [{ items }, reach, network, drawing] = await Promise.all([
      api.get(`${path}/dead-ends`, { signal }), api.get(`${path}/reachability`, { signal }), api.get(path, { signal }), api.get(`${path}/map`, { query: { lang: document.documentElement.lang, format: 'json' }, signal })]);
    return { networks, id: chosen.id, number: version.number, versions, items: items.map((item, i) => ({ ...item, region: item.region?.name ?? item.region ?? null, key: i })), reach: reach.items ?? [], network, drawing, model: new NetworkModel({ network }) };
  }

  /** The map knows nothing of troubles: its stops are marked once it is drawn, a moment later because the tabs draw it. */
  updated(changed) {
    super.updated(changed);
    requestAnimationFrame(() => requestAnimationFrame(() => this.#mark()));
  }

  #mark() {
    const troubled = this.data?.id ? this.#troubled(this.data) : [];
    for (const mark of this.querySelectorAll('[data-stop]')) mark.toggleAttribute('data-trouble', troubled.includes(mark.dataset.stop));
    if (String(troubled) === this.#marked || !this.querySelector('[data-stop]')) return;
    this.#marked = String(troubled);
    if (troubled.length && troubled.length <= FEW) this.#map.frame(troubled);
  }

  isEmpty(data) { return !data.id; }
  renderEmpty() { return html`<kom-empty .heading=${this.t('staff.networks.none')} .text=${this.t('staff.networks.none-text')}></kom-empty>`; }

  content(data) {
    const view = this.query.get('ansicht') === 'erreichbarkeit' ? 'erreichbarkeit' : 'liste';
    const tabs = [
      { id: 'liste', label: this.t('staff.deadends.list', { count: data.items.length }), render: () => this.#list(data) },
      { id: 'erreichbarkeit', label: this.t('staff.deadends.reach'), render: () => this.#reach(data) },
    ];
    return html`<div class="pathways-ed-choices">
        <kom-field type="select" .label=${this.t('staff.deadends.network')} .value=${data.id} .options=${data.networks.map((one) => ({ value: one.id, label: localized(one.title) }))} @kom-change=${(e) => { this.stop = null; this.setQuery({ netz: e.detail.value, stand: null, gemeinde: null }); }}></kom-field>
        <kom-field type="select" .label=${this.t('staff.deadends.version')} .value=${data.number} .options=${data.versions.map((one) => ({ value: one.number, label: `${this.t('staff.version', { number: one.number })} – ${this.t(`staff.state.${one.state}`)}` }))} @kom-change=${(e) => { this.stop = null; this.setQuery({ netz: data.id, stand: e.detail.value }); }}></kom-field></div>
      ${this.#overview(data)}
      <kom-tabs .label=${this.t('staff.deadends.views')} .tabs=${tabs} .active=${view} @kom-tab=${(e) => this.setQuery({ ansicht: e.detail.id })}></kom-tabs>`;
  }

  /** How many of each kind; choosing one shows only those. */
  #overview({ items }) {
    const chosen = this.query.get('art');
    return html`<ul class="pathways-ed-counts" aria-label=${this.t('staff.deadends.kind')}>${KINDS.map((kind) => {
      const count = items.filter((one) => kindOfFinding(one) === kind).length;
      return html`<li><button type="button" class="pathways-ed-count pathways-ed-count--button" ?disabled=${!count} aria-pressed=${chosen === kind ? 'true' : 'false'} @click=${() => this.setQuery({ art: chosen === kind ? null : kind, ansicht: null })}><strong>${count}</strong> ${this.t(`staff.deadend.${kind}`)}</button></li>`;
    })}</ul>`;
  }

  /** Stops that an item of the list concerns. */
  #stopsOf(item, { network }) {
    const kind = kindOf(item);
    if (kind === 'stop') return [item.subjectId];
    const transition = kind === 'transition' ? itemOf(network, kind, item.subjectId) : null;
    if (transition) return [transition.from, transition.to];
    if (kind === 'qualification') return network.stops.filter((stop) => stop.holds.includes(item.subjectId)).map((stop) => stop.id);
    return [];
  }

  /** What is left of the list after the choices above it. */
  #rows(data) {
    const [kind, region] = [this.query.get('art'), this.query.get('gemeinde')];
    return data.items.filter((item) => (!kind || kindOfFinding(item) === kind) && (!region || item.region === region) && (!this.stop || this.#stopsOf(item, data).includes(this.stop)));
  }

  /** Stops to mark on the map; what single Gemeinden lack only if somebody asked for it. */
  #troubled(data) {
    const asked = this.query.get('art') || this.query.get('gemeinde') || this.stop;
    return [...new Set(this.#rows(data).filter((item) => asked || kindOfFinding(item) !== 'STOP_WITHOUT_LOCAL').flatMap((item) => this.#stopsOf(item, data)))];
  }

  #list(data) {
    const rows = this.#rows(data);
    const name = (item) => { const kind = kindOf(item); const found = itemOf(data.network, kind, item.subjectId); return (found && titleOf(data.network, kind, found)) || plain(localized(item.title)); };
    const regions = [...new Set(data.items.map((item) => item.region).filter(Boolean))].sort((a, b) => a.localeCompare(b));
    return html`<div class="pathways-ed-deadmap">${this.#troubleMap(data, this.#troubled(data))}</div>
      <div class="pathways-ed-choices">
      ${regions.length ? html`<kom-field type="select" .label=${this.t('staff.deadends.region')} .value=${this.query.get('gemeinde') ?? ''} .options=${[{ value: '', label: this.t('staff.deadends.all') }, ...regions.map((region) => ({ value: region, label: region }))]} @kom-change=${(e) => this.setQuery({ gemeinde: e.detail.value || null })}></kom-field>` : nothing}
      ${this.stop ? html`<p class="pathways-ed-filterchip">${this.t('staff.deadends.only', { title: titleById(data.network, 'stop', this.stop) })} <button type="button" class="kom-link-button" @click=${() => { this.stop = null; }}>${this.t('staff.deadends.every')}</button></p>` : nothing}</div>
      ${data.items.length ? html`<kom-table .caption=${this.t('staff.deadends.heading')} .rows=${rows} rowKey="key" searchable .exportName=${`${this.t('staff.deadends.file')}-${data.id}-${data.number}`} .emptyText=${this.t('staff.deadends.nothing-here')} .columns=${[
        { key: 'title', label: this.t('staff.deadends.where'), value: name, href: (item) => link(`/intern/pathways/netz/bearbeiten/${data.id}/${data.number}`, { art: kindOf(item), eintrag: item.subjectId }) },
        { key: 'kind', label: this.t('staff.deadends.kind'), value: (item) => this.t(`staff.deadend.${item.kind}`) },
        { key: 'message', label: this.t('staff.deadends.what'), value: (item) => localized(item.message) },
        { key: 'region', label: this.t('staff.deadends.region'), value: (item) => item.region ?? '' },
      ]}></kom-table>` : html`<kom-alert kind="success" .heading=${this.t('staff.deadends.none')}></kom-alert>`}`;
  }

  #troubleMap({ drawing, model }, troubled) {
    return html`${this.#map.template({ drawing, model, selected: this.stop, heading: this.t('staff.deadends.map') })}
      ${troubled.length ? html`<details class="pathways-ed-list__more" ?open=${troubled.length <= FEW}><summary>${this.t('staff.deadends.map-list', { count: troubled.length })}</summary>
      <ul class="pathways-ed-troubled" aria-label=${this.t('staff.deadends.map-list', { count: troubled.length })}>${troubled.map((id) => html`<li><button type="button" class="pathways-ed-connection" aria-pressed=${this.stop === id ? 'true' : 'false'} @click=${() => { this.stop = this.stop === id ? null : id; this.#map.reveal(id); }}>${titleById(this.data.network, 'stop', id)}</button></li>`)}</ul></details>` : nothing}`;
  }

  #reach({ reach, network, id, number }) {
    if (!reach.length) return html`<kom-empty .heading=${this.t('staff.deadends.no-regions')} .text=${this.t('staff.deadends.no-regions-text')}></kom-empty>`;
    const goals = [...new Map(reach.flatMap((row) => row.destinations.map((one) => [one.stop, one]))).keys()];
    const at = (row, goal) => row.destinations.find((one) => one.stop === goal);
    const words = (one) => (!one ? '' : one.reachable ? this.t(one.localInstitutions ? 'staff.deadends.here' : 'staff.deadends.elsewhere', { count: one.localInstitutions }) : this.t('staff.deadends.no-way'));
    return html`<p class="kern-body">${this.t('staff.deadends.reach-text')}</p>
      <kom-table .caption=${this.t('staff.deadends.reach')} .rows=${reach} rowKey="region" searchable .layout=${goals.length > 4 ? 'scroll' : 'stack'} .exportName=${`${this.t('staff.deadends.reach-file')}-${id}-${number}`} .columns=${[
        { key: 'name', label: this.t('staff.deadends.region') },
        { key: 'open', label: this.t('staff.deadends.count'), numeric: true, value: (row) => row.destinations.filter((one) => one.reachable).length },
        ...goals.map((goal) => ({ key: goal, label: titleById(network, 'stop', goal), value: (row) => words(at(row, goal)), render: (row) => html`<span class=${at(row, goal)?.reachable ? '' : 'pathways-ed-unreachable'}>${words(at(row, goal))}</span>` })),
      ]}></kom-table>`;
  }
}
