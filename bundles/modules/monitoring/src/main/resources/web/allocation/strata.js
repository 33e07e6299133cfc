import { html } from 'lit';
import { localized, openDialog } from '@komenius/ui';
import { posts, shown, typed } from './words.js';

const NUMBERS = ['posts', 'postsEach', 'minimum', 'cap', 'threshold'];

/** The rule of a group of schools in a sentence. */
export function stratumText(t, one) {
  const parts = [];
  if (one.rule === 'EQUAL') parts.push(one.postsEach !== null && one.postsEach !== undefined ? t('allocation.each-gets', { posts: posts(one.postsEach) }) : t('allocation.equal-of', { posts: posts(one.posts) }));
  else parts.push(one.posts !== null && one.posts !== undefined ? t('allocation.need-of', { posts: posts(one.posts) }) : t('allocation.need-rest'));
  if (one.minimum) parts.push(t('allocation.at-least', { posts: posts(one.minimum) }));
  if (one.cap) parts.push(t('allocation.at-most', { posts: posts(one.cap) }));
  if (one.threshold) parts.push(t('allocation.from-need', { need: shown(one.threshold) }));
  return parts.join(', ');
}

/** Asks for a group of schools and its rule. @param used kinds that other groups have */
export function editStratum({ t, work, kinds }, known, used) {
  const present = [...new Set(work.schools.map((one) => one.kind).filter(Boolean))].filter((kind) => !used.includes(kind));
  const offered = [...new Set([...present, ...(known?.kinds ?? [])])];
  const number = (name) => ({ name, type: 'text', label: t(`allocation.stratum.${name}`), hint: t(`allocation.stratum.${name}-hint`), optional: t('analysis.optional') });
  const read = (values, name) => {
    const value = typed(values[name]);
    if (value === undefined || value < 0) throw new Error(t('allocation.no-number', { name: t(`allocation.stratum.${name}`) }));
    return value;
  };
  return openDialog({
    heading: known ? known.title : t('allocation.add-stratum'), size: 'large',
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()}
      .values=${{ title: known?.title ?? '', kinds: known?.kinds ?? [], rule: known?.rule ?? 'PROPORTIONAL', ...Object.fromEntries(NUMBERS.map((name) => [name, shown(known?.[name])])) }}
      .fields=${[
        { name: 'title', type: 'text', label: t('allocation.stratum.title'), required: true },
        { name: 'kinds', type: 'checkboxes', label: t('allocation.kind'), options: offered.map((value) => ({ value, label: localized(kinds[value]) || value })) },
        { name: 'rule', type: 'radios', label: t('allocation.stratum.rule'), required: true, options: ['PROPORTIONAL', 'EQUAL'].map((value) => ({ value, label: t(`allocation.rule.${value}`) })) },
        ...NUMBERS.map(number),
      ]}
      .onSubmit=${async (values) => close({
        title: values.title.trim(), kinds: values.kinds ?? [], rule: values.rule, ...Object.fromEntries(NUMBERS.map((name) => [name, read(values, name)])),
      })}></kom-form>`,
  });
}
