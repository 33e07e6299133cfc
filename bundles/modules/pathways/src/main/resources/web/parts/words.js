import { formatNumber, lang } from '@komenius/ui';
import { plain, languageName, t } from './text.js';

const locale = lang === 'de-x-ls' || lang === 'de' ? 'de-DE' : lang === 'en' ? 'en-GB' : lang;
const latin = { numberingSystem: 'latn' };
const years = new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long', ...latin });
const months = new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long', ...latin });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...latin });
const monthAndYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...latin });
const longDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...latin });

const dateOf = (iso) => new Date(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10));
/** A day of a leap year, so that 29 February exists. */
const ofYear = (monthDay) => dateOf(`2028-${monthDay.replace(/^--/, '')}`);

export const isoDay = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
export const today = () => isoDay(new Date());

/** "2 Jahre 6 Monate"; what takes no time is told so. */
export function duration(count) {
  if (!count) return t('public.duration.none');
  const [y, m] = [Math.floor(count / 12), count % 12];
  return [y && years.format(y), m && months.format(m)].filter(Boolean).join(' ');
}

/** "August 2029": for arrivals, whose day nobody knows. */
export const month = (iso) => (iso ? monthAndYear.format(dateOf(iso)) : '');
/** "28. Februar 2027": for deadlines. */
export const day = (iso) => (iso ? longDay.format(dateOf(iso)) : '');
export const dayRange = (from, until) => (from && from !== until ? longDay.formatRange(dateOf(from), dateOf(until)) : day(until));

export function age(from, until) {
  const known = (value) => value !== null && value !== undefined;
  if (known(from) && known(until)) return from === until ? t('public.age.exact', { from }) : t('public.age.range', { from, until });
  if (known(from)) return t('public.age.from', { from });
  return known(until) ? t('public.age.until', { until }) : '';
}

const ISCED = ['EARLY_CHILDHOOD', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'POST_SECONDARY', 'SHORT_TERTIARY', 'BACHELOR', 'MASTER', 'DOCTORAL'];

export const isced = (level) => (level ? t('public.isced', { level: ISCED.indexOf(level), name: t(`public.isced.${level}`) }) : '');

/** The rule in words, without a year: "1.–28. Februar". */
export function deadlineRule(rule) {
  if (!rule) return '';
  if (rule.kind === 'weeksBefore') return rule.weeks ? t('public.deadline.weeks', { count: rule.weeks }) : t('public.deadline.any');
  const until = ofYear(rule.until);
  const text = rule.from ? dayOfYear.formatRange(...[ofYear(rule.from), until].sort((a, b) => a - b)) : t('public.deadline.until', { date: dayOfYear.format(until) });
  const wraps = rule.from && ofYear(rule.from) > until;
  const period = wraps ? t('public.deadline.span', { from: dayOfYear.format(ofYear(rule.from)), until: dayOfYear.format(until) }) : text;
  return rule.yearsBefore ? t('public.deadline.year-before', { period }) : period;
}

export function startRule(start) {
  const days = start?.days ?? [];
  return days.length ? t('public.start.on', { days: days.map((one) => dayOfYear.format(ofYear(one))).join(', ') }) : t('public.start.any');
}

/** A day of some year; 29 February is the last day of February. */
function inYear(year, monthDay) {
  const [m, d] = monthDay.replace(/^--/, '').split('-').map(Number);
  const last = new Date(year, m, 0).getDate();
  return isoDay(new Date(year, m - 1, Math.min(d, last)));
}

/** The next time for applying that has not passed: { from, until, start }; null if one can begin on any day or need not apply. */
export function nextDeadline({ start, deadline, validity }, now = today()) {
  if (!deadline || !start?.days?.length) return null;
  for (let year = +now.slice(0, 4); year < +now.slice(0, 4) + 4; year++) {
    for (const one of start.days) {
      const begin = inYear(year, one);
      if (begin < now || (validity?.from && begin < validity.from) || (validity?.until && begin >= validity.until)) continue;
      const range = rangeFor(deadline, begin);
      if (range.until >= now) return { ...range, start: begin };
    }
  }
  return null;
}

function rangeFor(rule, begin) {
  if (rule.kind === 'weeksBefore') {
    const last = dateOf(begin);
    last.setDate(last.getDate() - 7 * rule.weeks);
    return { from: null, until: isoDay(last) };
  }
  const year = +begin.slice(0, 4) - rule.yearsBefore;
  const until = inYear(year, rule.until);
  const from = rule.from ? inYear(year, rule.from) : null;
  return { from: from && from > until ? inYear(year - 1, rule.from) : from, until };
}

/** What a door asks for, in words; `qualification(id)` gives the title of one. */
export function requirement(rule, qualification) {
  const note = rule.note ? plain(rule.note) : '';
  switch (rule.kind) {
    case 'qualification': {
      const named = new Intl.ListFormat(locale, { type: 'disjunction' }).format((rule.anyOf ?? []).map((id) => plain(qualification(id)) || id));
      return [t('public.requirement.qualification', { named }), note].filter(Boolean).join(' – ');
    }
    case 'grades':
      return note || t('public.requirement.grades', { average: formatNumber(rule.averageAtMost, 1) });
    case 'language': {
      const skill = rule.skill ?? rule;
      return [t('public.requirement.language', { language: languageName(skill.language), level: skill.level }), note].filter(Boolean).join(' – ');
    }
    case 'age':
      return [t('public.requirement.age', { age: age(rule.from, rule.until) }), note].filter(Boolean).join(' – ');
    default:
      return note;
  }
}

/** Straight-line distance in words; below 10 km with one decimal. */
export const kilometres = (km) => (km < 0.1 ? t('public.near.here') : t('public.near.km', { km: formatNumber(km, km < 10 ? 1 : 0) }));
