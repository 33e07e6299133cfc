import { html, nothing } from 'lit';
import { KomPage, MISSING_SYMBOLS, api, confirmDialog, formatNumber, formatPercent, link, localized, openDialog, session, toast } from '@komenius/ui';
import { conflictTable, smallChanges } from './conflicts.js';
import { periodName } from './periods.js';
import { legend, previewTable } from './preview-table.js';
import { isWhole, shapeAsQuery, shapeInAddress, shapeOf } from './shape.js';

/** The statistics unit's assistant: what would become of a version at the door, what else could go out, and its release. */
export default class extends KomPage {
  static properties = { job: { state: true } };

  job = null;

  get heading() { return this.data ? this.t('preview.of', { title: this.data.detail.dataset.title }) : super.heading; }
  get lead() { return this.t('preview.lead'); }
  get breadcrumbs() {
    return [{ title: this.t('datasets.heading'), href: link('/intern/monitoring/datensaetze') },
      ...(this.data ? [{ title: this.data.detail.dataset.title, href: link(`/intern/monitoring/datensatz/${this.params.id}`) }] : [])];
  }

  async load({ params, query, signal }) {
    const base = `/api/monitoring/datasets/${params.id}`;
    const detail = await api.get(base, { query: { version: params.number }, signal });
    const data = { base, detail, lists: new Map() };
    if (!detail.guarded || !detail.heldBack) return data;
    await Promise.all(detail.dimensions.map(async ({ code }) => {
      const { items } = await api.get(`${base}/dimensions/${encodeURIComponent(code)}/members`, { query: { version: params.number }, signal });
      data.lists.set(code, items);
    }));
    const of = (kind) => data.lists.get(detail.dimensions.find((d) => d.kind === kind).code);
    data.measures = of('MEASURE');
    data.periods = of('TIME').map((member) => member.code).sort().reverse();
    data.measure = query.get('m') ?? data.measures[0].code;
    data.period = query.get('zeit') ?? data.periods[0];
    data.shape = shapeOf(query);
    data.preview = await api.get(`${base}/versions/${params.number}/preview`, { query: { measure: data.measure, period: data.period, ...shapeAsQuery(data.shape) }, signal });
    return data;
  }

  content(data) {
    const { detail, preview } = data;
    const back = html`<p><a class="kern-link" href=${link(`/intern/monitoring/datensatz/${this.params.id}`)}>${this.t('preview.to-dataset')}</a></p>`;
    if (!detail.guarded) return html`<kom-alert kind="info" .heading=${this.t('preview.open')}></kom-alert>${back}`;
    if (!preview) return html`<kom-alert kind="success" .heading=${this.t('preview.released')} .body=${this.t('preview.released-text')}></kom-alert>${back}`;
    return html`<div class="kom-stack">${this.#choices(data)}
      ${preview.problem ? html`<kom-alert kind="warning" .heading=${localized(preview.problem.message)} .body=${localized(preview.problem.advice ?? {})}></kom-alert>` : this.#seen(data)}
      ${this.#release(data)}</div>`;
  }

