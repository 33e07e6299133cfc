import { html, nothing } from 'lit';
import { KomPage, api, announce, confirmDialog, formatBytes, formatDateTime, link, localized, openDialog, session, toast } from '@komenius/ui';
import './access.js';
import { openLineage } from './lineage.js';
import { lastDay, periodName } from './periods.js';
import { loadQuality, qualityPanel } from './quality-panel.js';
import { EACH, Question, seriesOf } from './question.js';
import { guardAlert, guardSection } from './guard.js';
import { reportSections } from './report.js';
import './dataset-related.js';

const STATES = { DRAFT: 'warning', RELEASED: 'success', WITHDRAWN: 'danger' };
// Levels that the registry keeps boundaries of.
const DRAWN = ['LAND', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];

/** One data set: choices, table, chart, map, versions. Every choice stands in the address. */
export class DatasetPage extends KomPage {
  #codelists = new Map();
  #codelistsOf = null;

  get heading() { return this.data?.detail?.dataset.title ?? super.heading; }

  /** Whether this is the page for everybody: no versions, no reports, no drafts. */
  get isPublic() { return false; }

  get breadcrumbs() {
    return [this.isPublic ? { title: this.t('public.heading'), href: link('/monitoring/zahlen') } : { title: this.t('datasets.heading'), href: link('/intern/monitoring/datensaetze') }];
  }

  get lead() {
    const dataset = this.data?.detail?.dataset;
    return dataset ? [dataset.statistic, dataset.tableCode].filter(Boolean).join(' · ') : null;
  }

  async load({ params, query, signal }) {
    const base = `/api/monitoring/${this.isPublic ? 'public/' : ''}datasets/${params.id}`;
    const version = this.isPublic ? null : query.get('version');
    const detail = await api.get(base, { query: { version }, signal });
    await this.#loadCodelists(base, detail, signal);
    const question = new Question(detail, this.#codelists, query);
    const view = this.#view(query, question);
    const data = { base, detail, question, view };
    if (detail.heldBack && !['angaben', 'qualitaet'].includes(view)) return data;
    if (view === 'tabelle') data.answer = await this.#ask(base, question.table(), signal);
    if (view === 'diagramm') {
      data.chart = question.chart();
      data.answer = await this.#ask(base, data.chart.question, signal);
    }
    if (view === 'karte') await this.#loadMap(data, signal);
    if (view === 'qualitaet') data.quality = await loadQuality(params.id, detail.shown.number, signal);
    if (view === 'angaben') {
      data.versions = await api.get(`${base}/versions`, { signal });
      // The report of a guarded data set tells sums, so it is for the statistics unit.
      const reports = `${base}/versions/${detail.shown.number}`;
      data.report = detail.guarded && !session.may('monitoring.microdata') ? null : await api.get(`${reports}/report`, { signal });
      data.protection = detail.guarded && session.may('monitoring.release') ? await protectionOf(reports, signal) : null;
    }
    if (data.answer) announce(this.t('dataset.rows', { count: data.answer.rows.length }));
    return data;
  }

  #view(query, question) {
    const wanted = query.get('ansicht') ?? 'tabelle';
    if (this.isPublic && ['angaben', 'qualitaet'].includes(wanted)) return 'tabelle';
    return wanted === 'karte' && !this.#mapLevel(question) ? 'tabelle' : wanted;
  }

