import { html } from 'lit';
import { api, localized, openDialog } from '@komenius/ui';

const LINKS = ['SAME', 'SAME_YEAR', 'LATEST_BEFORE', 'NEAREST'];
const KINDS = ['RATIO', 'DIFFERENCE', 'CHANGE', 'CHANGE_PERCENT', 'INDEX', 'SHARE', 'VALUE'];
const WITH_TWO = ['RATIO', 'DIFFERENCE'];
const WITH_BASE = ['CHANGE', 'CHANGE_PERCENT', 'INDEX'];
const PERCENT = ['RATIO', 'CHANGE_PERCENT', 'SHARE', 'VALUE'];

/** Asks for a data set by searching the catalogue; the chosen one's id, or undefined. */
export function chooseDataset(t) {
  return openDialog({
    heading: t('analysis.choose-dataset'), size: 'large',
    body: (close) => html`<kom-table .caption=${t('analysis.choose-dataset')} searchable .pageSize=${10}
      .load=${({ q, sort, cursor, limit, signal }) => api.get('/api/monitoring/datasets', { query: { q, sort, cursor, limit }, signal })}
      .columns=${[
        { key: 'title', label: t('datasets.title'), sortable: true },
        { key: 'tableCode', label: t('datasets.code'), sortable: true },
        { key: 'span', label: t('datasets.span'), value: (row) => [row.firstPeriod, row.lastPeriod].filter(Boolean).map((p) => p.replace('@', '')).join(' – ') },
      ]}
      .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close(row.id)}>
        <span class="kern-label">${t('analysis.take')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>`}></kom-table>`,
  });
}

/** Asks which figure of a data set is meant. */
export async function chooseFigure(t, datasetId, known, first) {
  const base = `/api/monitoring/datasets/${datasetId}`;
  const detail = await api.get(base);
  const lists = await Promise.all(detail.dimensions.filter((d) => d.kind === 'MEASURE' || d.kind === 'CATEGORY')
    .map(async (d) => ({ ...d, items: (await api.get(`${base}/dimensions/${encodeURIComponent(d.code)}/members`)).items })));
  const measure = lists.find((d) => d.kind === 'MEASURE');
  const categories = lists.filter((d) => d.kind === 'CATEGORY');
  const name = (label) => (typeof label === 'string' ? label : localized(label));
  const total = (d) => d.items.find((m) => m.total || m.isTotal);
  return openDialog({
    heading: t('analysis.figure-of', { title: detail.dataset.title }),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()}
      .values=${known ? { measure: known.measure, label: known.label ?? '', link: known.link, regionLink: known.regionLink ?? 'SUM', ...Object.fromEntries(Object.entries(known.members).map(([k, v]) => [`d_${k}`, v])) } : { measure: measure.items[0]?.code, link: first ? 'SAME' : 'LATEST_BEFORE', regionLink: 'SUM' }}
      .fields=${[
        { name: 'measure', type: 'select', label: t('dataset.measure'), required: true, options: measure.items.map((m) => ({ value: m.code, label: name(m.label) + (m.unit ? ` (${m.unit})` : '') })) },
        ...categories.map((d) => ({
          name: `d_${d.code}`, type: 'select', label: name(d.label), optional: null,
          options: [{ value: '', label: total(d) ? t('dataset.total') : t('dataset.sum') }, ...d.items.filter((m) => m !== total(d)).map((m) => ({ value: m.code, label: name(m.label) }))],
        })),
        { name: 'label', type: 'text', label: t('analysis.name'), hint: t('analysis.name-hint'), optional: t('analysis.optional') },
        { name: 'regionLink', type: 'select', label: t('analysis.region-link'), hint: t('analysis.region-link-hint'), options: ['SUM', 'PARENT'].map((value) => ({ value, label: t(`region-link.${value}`) })) },
        ...(first ? [] : [{ name: 'link', type: 'select', label: t('analysis.link'), hint: t('analysis.link-hint'), options: LINKS.map((value) => ({ value, label: t(`link.${value}`) })) }]),
      ]}
      .onSubmit=${async (values) => close({
        dataset: datasetId, version: null, measure: values.measure, label: values.label?.trim() || null, link: first ? 'SAME' : values.link || 'SAME', regionLink: values.regionLink || 'SUM',
        members: Object.fromEntries(categories.map((d) => [d.code, values[`d_${d.code}`]]).filter(([, v]) => v)),
      })}></kom-form>`,
  });
}

