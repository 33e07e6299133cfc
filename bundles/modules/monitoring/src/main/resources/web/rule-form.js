import { html } from 'lit';
import { localized, openDialog } from '@komenius/ui';

const KINDS = ['RANGE', 'SUM', 'JUMP', 'OUTLIER', 'UNKNOWN_CODE', 'REGION', 'DUPLICATE'];
const number = (text) => (text === '' || text === undefined || text === null ? null : Number(String(text).replace(',', '.')));

/** A dialog that writes a rule: first its kind, then what that kind needs. */
export async function editRule({ row, dimensions, measures, t, save }) {
  const kind = row?.rule.kind ?? await openDialog({
    heading: t('rules.new'),
    body: (close) => html`<kom-form .submitLabel=${t('rules.next')} .onCancel=${() => close()} .fields=${[{ name: 'kind', type: 'radios', label: t('rules.kind'), required: true, options: KINDS.map((value) => ({ value, label: t(`quality.kind.${value}`), hint: t(`rules.hint.${value}`) })) }]} .onSubmit=${async (values) => close(values.kind)}></kom-form>`,
  });
  if (!kind) return false;
  const rule = row?.rule ?? {};
  return openDialog({
    heading: t(`quality.kind.${kind}`),
    body: (close) => html`<kom-form .submitLabel=${t('rules.save')} .onCancel=${() => close()} .fields=${[...fieldsOf(kind, { dimensions, measures, t }), ...common(t)]}
      .values=${{ percent: 50, absolute: 0, noise: 4, threshold: 3.5, tolerance: 0, relation: 'EQUALS', scale: 'VALUE', ...rule, codes: rule.codes?.join(', ') ?? '', measures: rule.measures ?? [], severity: row?.severity ?? 'WARNING', blocking: row?.blocking ?? false, active: row?.active ?? true }}
      .onSubmit=${async (values) => { await save({ rule: { kind, ...content(kind, values, rule) }, severity: values.severity, blocking: Boolean(values.blocking), active: Boolean(values.active) }); close(true); }}></kom-form>`,
  });
}

const common = (t) => [
  { name: 'severity', type: 'select', label: t('quality.severity'), options: ['HINT', 'WARNING', 'ERROR'].map((value) => ({ value, label: t(`quality.severity.${value}`) })) },
  { name: 'blocking', type: 'checkbox', label: t('rules.blocking'), hint: t('rules.blocking-hint') },
  { name: 'active', type: 'checkbox', label: t('rules.active') },
];

function fieldsOf(kind, { dimensions, measures, t }) {
  const which = measures.length > 1 ? [{ name: 'measures', type: 'checkboxes', label: t('rules.measures'), hint: t('rules.measures-hint'), options: measures.map((m) => ({ value: m.code, label: localized(m.label) })) }] : [];
  const dimension = (list) => ({ name: 'dimension', type: 'select', label: t('rules.dimension'), required: true, options: list.map((d) => ({ value: d.code, label: localized(d.label) })) });
  const parts = dimensions.filter((d) => d.kind === 'REGION' || (d.kind === 'CATEGORY' && d.total));
  return {
    RANGE: [...which, { name: 'min', label: t('rules.min'), optional: t('rules.optional') }, { name: 'max', label: t('rules.max'), optional: t('rules.optional') }],
    SUM: [...which, dimension(parts), { name: 'relation', type: 'select', label: t('rules.relation'), options: ['EQUALS', 'AT_MOST'].map((value) => ({ value, label: t(`rules.relation.${value}`) })) }, { name: 'tolerance', label: t('rules.tolerance'), required: true }],
    JUMP: [...which, { name: 'percent', label: t('rules.percent'), required: true }, { name: 'absolute', label: t('rules.absolute'), required: true }, { name: 'noise', label: t('rules.noise'), hint: t('rules.noise-hint'), required: true }],
    OUTLIER: [...which, { name: 'scale', type: 'select', label: t('rules.scale'), options: ['VALUE', 'LOG', ...(dimensions.some((d) => d.kind === 'CATEGORY' && d.total) ? ['SHARE'] : [])].map((value) => ({ value, label: t(`rules.scale.${value}`) })) },
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
    OUTLIER: () => ({ measures, scale: before.scale === 'RATIO' ? 'RATIO' : values.scale, dimension: values.scale === 'SHARE' ? values.dimension : null, baseDataset: before.baseDataset ?? null, baseMeasure: before.baseMeasure ?? null, threshold: number(values.threshold) }),
    UNKNOWN_CODE: () => ({ dimension: values.dimension, codes: values.codes ? values.codes.split(/[\s,;]+/).filter(Boolean) : [] }),
    REGION: () => ({}), DUPLICATE: () => ({}),
  }[kind]();
}