  #mapLevel(question) {
    return question.region ? question.mapLevel(DRAWN) : undefined;
  }

  async #loadCodelists(base, detail, signal) {
    if (this.#codelistsOf === detail.shown.id) return;
    const lists = await Promise.all(detail.dimensions.map((dimension) =>
      api.get(`${base}/dimensions/${encodeURIComponent(dimension.code)}/members`, { query: { version: this.isPublic ? null : detail.shown.number }, signal })));
    this.#codelists = new Map(detail.dimensions.map((dimension, i) => [dimension.code, lists[i].items]));
    this.#codelistsOf = detail.shown.id;
  }

  async #ask(base, question, signal) {
    return api.get(`${base}/data`, { query: question, signal });
  }

  async #loadMap(data, signal) {
    const level = this.#mapLevel(data.question);
    const [answer, boundaries] = await Promise.all([
      this.#ask(data.base, data.question.map(level), signal),
      api.get('/api/registry/regions/boundaries', { query: { level, on: lastDay(data.question.period) }, signal }),
    ]);
    data.answer = answer;
    const values = Object.fromEntries(answer.rows.map((row) => [row.key[0].code, row.values[0]]));
    // Regions that the table does not speak of would only make the map larger.
    const features = boundaries.features.filter((feature) => regionKey(feature) in values);
    data.map = { level, values, features: { type: 'FeatureCollection', features } };
  }

  actions() {
    const dataset = this.data?.detail?.dataset;
    if (this.isPublic || !dataset?.releasedVersion || !session.may('monitoring.publish')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => (dataset.publicMark ? this.#hide(dataset) : this.#publish(dataset))}>
      <span class="kern-label">${this.t(dataset.publicMark ? 'public.hide' : 'public.publish')}</span></button>`;
  }

  async #publish(dataset) {
    const reason = await openDialog({
      heading: this.t('public.publish'),
      body: (close) => html`<p class="kern-body">${this.t('public.publish-text')}</p><kom-form .submitLabel=${this.t('public.publish')} .onCancel=${() => close()}
        .fields=${[{ name: 'reason', type: 'textarea', label: this.t('public.reason'), hint: this.t('public.reason-hint'), required: true }]} .onSubmit=${async (values) => close(values.reason)}></kom-form>`,
    });
    if (reason) await this.#mark(dataset, 'publish', { reason }, 'public.published');
  }

  async #hide(dataset) {
    if (await confirmDialog({ heading: this.t('public.hide'), text: this.t('public.hide-text'), confirm: this.t('public.hide') })) await this.#mark(dataset, 'hide', undefined, 'public.hidden');
  }

  async #mark(dataset, action, body, done) {
    try {
      await api.post(`/api/monitoring/datasets/${dataset.id}/${action}`, body, { headers: { 'If-Match': `"v${dataset.version}"` } });
      toast(this.t(done), { kind: 'success' });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  content(data) {
    const { detail, question, view } = data;
    const tabs = [
      { id: 'tabelle', label: this.t('dataset.table'), render: () => (data.view === 'tabelle' && data.answer ? this.#table(data) : waiting(data)) },
      { id: 'diagramm', label: this.t('dataset.chart'), render: () => (data.view === 'diagramm' && data.answer ? this.#chart(data) : waiting(data)) },
      ...(this.#mapLevel(question) ? [{ id: 'karte', label: this.t('dataset.map'), render: () => (data.view === 'karte' && data.answer ? this.#map(data) : waiting(data)) }] : []),
      ...(this.isPublic ? [] : [{ id: 'qualitaet', label: this.t('quality.heading'), render: () => (data.view === 'qualitaet' ? qualityPanel(this, data) : waiting(data)) }]),
      ...(this.isPublic ? [] : [{ id: 'angaben', label: this.t('dataset.about'), render: () => (data.view === 'angaben' ? this.#about(data) : waiting(data)) }]),
    ];
    return html`
      ${!this.isPublic && detail.dataset.publicMark ? html`<kom-alert kind="info" .heading=${this.t('public.is-public')} .body=${this.t('public.is-public-text', { by: detail.dataset.publicMark.by, at: formatDateTime(detail.dataset.publicMark.at), reason: detail.dataset.publicMark.reason })}></kom-alert>` : nothing}
      ${guardAlert(this.t, detail)}
      ${detail.shown.state === 'RELEASED' ? nothing : html`<kom-alert kind="warning" .heading=${this.t(`version.hint.${detail.shown.state}`)}></kom-alert>`}
      ${['angaben', 'qualitaet'].includes(view) ? nothing : this.#filters(question, view)}
      <kom-tabs .label=${this.t('dataset.views')} .tabs=${tabs} .active=${view} @kom-tab=${(e) => this.setQuery({ ansicht: e.detail.id })}></kom-tabs>
      <monitoring-related .t=${this.t} .dataset=${detail.dataset.id} .isPublic=${this.isPublic} @monitoring-topics=${() => this.reload()}></monitoring-related>`;
  }

  #filters(question, view) {
    const dimensions = question.dimensions.filter((d) => !(view === 'karte' && d.kind === 'REGION'));
    return html`<form class="monitoring-filters kom-no-print" aria-label=${this.t('dataset.choices')} @submit=${(e) => e.preventDefault()}>
      ${question.measures.length < 2 ? nothing : html`<kom-field type="select" .label=${this.t('dataset.measure')} .value=${view === 'tabelle' ? question.query.get('m') ?? '' : question.measure.code}
        .options=${[...(view === 'tabelle' ? [{ value: '', label: this.t('dataset.all-measures') }] : []), ...question.measures.map((m) => ({ value: m.code, label: localized(m.label) + (m.unit ? ` (${m.unit})` : '') }))]}
        @kom-change=${(e) => this.setQuery({ m: e.detail.value || null })}></kom-field>`}
      ${question.levels.length < 2 ? nothing : html`<kom-field type="select" .label=${this.t('datasets.level')} .value=${view === 'karte' ? this.#mapLevel(question) : question.level}
        .options=${[...(view === 'karte' ? [] : [{ value: '', label: this.t('dataset.all-levels') }]), ...question.levels.filter((value) => view !== 'karte' || DRAWN.includes(value)).map((value) => ({ value, label: this.t(`level.${value}`) }))]}
        @kom-change=${(e) => this.setQuery({ ebene: e.detail.value || '-' })}></kom-field>`}
      ${dimensions.map((d) => html`<kom-field type="select" .label=${localized(d.label)} .value=${question.choice(d)} .options=${this.#options(question, d, view)}
        @kom-change=${(e) => this.setQuery({ [`d_${d.code}`]: e.detail.value || '-' })}></kom-field>`)}
      <kom-field type="checkbox" .label=${this.t('dataset.partial')} .value=${question.query.get('teilsummen') === 'ja'}
        @kom-change=${(e) => this.setQuery({ teilsummen: e.detail.value ? 'ja' : null })}></kom-field></form>`;
  }

  #options(question, dimension, view) {
    const open = dimension.kind === 'TIME' ? 'dataset.newest' : dimension.total ? 'dataset.total' : 'dataset.sum';
    const each = view === 'karte' ? [] : [{ value: EACH, label: this.t('dataset.each') }];
    const level = dimension.kind === 'REGION' ? question.level : '';
    const members = question.members(dimension.code)
      .filter((member) => member.code !== dimension.total && (!level || member.level === level))
      .map((member) => ({ value: member.code, label: this.#name(member) }));
    const ordered = dimension.kind === 'TIME' ? members.sort((a, b) => lastDay(b.value).localeCompare(lastDay(a.value))) : members;
    return [{ value: '', label: this.t(open) }, ...each, ...ordered];
  }

  #name(member) {
    if (/^@\d/.test(member.code)) return periodName(member.code);
    return typeof member.label === 'string' ? member.label : localized(member.label);
  }

  #table({ base, answer, question, detail }) {
    const columns = [
      ...answer.columns.map((column, i) => ({ key: `k${i}`, label: column.label, value: (row) => this.#name(row.key[i]) })),
      ...(answer.columns.some((c) => c.kind === 'REGION') ? [{ key: 'code', label: this.t('dataset.key'), value: (row) => shownKey(row.key[answer.columns.findIndex((c) => c.kind === 'REGION')].code) }] : []),
      ...answer.measures.map((measure, i) => ({ key: `m${i}`, label: measure.label + (measure.unit ? ` (${measure.unit})` : ''), observed: true, decimals: decimalsOf(answer, i), value: (row) => row.values[i] })),
    ];
    const rows = answer.rows.map((row) => ({ id: row.key.map((k) => k.code).join('/'), ...row }));
    const href = (format) => `${base}/data${linkQuery({ ...question.table(), format })}`;
    return html`${this.#applied(answer)}
      <kom-table .caption=${detail.dataset.title} .columns=${columns} .rows=${rows} searchable .layout=${columns.length > 8 ? 'scroll' : 'stack'} .exports=${[{ label: 'CSV', href: href('csv') }, { label: 'XLSX', href: href('xlsx') }]} .actions=${this.isPublic ? null : (row) => this.#origin(row, answer, question, detail)}></kom-table>
      <kom-missing-legend .cells=${answer.rows.flatMap((row) => row.values)}></kom-missing-legend>
      ${answer.rows.some((row) => row.values.some((value) => value?.partial)) ? html`<p class="kern-body">${this.t('dataset.partial-shown')}</p>` : nothing}
      <p class="kern-body kom-source monitoring-source">${this.t('dataset.source', { source: answer.source })}</p>`;
  }

  #origin(row, answer, question, detail) {
    const asked = question.table();
    const keys = answer.columns.map((column, i) => `${column.code}:${row.key[i].code}`);
    const open = asked.filter.filter((one) => !answer.columns.some((column) => one.startsWith(`${column.code}:`)));
    const regional = answer.columns.some((column) => column.kind === 'REGION');
    const query = { version: answer.version, member: [...keys, ...open], measure: asked.measure, regionLevel: regional ? null : asked.regionLevel };
    const name = row.key.map((member) => this.#name(member)).join(', ');
    return html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => openLineage({ dataset: detail.dataset.id, query, t: this.t })}>
      <span class="kern-label">${this.t('lineage.ask')}<span class="kom-visually-hidden"> ${name}</span></span></button>`;
  }

  /** Says what was chosen for dimensions that are left open, so that no figure is read as something else. */
  #applied(answer) {
    if (!answer.applied.length) return nothing;
    const parts = answer.applied.map((choice) => {
      const dimension = this.data.question.dimensions.find((d) => d.code === choice.dimension);
      const members = choice.members.slice(0, 3).map((code) => {
        const member = this.data.question.members(choice.dimension).find((m) => m.code === code);
        return member ? this.#name(member) : code;
      });
      const what = members.length ? members.join(', ') + (choice.members.length > 3 ? ' …' : '') : this.t('dataset.sum');
      return `${localized(dimension.label)}: ${what}`;
    });
    return html`<p class="kern-body kom-muted">${this.t('dataset.applied', { choices: parts.join('; ') })}</p>`;
  }

  #chart({ answer, chart, detail, question, base }) {
    if (!answer.rows.length) return html`<kom-empty .heading=${this.t('dataset.nothing')}></kom-empty>`;
    const { categories, series, left } = seriesOf(answer, chart.overTime, (member) => this.#name(member));
    const href = (format) => `${base}/data${linkQuery({ ...chart.question, format })}`;
    return html`${this.#applied(answer)}<kom-chart .heading=${`${localized(question.measure.label)} – ${detail.dataset.title}`} .kind=${chart.overTime ? 'line' : 'bar'} .categories=${categories} .series=${series}
      .unit=${answer.measures[0].unit ?? ''} .decimals=${decimalsOf(answer, 0)} .source=${answer.source} .note=${left > 0 ? this.t('dataset.too-many', { count: left }) : nothing} .exportName=${detail.dataset.tableCode}
      .csvHref=${href('csv')} .xlsxHref=${href('xlsx')} ?horizontal=${!chart.overTime && categories.length > 8} .height=${!chart.overTime && categories.length > 8 ? 120 + categories.length * 36 : 380}></kom-chart>`;
  }

  #map({ answer, map, question, detail }) {
    if (!map.features.features.length) return html`<kom-empty .heading=${this.t('dataset.no-boundaries')} .text=${this.t('dataset.no-boundaries-text')}></kom-empty>`;
    return html`${this.#applied(answer)}<kom-map .heading=${`${localized(question.measure.label)}, ${periodName(question.period)}`} .features=${map.features} .idOf=${regionKey} .nameOf=${(f) => f.properties.name}
      .values=${map.values} .unit=${answer.measures[0].unit ?? ''} .decimals=${decimalsOf(answer, 0)} .source=${answer.source} .exportName=${detail.dataset.tableCode}></kom-map>`;
  }

  #about({ detail, versions, report, protection, base }) {
    const { dataset, shown } = detail;
    return html`<div class="kom-stack"><kom-facts .items=${[
      { label: this.t('datasets.source'), value: dataset.source },
      { label: this.t('dataset.licence'), value: dataset.licence },
      { label: this.t('datasets.code'), value: dataset.tableCode },
      { label: this.t('dataset.statistic'), value: [dataset.statisticCode, dataset.statistic].filter(Boolean).join(' ') },
      { label: this.t('dataset.version'), value: String(shown.number) },
      { label: this.t('dataset.file'), value: `${shown.fileName} (${formatBytes(shown.fileBytes)})` },
      { label: 'SHA-256', value: html`<code class="monitoring-code">${shown.fileSha256}</code>` },
    ]}></kom-facts>
    <h2 class="kern-heading-medium">${this.t('dataset.dimensions')}</h2>
    <kom-table .caption=${this.t('dataset.dimensions')} .rows=${detail.dimensions} .rowKey=${'code'} .columns=${[
      { key: 'label', label: this.t('dataset.dimension'), value: (row) => localized(row.label) }, { key: 'code', label: this.t('dataset.key') }, { key: 'members', label: this.t('dataset.members'), numeric: true },
    ]}></kom-table>
    <h2 class="kern-heading-medium">${this.t('dataset.versions')}</h2>
    <kom-table .caption=${this.t('dataset.versions')} .rows=${versions} .columns=${[
      { key: 'number', label: this.t('dataset.version'), href: (row) => link(`/intern/monitoring/datensatz/${dataset.id}`, { version: row.number, ansicht: 'angaben' }), value: (row) => String(row.number) },
      { key: 'state', label: this.t('dataset.state'), render: (row) => html`<kom-badge .kind=${STATES[row.state]} .label=${this.t(`version.${row.state}`)}></kom-badge>` },
      { key: 'imported', label: this.t('dataset.imported'), value: (row) => formatDateTime(row.imported) }, { key: 'importedBy', label: this.t('dataset.by') },
      { key: 'facts', label: this.t('datasets.facts'), numeric: true },
    ]} .actions=${session.may('monitoring.release') ? (row) => this.#versionActions(row, base) : null}></kom-table>
    ${guardSection(this, detail, protection)}
    ${report ? html`<h2 class="kern-heading-medium">${this.t('report.heading')}</h2>${reportSections(report, this.t)}` : nothing}
    <monitoring-access .t=${this.t} type="dataset" subject=${dataset.id}></monitoring-access></div>`;
  }

  #versionActions(row, base) {
    const withdraw = row.state === 'RELEASED';
    return html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#changeState(row, base, withdraw)}>
      <span class="kern-label">${this.t(withdraw ? 'version.withdraw' : 'version.release')}<span class="kom-visually-hidden"> ${row.number}</span></span></button>`;
  }

  async #changeState(row, base, withdraw) {
    if (withdraw && !(await confirmDialog({ heading: this.t('version.withdraw'), text: this.t('version.withdraw-text', { number: row.number }), confirm: this.t('version.withdraw'), danger: true }))) return;
    try {
      await api.post(`${base}/versions/${row.number}/${withdraw ? 'withdraw' : 'release'}`, undefined, { headers: { 'If-Match': `"v${row.version}"` } });
      toast(this.t('version.changed'), { kind: 'success' });
      await this.reload();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}

export default DatasetPage;

const regionKey = (feature) => feature.id ?? feature.properties?.key;

/** As many decimals as the source publishes for a measure, so that 15,0 does not stand as 15 among others. */
const decimalsOf = (answer, measure) => Math.max(0, ...answer.rows.map((row) => row.values[measure]?.value?.split('.')[1]?.length ?? 0));

function linkQuery(question) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== undefined && one !== '') params.append(name, one);
  }
  params.append('lang', document.documentElement.lang.startsWith('en') ? 'en' : 'de');
  return `?${params}`;
}

/** How the version fared at the door; null until it was there. */
async function protectionOf(version, signal) {
  try {
    return await api.get(`${version}/protection`, { signal });
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}

const waiting = (data) => (data.detail.heldBack ? nothing : html`<kom-loader></kom-loader>`);

/** All regions together have no key. */
const shownKey = (code) => (code === '_T' ? '' : code);