  #choices({ measures, periods, measure, period }) {
    return html`<form class="monitoring-filters kom-no-print" aria-label=${this.t('dataset.choices')} @submit=${(e) => e.preventDefault()}>
      <kom-field type="select" .label=${this.t('dataset.measure')} .value=${measure} .options=${measures.map((m) => ({ value: m.code, label: localized(m.label) }))} @kom-change=${(e) => this.setQuery({ m: e.detail.value })}></kom-field>
      <kom-field type="select" .label=${this.t('preview.period')} .value=${period} .options=${periods.map((value) => ({ value, label: periodName(value) }))} @kom-change=${(e) => this.setQuery({ zeit: e.detail.value })}></kom-field></form>`;
  }

  #seen(data) {
    const { preview, shape } = data;
    const { loss } = preview;
    return html`${preview.passes ? nothing : html`<kom-alert kind="danger" .heading=${this.t('preview.refused')} .body=${this.t('preview.refused-text')}></kom-alert>`}
      ${!isWhole(shape) ? html`<kom-alert kind="info" .heading=${this.t('preview.shaped', { form: this.#form(shape) })} .body=${html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.setQuery({ ohne: null, bis: null, mit: null, zeiten: null })}><span class="kern-label">${this.t('preview.whole')}</span></button>`}></kom-alert>` : nothing}
      <section class="kom-stack" aria-labelledby="preview-loss"><h2 class="kern-heading-medium" id="preview-loss">${this.t('preview.loss')}</h2>
        <kom-facts .items=${[
          { label: this.t('preview.cells'), value: this.t('preview.share-of', { share: formatPercent(loss.shareOfCells), count: formatNumber(loss.protectedCells), all: formatNumber(loss.cells) }) },
          { label: this.t('preview.total'), value: formatPercent(loss.shareOfTotal) },
        ]}></kom-facts></section>
      <section class="kom-stack" aria-labelledby="preview-table"><h2 class="kern-heading-medium" id="preview-table">${this.t('preview.table')}</h2>
        <p class="kern-body kom-muted">${this.t('preview.inside')}</p>
        ${previewTable(this, data)}${legend(this.t, preview.cells)}</section>
      ${preview.conflicts.length ? html`<section class="kom-stack"><h2 class="kern-heading-medium">${this.t('guard.conflicts')}</h2>
        ${conflictTable(this.t, this.t('guard.conflicts'), preview.conflicts, (dimension, code) => (code === '_T' ? this.t('preview.all') : this.#label(data, dimension, code)))}</section>` : nothing}
      ${this.#alternatives(data)}`;
  }

  #alternatives(data) {
    const { alternatives } = data.preview;
    return html`<section class="kom-stack" aria-labelledby="preview-ways"><h2 class="kern-heading-medium" id="preview-ways">${this.t('preview.ways')}</h2>
      ${alternatives.length ? html`<p class="kern-body kom-muted">${this.t('preview.ways-text')}</p>
      <kom-table .caption=${this.t('preview.ways')} .rows=${alternatives.map((way, i) => ({ id: i, rank: i + 1, ...way }))} .columns=${[
        { key: 'rank', label: this.t('preview.rank'), numeric: true, align: 'start', sortable: false },
        { key: 'title', label: this.t('preview.form'), sortable: false, value: (row) => this.#title(data, row) },
        { key: 'figures', label: this.t('preview.figures'), align: 'end', sortable: false, value: (row) => (row.passes ? formatPercent(row.loss.shareOfFigures) : MISSING_SYMBOLS.NOT_MEANINGFUL) },
        { key: 'cells', label: this.t('preview.cells'), align: 'end', sortable: false, value: (row) => (row.passes ? formatPercent(row.loss.shareOfCells) : MISSING_SYMBOLS.NOT_MEANINGFUL) },
        { key: 'total', label: this.t('preview.total'), align: 'end', sortable: false, value: (row) => (row.passes ? formatPercent(row.loss.shareOfTotal) : MISSING_SYMBOLS.NOT_MEANINGFUL) },
        { key: 'passes', label: this.t('guard.outcome'), sortable: false, render: (row) => html`<kom-badge .kind=${row.passes ? 'success' : 'warning'} .label=${this.t(row.passes ? 'guard.would-pass' : 'guard.would-not')}></kom-badge>` },
      ]} .actions=${(row) => this.#take(data, row)}></kom-table>` : html`<p class="kern-body">${this.t('preview.no-ways')}</p>`}</section>`;
  }

  #title(data, { kind, dimension, merged, title }) {
    const known = data.detail.dimensions.find((d) => d.code === dimension);
    const name = known ? localized(known.label) : dimension;
    const label = (code) => this.#label(data, dimension, code);
    if (kind === 'ROUNDED') return localized(title);
    if (kind === 'MERGED') return this.t('preview.way.MERGED', { name, members: merged.map(label).join(' + ') });
    if (kind === 'POOLED') return this.t('preview.way.POOLED', { periods: merged.map(periodName).join(' + ') });
    return this.t(`preview.way.${kind}`, { name });
  }

  #label(data, dimension, code) {
    const member = data.lists.get(dimension)?.find((m) => m.code === code);
    return member ? localized(member.label) : code;
  }

  /** A form that the version can be released in is looked at next; rounding is a policy, which the unit sets with a reason. */
  #take(data, row) {
    if (!row.passes) return nothing;
    const name = html`<span class="kom-visually-hidden"> ${this.#title(data, row)}</span>`;
    if (row.shape) {
      return html`<button type="button" class="kern-btn kern-btn--tertiary" data-take=${row.kind} @click=${() => this.#look(row.shape)}><span class="kern-label">${this.t('preview.take')}${name}</span></button>`;
    }
    if (row.kind === 'ROUNDED' && session.may('disclosure.policy')) {
      return html`<button type="button" class="kern-btn kern-btn--tertiary" data-take="ROUNDED" @click=${() => this.#round(data)}><span class="kern-label">${this.t('preview.take')}${name}</span></button>`;
    }
    return html`<span class="kom-muted">${this.t(`preview.not-here.${row.kind === 'ROUNDED' ? 'ROUNDED' : 'MERGED'}`)}</span>`;
  }

  /** Shows another form from its top. */
  #look(shape) {
    this.setQuery(shapeInAddress(shape));
    this.querySelector('h1')?.focus();
  }

  async #round({ preview }) {
    const source = preview.source.split('/').slice(0, 3).join('/');
    const path = `/api/disclosure/policies/${source}`;
    const changed = await openDialog({
      heading: this.t('preview.round'),
      body: (close) => html`<p class="kern-body">${this.t('preview.round-text')}</p><kom-form .submitLabel=${this.t('preview.round')} .onCancel=${() => close()}
        .fields=${[{ name: 'reason', type: 'textarea', label: this.t('import.open-reason'), hint: this.t('guard.reason-hint'), required: true, maxlength: 1000 }]}
        .onSubmit=${async ({ reason }) => {
          const { data: policy, etag } = await api.full(path);
          const { dominanceN, dominanceK, pPercent, requestPercent } = policy;
          const roundingBase = Math.max(policy.roundingBase, policy.minimumCount);
          await api.put(path, { dominanceN, dominanceK, pPercent, requestPercent, method: 'ROUNDING', roundingBase, reason }, { etag: etag ?? undefined });
          close(true);
        }}></kom-form>`,
    });
    if (changed) await this.reload();
  }

  #form({ dropped, finestLevel, merged, pooled }) {
    const names = dropped.map((code) => localized(this.data.detail.dimensions.find((d) => d.code === code)?.label ?? { de: code }));
    return [...names.map((name) => this.t('preview.way.DROPPED', { name })), ...(finestLevel ? [this.t('preview.level', { level: this.t(`level.${finestLevel}`) })] : []),
      ...merged.map(({ dimension, members }) => this.#title(this.data, { kind: 'MERGED', dimension, merged: members })),
      ...pooled.map((pool) => this.#title(this.data, { kind: 'POOLED', merged: pool }))].join(', ');
  }

  #release(data) {
    if (!session.may('monitoring.release')) return nothing;
    return html`<section class="kom-stack" aria-labelledby="preview-release"><h2 class="kern-heading-medium" id="preview-release">${this.t('preview.release')}</h2>
      <p class="kern-body">${this.t('preview.release-text')}</p>
      ${this.job ? html`<kom-progress .jobId=${this.job} @kom-done=${() => this.#released()}></kom-progress>`
      : html`<p><button type="button" class="kern-btn kern-btn--primary" data-release @click=${() => this.#submit(data)}><span class="kern-label">${this.t('preview.release-now')}</span></button></p>
      ${smallChanges({ t: this.t, detail: data.detail, shape: data.shape, conflicts: data.preview.conflicts, started: (job) => { this.job = job; } })}`}</section>`;
  }

  async #submit({ base, detail, shape }) {
    const form = isWhole(shape) ? this.t('preview.whole-form') : this.#form(shape);
    if (!(await confirmDialog({ heading: this.t('preview.release-now'), text: this.t('preview.confirm', { form }), confirm: this.t('preview.release-now') }))) return;
    try {
      const { jobId } = await api.post(`${base}/versions/${detail.shown.number}/release`, undefined, {
        query: shapeAsQuery(shape), headers: { 'If-Match': `"v${detail.shown.version}"` },
      });
      this.job = jobId;
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  async #released() {
    this.job = null;
    await this.reload();
    if (this.data?.preview) toast(this.t('preview.stayed'), { kind: 'danger' });
  }
}
