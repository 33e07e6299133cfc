import { html, nothing } from 'lit';
import { formatDate } from '@komenius/ui';
import { choice, dayOfYear, field, picks } from './fields.js';
import { t } from './text.js';
import { textField } from './text-field.js';
import { deadlineTrouble, deadlineWords, languageName, nextChance, requirementWords } from './words.js';

export const KINDS = ['qualification', 'grades', 'language', 'age', 'other'];
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const SPOKEN = ['de', 'en', 'fr', 'ar', 'uk', 'tr', 'ru', 'pl', 'ro', 'fa', 'es', 'it'];

const EMPTY = {
  qualification: { kind: 'qualification', anyOf: [], note: null },
  grades: { kind: 'grades', averageAtMost: null, note: null },
  language: { kind: 'language', skill: { language: 'de', level: 'B1' }, note: null },
  age: { kind: 'age', from: null, until: null, note: null },
  other: { kind: 'other', note: { de: { text: '', state: 'CURRENT', checked: null } } },
};

export const languageOptions = (also = []) => [...new Set([...SPOKEN, ...also])].map((tag) => ({ value: tag, label: languageName(tag) }));

const replace = (list, i, item) => list.map((one, at) => (at === i ? item : one));
const drop = (list, i) => list.filter((one, at) => at !== i);

/** A button that takes one of several out. */
const out = (label, act) => html`<button type="button" class="kern-btn kern-btn--tertiary pathways-ed-out" @click=${act}><span class="kern-icon kern-icon--delete" aria-hidden="true"></span><span class="kern-label">${t('staff.rule.remove')}<span class="kom-visually-hidden"> (${label})</span></span></button>`;

