import { formatDate } from '@komenius/ui';

/** A period's code for people: reference dates as dates, several in a row by the first and the last, everything else as it is. */
export function periodName(code) {
  if (!code) return '';
  if (code.includes('--')) return code.split('--').map(periodName).join(' – ');
  return code.startsWith('@') ? formatDate(code.slice(1)) : code;
}

/** The last day of a period, on which its territorial status counts. */
export function lastDay(code) {
  if (code.includes('--')) return lastDay(code.split('--')[1]);
  if (code.startsWith('@')) return code.slice(1);
  const schoolYear = /^(\d{4})\/\d{2}$/.exec(code);
  if (schoolYear) return `${Number(schoolYear[1]) + 1}-07-31`;
  const half = /^(\d{4})-(\d{2})P6M$/.exec(code);
  if (half) return endOfMonth(Number(half[1]), Number(half[2]) + 5);
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  if (month) return endOfMonth(Number(month[1]), Number(month[2]));
  return /^\d{4}$/.test(code) ? `${code}-12-31` : code;
}

// Day 0 of the following month is the last one of this month; months above 12 run into the next year.
const endOfMonth = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** Compares periods by their last day. */
export const byTime = (a, b) => lastDay(a).localeCompare(lastDay(b)) || a.localeCompare(b);
