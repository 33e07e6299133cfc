import { html } from 'lit';
import { api, localized, openDialog } from '@komenius/ui';

const KINDS = ['RANGE', 'SUM', 'JUMP', 'OUTLIER', 'OUTLIER_RATE', 'UNKNOWN_CODE', 'REGION', 'DUPLICATE'];
const number = (text) => (text === '' || text === undefined || text === null ? null : Number(String(text).replace(',', '.')));

/** A dialog that writes a rule: first its kind, then what that kind needs. */
export async function editRule({ row, dimensions, measures, t, save }) {
  const kind = row?.rule.kind ?? await openDialog({
    heading: t('rules.new'),
    body: (close) => html`<kom-form .submitLabel=${t('rules.next')} .onCancel=${() => close()} .fields=${[{ name: 'kind', type: 'radios', label: t('rules.kind'), required: true, options: KINDS.map((value) => ({ value, label: t(`quality.kind.${value}`), hint: t(`rules.hint.${value}`) })) }]} .onSubmit=${async (values) => close(values.kind)}></kom-form>`,
  });
  if (!kind) return false;
  const rule = row?.rule ?? {};
  if (kind === 'OUTLIER_RATE' || rule.scale === 'RATIO') return editRate({ row, measures, t, save });
  return openDialog({
    heading: t(`quality.kind.${kind}`),
    body: (close) => html`<kom-form .submitLabel=${t('rules.save')} .onCancel=${() => close()} .fields=${[...fieldsOf(kind, { dimensions, measures, t }), ...common(t)]}
      .values=${{ percent: 50, absolute: 0, noise: 4, threshold: 3.5, tolerance: 0, relation: 'EQUALS', scale: 'VALUE', ...rule, codes: rule.codes?.join(', ') ?? '', measures: rule.measures ?? [], severity: row?.severity ?? 'WARNING', blocking: row?.blocking ?? false, active: row?.active ?? true }}
      .onSubmit=${async (values) => { await save({ rule: { kind, ...content(kind, values, rule) }, severity: values.severity, blocking: Boolean(values.blocking), active: Boolean(values.active) }); close(true); }}></kom-form>`,
  });
}

/** Outliers per figure of another data set, for example per inhabitant: first which data set, then which of its figures. */
async function editRate({ row, measures, t, save }) {
  const rule = row?.rule ?? {};
  const words = await openDialog({
    heading: t('quality.kind.OUTLIER_RATE'),
    body: (close) => html`<kom-form .submitLabel=${t('rules.next')} .onCancel=${() => close()} .values=${{ q: t('rules.base-words') }} .fields=${[{ name: 'q', label: t('rules.base-search'), hint: t('rules.base-search-hint'), required: true }]} .onSubmit=${async (values) => close(values.q)}></kom-form>`,
  });
  if (!words) return false;
  const found = (await api.get('/api/monitoring/datasets', { query: { q: words, limit: 30 } })).items;
  if (rule.baseDataset && !found.some((d) => d.id === rule.baseDataset)) found.unshift((await api.get(`/api/monitoring/datasets/${rule.baseDataset}`)).dataset);
  const base = await openDialog({
    heading: t('rules.base-dataset'),
    body: (close) => (found.length ? html`<kom-form .submitLabel=${t('rules.next')} .onCancel=${() => close()} .values=${{ base: rule.baseDataset ?? found[0].id }} .fields=${[{ name: 'base', type: 'radios', label: t('rules.base-dataset'), hint: t('rules.base-hint'), required: true, options: found.map((d) => ({ value: d.id, label: d.title, hint: d.tableCode })) }]} .onSubmit=${async (values) => close(values.base)}></kom-form>`
      : html`<p class="kern-body">${t('rules.base-none', { words })}</p>`),
  });
  if (!base) return false;
  const figures = (await api.get(`/api/monitoring/datasets/${base}/dimensions/MEASURE/members`)).items;
  return openDialog({
    heading: t('quality.kind.OUTLIER_RATE'),
    body: (close) => html`<kom-form .submitLabel=${t('rules.save')} .onCancel=${() => close()} .fields=${[...which(measures, t),
      { name: 'baseMeasure', type: 'select', label: t('rules.base-measure'), required: true, options: figures.map((m) => ({ value: m.code, label: localized(m.label) })) },
      { name: 'threshold', label: t('rules.threshold'), hint: t('rules.threshold-hint'), required: true }, ...common(t)]}
      .values=${{ threshold: 3.5, baseMeasure: figures[0]?.code, measures: [], ...rule, severity: row?.severity ?? 'HINT', blocking: row?.blocking ?? false, active: row?.active ?? true }}
      .onSubmit=${async (values) => { await save({ rule: { kind: 'OUTLIER', measures: values.measures ?? [], scale: 'RATIO', dimension: null, baseDataset: base, baseMeasure: values.baseMeasure, threshold: number(values.threshold) }, severity: values.severity, blocking: Boolean(values.blocking), active: Boolean(values.active) }); close(true); }}></kom-form>`,
  });
}

