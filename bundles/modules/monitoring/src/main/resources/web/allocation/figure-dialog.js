import { html } from 'lit';
import { api, localized, openDialog } from '@komenius/ui';
import { chooseDataset } from '../analysis-dialogs.js';
import { periodName } from '../periods.js';

const name = (label) => (typeof label === 'string' ? label : localized(label));
const total = (dimension) => dimension.items.find((member) => member.total || member.isTotal);

async function lists(datasetId) {
  const base = `/api/monitoring/datasets/${datasetId}`;
  const detail = await api.get(base);
  const dimensions = await Promise.all(detail.dimensions.map(async (one) => ({ ...one, items: (await api.get(`${base}/dimensions/${encodeURIComponent(one.code)}/members`)).items })));
  return { title: detail.dataset.title, dimensions };
}

const units = (dimensions) => dimensions.filter((one) => one.kind === 'REGION' || (one.kind === 'CATEGORY' && one.items.length > 2));

/** The dimension whose members are most likely schools, else regions, else the longest. */
function likely(dimensions, wantsSchools) {
  const all = units(dimensions);
  const school = all.find((one) => /schul|einricht|institution/i.test(`${one.code} ${name(one.label)}`) && one.kind === 'CATEGORY' && one.items.length > 5);
  if (school && wantsSchools) return school;
  return school ?? all.find((one) => one.kind === 'REGION') ?? all[0];
}

/** Asks for a figure of every school or area: `{ source, posts, title, unit }`, or undefined. @param schools whether schools with pupils are wanted, and today's posts may come along */
export async function chooseSource(t, schools) {
  const datasetId = await chooseDataset(t);
  if (!datasetId) return undefined;
  const { title, dimensions } = await lists(datasetId);
  const measure = dimensions.find((one) => one.kind === 'MEASURE');
  const time = dimensions.find((one) => one.kind === 'TIME');
  const candidates = units(dimensions);
  const unit = likely(dimensions, schools);
  const others = dimensions.filter((one) => one.kind === 'CATEGORY');
  const measures = measure.items.map((one) => ({ value: one.code, label: name(one.label) + (one.unit ? ` (${one.unit})` : '') }));
  const none = { value: '', label: t('allocation.nothing') };
  return openDialog({
    heading: t('analysis.figure-of', { title }),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()} .values=${{ measure: measures[0]?.value, dimension: unit?.code, period: '', base: '', posts: '' }}
      .fields=${[
        { name: 'measure', type: 'select', label: t(schools ? 'allocation.pupils' : 'dataset.measure'), required: true, options: measures },
        { name: 'dimension', type: 'select', label: t('allocation.units'), hint: t('allocation.units-hint'), required: true, options: candidates.map((one) => ({ value: one.code, label: name(one.label) })) },
        ...others.filter((one) => candidates.length < 2 || one.code !== unit?.code).map((one) => ({
          name: `d_${one.code}`, type: 'select', label: name(one.label),
          options: [{ value: '', label: total(one) ? t('dataset.total') : t('dataset.sum') }, ...one.items.filter((member) => member !== total(one)).slice(0, 300).map((member) => ({ value: member.code, label: name(member.label) }))],
        })),
        { name: 'period', type: 'select', label: t('allocation.period'), options: [{ value: '', label: t('allocation.newest') }, ...[...time.items].reverse().map((one) => ({ value: one.code, label: periodName(one.code) }))] },
        ...(schools ? [{ name: 'posts', type: 'select', label: t('allocation.present'), hint: t('allocation.present-hint'), options: [none, ...measures] }]
          : [{ name: 'base', type: 'select', label: t('allocation.base'), hint: t('allocation.base-hint'), options: [none, ...measures] }]),
      ]}
      .onSubmit=${async (values) => close(result(datasetId, values, others, measure, t))}></kom-form>`,
  });
}

function result(dataset, values, others, measure, t) {
  const members = Object.fromEntries(others.filter((one) => one.code !== values.dimension).map((one) => [one.code, values[`d_${one.code}`]]).filter(([, value]) => value));
  const common = { dataset, version: null, dimension: values.dimension, period: values.period || null };
  const chosen = measure.items.find((one) => one.code === values.measure);
  const words = Object.entries(members).map(([code, member]) => name(others.find((one) => one.code === code).items.find((one) => one.code === member).label));
  return {
    source: { ...common, measure: values.measure, members, base: values.base ? { ...common, measure: values.base, members: {}, base: null } : null },
    posts: values.posts ? { ...common, measure: values.posts, members: {}, base: null } : null,
    title: [name(chosen.label), ...words].join(', ') + (values.base ? ` (${t('allocation.share')})` : ''),
    unit: values.base ? '%' : chosen.unit ?? null,
  };
}