/** Asks what is calculated; only figures above it can go into it. */
export function chooseCalculation(t, { figures, periods, breakdowns }, known) {
  const start = known ?? { kind: 'RATIO', of: figures[0]?.id, by: figures[1]?.id ?? figures[0]?.id, factor: 100, decimals: 1, unit: '%', label: '' };
  const options = figures.map((one) => ({ value: one.id, label: one.label }));
  const over = start.over?.length ? start.over.join(' ') : 'REGION';
  const parts = breakdowns.map((one) => ({ value: one.code, label: t('over.part', { part: one.label }) }));
  const all = ['REGION', ...breakdowns.map((one) => one.code)].join(' ');
  return openDialog({
    heading: t('analysis.calculation'),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()} .values=${{ ...start, factor: String(start.factor ?? 1), decimals: String(start.decimals ?? 1), basePeriod: start.basePeriod ?? '', over }}
      .fields=${[
        { name: 'label', type: 'text', label: t('analysis.name'), required: true },
        { name: 'kind', type: 'select', label: t('analysis.kind'), required: true, options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) },
        { name: 'of', type: 'select', label: t('analysis.of'), required: true, options },
        { name: 'by', type: 'select', label: t('analysis.by'), hint: t('analysis.by-hint'), options },
        { name: 'factor', type: 'select', label: t('analysis.factor'), hint: t('analysis.factor-hint'), options: ['1', '100', '1000', '10000', '100000'].map((value) => ({ value, label: t(`factor.${value}`) })) },
        { name: 'basePeriod', type: 'select', optional: null, label: t('analysis.base'), hint: t('analysis.base-hint'), options: [{ value: '', label: t('analysis.base-none') }, ...periods.map((one) => ({ value: one.code, label: one.label }))] },
        { name: 'over', type: 'select', label: t('analysis.over'), hint: t('analysis.over-hint'), options: [{ value: 'REGION', label: t('over.regions') }, ...parts, ...(parts.length ? [{ value: all, label: t('over.all') }] : [])] },
        { name: 'unit', type: 'text', label: t('analysis.unit'), optional: t('analysis.optional') },
        { name: 'decimals', type: 'select', label: t('analysis.decimals'), options: ['0', '1', '2', '3'].map((value) => ({ value, label: value })) },
      ]}
      .onSubmit=${async (v) => close({
        label: v.label.trim(), kind: v.kind, of: v.of, by: WITH_TWO.includes(v.kind) ? v.by : null, basePeriod: WITH_BASE.includes(v.kind) && v.basePeriod ? v.basePeriod : null,
        factor: v.kind === 'RATIO' ? Number(v.factor) : null, over: v.kind === 'SHARE' ? v.over.split(' ') : null, unit: unit(v), decimals: Number(v.decimals),
      })}></kom-form>`,
  });
}

/** The percent sign that the form begins with fits quotients and shares only. */
function unit({ kind, unit: text }) {
  const own = text?.trim() || null;
  return own === '%' && !PERCENT.includes(kind) ? null : own;
}

/** Asks for the name under which an analysis is kept. */
export function chooseName(t, known) {
  return openDialog({
    heading: t('analysis.save'),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.save')} .onCancel=${() => close()} .values=${known ?? { shared: false }}
      .fields=${[
        { name: 'title', type: 'text', label: t('analysis.title'), required: true },
        { name: 'description', type: 'textarea', label: t('analysis.description'), optional: t('analysis.optional') },
        { name: 'shared', type: 'checkbox', label: t('analysis.shared') },
      ]}
      .onSubmit=${async (values) => close({ title: values.title.trim(), description: values.description?.trim() || null, shared: Boolean(values.shared) })}></kom-form>`,
  });
}
