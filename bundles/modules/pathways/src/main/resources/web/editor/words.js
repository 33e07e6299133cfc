import { formatDate, lang } from '@komenius/ui';
import { isoDay, requirement } from '../parts/words.js';
import { t } from './text.js';
import { itemOf, titleById } from './network-model.js';
import { german, plain } from './translated.js';

const locale = lang === 'en' ? 'en-GB' : lang === 'de-x-ls' ? 'de' : lang;
const monthDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const languages = new Intl.DisplayNames([locale], { type: 'language' });

export function languageName(tag) {
  if (tag === 'de-x-ls') return t('staff.language.ls');
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag; // of an imported file: not a language tag, but all there is
  }
}

export const monthNames = Array.from({ length: 12 }, (_, i) => months.format(new Date(Date.UTC(2024, i, 1))));

/** { day, month } of "08-01"; null for null. */
export function partsOf(text) {
  const match = /(\d\d)-(\d\d)$/.exec(text ?? '');
  return match ? { month: Number(match[1]), day: Number(match[2]) } : null;
}

const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dateIn = (year, { month, day }) => new Date(Date.UTC(year, month - 1, Math.min(day, lastOf(year, month))));

const LEAP_DAY = '02-29';

/** "1. August", after "bis"; the leap day is the last of February. */
export function dayWords(text) {
  const parts = partsOf(text);
  if (!parts) return '';
  return text.endsWith(LEAP_DAY) ? t('staff.words.until-february-end') : monthDay.format(dateIn(2024, parts));
}

const onDay = (day) => (day.endsWith(LEAP_DAY) ? t('staff.words.on-february-end') : t('staff.words.on', { day: dayWords(day) }));

/** "am 1. Februar oder am 1. August"; empty if it begins on any day. */
export const startWords = (start) => (start?.days ?? []).map(onDay).join(` ${t('staff.words.or')} `);

/** The sentence that a counsellor would say, for example "Anmeldung vom 1. bis 28. Februar vor dem Beginn am 1. August". */
export function deadlineWords(deadline, start) {
  const begin = startWords(start);
  if (!deadline) return begin ? t('staff.words.free', { begin }) : t('staff.words.free-any');
  if (deadline.kind === 'weeksBefore') {
    const key = deadline.weeks ? 'staff.words.weeks' : 'staff.words.same-day';
    return begin ? t(key, { count: deadline.weeks, begin }) : t(`${key}-any`, { count: deadline.weeks });
  }
  const [a, b] = [partsOf(deadline.from), partsOf(deadline.until)];
  const sameMonth = a && b && a.month === b.month && a.day < b.day && !deadline.until.endsWith(LEAP_DAY);
  const span = { from: sameMonth ? t('staff.words.day', { day: a.day }) : dayWords(deadline.from), until: dayWords(deadline.until), begin };
  const key = `staff.words.${deadline.from ? 'window' : 'until'}${deadline.yearsBefore ? '-year' : ''}`;
  return begin ? t(key, span) : t(`${key}-any`, span);
}

const iso = (date) => date.toISOString().slice(0, 10);

/** First start that one can still apply for: { start, from, until } as ISO dates; null where it begins on any day. */
export function nextChance({ deadline, start }, today = isoDay(new Date())) {
  const days = (start?.days ?? []).map(partsOf).filter(Boolean);
  const year = Number(today.slice(0, 4));
  const starts = [0, 1, 2, 3].flatMap((n) => days.map((day) => dateIn(year + n, day))).sort((a, b) => a - b);
  for (const day of starts.filter((one) => iso(one) >= today)) {
    const span = spanBefore(deadline, day);
    if (!span || span.until >= today) return { start: iso(day), from: span?.from ?? null, until: span?.until ?? null };
  }
  return null;
}

function spanBefore(deadline, start) {
  if (deadline?.kind === 'weeksBefore') return { from: null, until: iso(new Date(start.getTime() - (deadline.weeks ?? 0) * 7 * 86_400_000)) };
  const until = partsOf(deadline?.until);
  if (!until) return null;
  const last = dateIn(start.getUTCFullYear() - (deadline.yearsBefore ?? 0), until);
  const from = partsOf(deadline.from);
  if (!from) return { from: null, until: iso(last) };
  const first = dateIn(last.getUTCFullYear(), from);
  return { from: iso(first <= last ? first : dateIn(last.getUTCFullYear() - 1, from)), until: iso(last) };
}

/** Why a deadline cannot be meant: it ends after the start. Null if it is fine. */
export function deadlineTrouble({ deadline, start }) {
  if (deadline?.kind !== 'window' || deadline.yearsBefore) return null;
  const until = partsOf(deadline.until);
  const late = (start?.days ?? []).find((day) => until && dateIn(2024, until) > dateIn(2024, partsOf(day)));
  return late ? t('staff.words.after-start', { until: dayWords(deadline.until), start: onDay(late) }) : null;
}

/** A condition in words, also while it is being typed. */
export function requirementWords(network, one) {
  if (one.kind === 'grades' && (one.averageAtMost === null || one.averageAtMost === undefined)) return plain(german(one.note)) || t('staff.requirement.grades');
  if (one.kind === 'qualification' && !one.anyOf.length) return t('staff.requirement.qualification');
  if (one.kind === 'age' && one.from === null && one.until === null) return t('staff.requirement.age');
  return requirement(one, (id) => itemOf(network, 'qualification', id)?.title) || t(`staff.requirement.${one.kind}`);
}

export const skillWords = (skill) => t('staff.words.skill', { language: languageName(skill.language), level: skill.level });
export const titlesWords = (network, kind, ids) => ids.map((id) => titleById(network, kind, id)).join(', ');

/** Stored is the first day on which it no longer holds; people are told the last one on which it does. */
export function validityWords(validity) {
  const { from, until } = validity ?? {};
  const last = until ? iso(new Date(new Date(`${until}T00:00:00Z`).getTime() - 86_400_000)) : null;
  if (from && until) return t('staff.words.valid', { from: formatDate(from), until: formatDate(last) });
  if (from) return t('staff.words.valid-from', { from: formatDate(from) });
  return until ? t('staff.words.valid-until', { until: formatDate(last) }) : t('staff.words.valid-always');
}