/** All conditions of a transition, each with the fields of its kind and told in words. */
export function requirements({ network, value, set, text, disabled }) {
  const options = network.qualifications.map((q) => ({ value: q.id, label: q.title?.de?.text ?? q.id }));
  return html`<p class="kom-muted">${value.length ? t('staff.rule.all') : t('staff.rule.none')}</p>
    ${value.map((one, i) => html`<fieldset class="pathways-ed-rule"><legend class="pathways-ed-rule__words">${requirementWords(network, one) || t(`staff.requirement.${one.kind}`)}</legend>
      ${requirementFields(one, (changed) => set(replace(value, i, changed), `requirement-${i}`), options, disabled)}
      ${text({ name: `requirement-${i}-note`, label: one.kind === 'other' ? t('staff.rule.other') : t('staff.rule.note'), value: one.note, required: one.kind === 'other', long: true, set: (note) => set(replace(value, i, { ...one, note }), `requirement-${i}-note`) })}
      ${disabled ? nothing : out(requirementWords(network, one) || t(`staff.requirement.${one.kind}`), () => set(drop(value, i)))}</fieldset>`)}
    ${disabled ? nothing : html`<div class="kom-row pathways-ed-adders">${KINDS.map((kind) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => set([...value, EMPTY[kind]])}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t(`staff.requirement.${kind}`)}</span></button>`)}</div>`}`;
}

function requirementFields(one, set, options, disabled) {
  const put = (changes) => set({ ...one, ...changes });
  switch (one.kind) {
    case 'qualification': return picks({ label: t('staff.rule.any-of'), value: one.anyOf, options, disabled, set: (anyOf) => put({ anyOf }), error: one.anyOf.length ? null : t('staff.rule.any-of-missing') });
    case 'grades': return field({ type: 'number', label: t('staff.rule.average'), hint: t('staff.rule.average-hint'), value: one.averageAtMost, min: 1, max: 6, step: 0.1, disabled, set: (averageAtMost) => put({ averageAtMost }) });
    case 'language': return skill(one.skill, (changed) => put({ skill: changed }), disabled);
    case 'age': return html`<div class="pathways-ed-pair">${field({ type: 'number', label: t('staff.rule.age-from'), value: one.from, min: 0, max: 99, disabled, set: (from) => put({ from }) })}
      ${field({ type: 'number', label: t('staff.rule.age-until'), value: one.until, min: 0, max: 99, disabled, set: (until) => put({ until }), error: one.from !== null && one.until !== null && one.until < one.from ? t('staff.rule.age-wrong') : null })}</div>`;
    default: return nothing;
  }
}

const skill = (value, set, disabled) => html`<div class="pathways-ed-pair">
  ${choice({ label: t('staff.rule.language'), value: value.language, options: languageOptions([value.language]), disabled, set: (language) => set({ ...value, language }) })}
  ${choice({ label: t('staff.rule.level'), value: value.level, options: LEVELS.map((level) => ({ value: level, label: level })), disabled, set: (level) => set({ ...value, level }) })}</div>`;

/** Languages that one has learned on arrival. */
export function skills({ value, set, disabled }) {
  return html`${value.map((one, i) => html`<div class="pathways-ed-row">${skill(one, (changed) => set(replace(value, i, changed)), disabled)}${disabled ? nothing : out(languageName(one.language), () => set(drop(value, i)))}</div>`)}
    ${disabled ? nothing : html`<div><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => set([...value, { language: 'de', level: 'B1' }])}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t('staff.rule.add-language')}</span></button></div>`}`;
}

/** Start and deadline of a transition, told in words while one types. */
export function timing({ item, put, disabled }) {
  const { start, deadline } = item;
  const days = start?.days ?? [];
  const chance = nextChance(item);
  const trouble = deadlineTrouble(item);
  const setDeadline = (kind) => put({ deadline: { none: null, window: { kind: 'window', from: '02-01', until: '02-28', yearsBefore: 0 }, weeksBefore: { kind: 'weeksBefore', weeks: 6 } }[kind] });
  return html`<p class="pathways-ed-words" role="status"><strong>${deadlineWords(deadline, start)}</strong>${chance ? html`<br>${t(chance.from ? 'staff.words.next' : chance.until ? 'staff.words.next-until' : 'staff.words.next-start', { start: formatDate(chance.start), from: formatDate(chance.from), until: formatDate(chance.until) })}` : nothing}</p>
    ${trouble ? html`<kom-alert kind="warning" .heading=${trouble}></kom-alert>` : nothing}
    ${days.map((day, i) => html`<div class="pathways-ed-row">${dayOfYear({ label: t('staff.rule.start', { n: i + 1 }), value: day, disabled, set: (changed) => put({ start: { days: replace(days, i, changed) } }, `start-${i}`) })}
      ${disabled ? nothing : out(t('staff.rule.start', { n: i + 1 }), () => put({ start: { days: drop(days, i) } }))}</div>`)}
    ${days.length ? nothing : html`<p class="kom-muted">${t('staff.rule.any-day')}</p>`}
    ${disabled ? nothing : html`<div><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => put({ start: { days: [...days, days.includes('08-01') ? '02-01' : '08-01'] } })}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t('staff.rule.add-start')}</span></button></div>`}
    ${choice({ label: t('staff.rule.deadline'), value: deadline?.kind ?? 'none', disabled, options: ['none', 'window', 'weeksBefore'].map((kind) => ({ value: kind, label: t(`staff.deadline.${kind}`) })), set: setDeadline })}
    ${deadline?.kind === 'window' ? deadlineWindow(deadline, put, disabled) : nothing}
    ${deadline?.kind === 'weeksBefore' ? field({ type: 'number', label: t('staff.rule.weeks'), value: deadline.weeks, min: 0, max: 104, disabled, set: (weeks) => put({ deadline: { ...deadline, weeks: weeks ?? 0 } }, 'deadline') }) : nothing}`;
}

function deadlineWindow(deadline, put, disabled) {
  const set = (changes, step) => put({ deadline: { ...deadline, ...changes } }, step);
  return html`<div class="pathways-ed-pair">${dayOfYear({ label: t('staff.rule.apply-from'), value: deadline.from, optional: true, disabled, set: (from) => set({ from }, 'deadline-from') })}
    ${dayOfYear({ label: t('staff.rule.apply-until'), value: deadline.until, disabled, set: (until) => set({ until }, 'deadline-until') })}</div>
    ${choice({ label: t('staff.rule.year'), value: String(deadline.yearsBefore ?? 0), disabled, options: ['0', '1'].map((n) => ({ value: n, label: t(`staff.rule.year-${n}`) })), set: (n) => set({ yearsBefore: Number(n) }) })}`;
}