const which = (measures, t) => (measures.length > 1 ? [{ name: 'measures', type: 'checkboxes', label: t('rules.measures'), hint: t('rules.measures-hint'), options: measures.map((m) => ({ value: m.code, label: localized(m.label) })) }] : []);

const common = (t) => [
  { name: 'severity', type: 'select', label: t('quality.severity'), options: ['HINT', 'WARNING', 'ERROR'].map((value) => ({ value, label: t(`quality.severity.${value}`) })) },
  { name: 'blocking', type: 'checkbox', label: t('rules.blocking'), hint: t('rules.blocking-hint') },
  { name: 'active', type: 'checkbox', label: t('rules.active') },
];

function fieldsOf(kind, { dimensions, measures, t }) {
  const measured = which(measures, t);
  const dimension = (list) => ({ name: 'dimension', type: 'select', label: t('rules.dimension'), required: true, options: list.map((d) => ({ value: d.code, label: localized(d.label) })) });
  const parts = dimensions.filter((d) => d.kind === 'REGION' || (d.kind === 'CATEGORY' && d.total));
  return {
    RANGE: [...measured, { name: 'min', label: t('rules.min'), optional: t('rules.optional') }, { name: 'max', label: t('rules.max'), optional: t('rules.optional') }],
    SUM: [...measured, dimension(parts), { name: 'relation', type: 'select', label: t('rules.relation'), options: ['EQUALS', 'AT_MOST'].map((value) => ({ value, label: t(`rules.relation.${value}`) })) }, { name: 'tolerance', label: t('rules.tolerance'), required: true }],
    JUMP: [...measured, { name: 'percent', label: t('rules.percent'), required: true }, { name: 'absolute', label: t('rules.absolute'), required: true }, { name: 'noise', label: t('rules.noise'), hint: t('rules.noise-hint'), required: true }],
    OUTLIER: [...measured, { name: 'scale', type: 'select', label: t('rules.scale'), options: ['VALUE', 'LOG', ...(dimensions.some((d) => d.kind === 'CATEGORY' && d.total) ? ['SHARE'] : [])].map((value) => ({ value, label: t(`rules.scale.${value}`) })) },
      { ...dimension(dimensions.filter((d) => d.kind === 'CATEGORY' && d.total)), label: t('rules.share-of'), required: false }, { name: 'threshold', label: t('rules.threshold'), hint: t('rules.threshold-hint'), required: true }],
    UNKNOWN_CODE: [dimension(dimensions.filter((d) => d.kind !== 'TIME')), { name: 'codes', type: 'textarea', label: t('rules.codes'), hint: t('rules.codes-hint'), optional: t('rules.optional') }],
    REGION: [], DUPLICATE: [],
  }[kind];
}

function content(kind, values, before) {
  const measures = values.measures ?? [];
  return {
    RANGE: () => ({ measures, min: number(values.min), max: number(values.max) }),
    SUM: () => ({ measures, dimension: values.dimension, relation: values.relation, total: before.total ?? null, parts: before.parts ?? [], tolerance: number(values.tolerance) ?? 0 }),
    JUMP: () => ({ measures, percent: number(values.percent), absolute: number(values.absolute) ?? 0, noise: number(values.noise) ?? 0 }),
    OUTLIER: () => ({ measures, scale: values.scale, dimension: values.scale === 'SHARE' ? values.dimension : null, baseDataset: null, baseMeasure: null, threshold: number(values.threshold) }),
    UNKNOWN_CODE: () => ({ dimension: values.dimension, codes: values.codes ? values.codes.split(/[\s,;]+/).filter(Boolean) : [] }),
    REGION: () => ({}), DUPLICATE: () => ({}),
  }[kind]();
}
