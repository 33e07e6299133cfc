import { locale, t } from './i18n.js';

const missing = (value) => value === null || value === undefined || value === '' || Number.isNaN(value);

const numberFormats = new Map();

/** A number as people write it: 158.789,5 — with exactly `decimals` places if given. Digits stay western in Arabic. */
export function formatNumber(value, decimals) {
  if (missing(value)) return '';
  const key = decimals ?? 'any';
  if (!numberFormats.has(key)) {
    const digits = decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    numberFormats.set(key, new Intl.NumberFormat(locale, { ...digits, numberingSystem: 'latn' }));
  }
  return numberFormats.get(key).format(Number(value));
}

export const formatPercent = (share, decimals = 1) => (missing(share) ? '' : `${formatNumber(share * 100, decimals)} %`);

const dates = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', numberingSystem: 'latn' });
const times = new Intl.DateTimeFormat(locale, {
  day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', numberingSystem: 'latn',
});

/** ISO date or instant, or a Date. A date without time is taken as it is written, in whatever time zone. */
export function formatDate(value) {
  if (missing(value)) return '';
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return dates.format(plain ? new Date(+plain[1], +plain[2] - 1, +plain[3]) : new Date(value));
}

export const formatDateTime = (value) => (missing(value) ? '' : times.format(new Date(value)));

export function formatBytes(bytes) {
  if (missing(bytes)) return '';
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** power, power ? 1 : 0)} ${units[power]}`;
}

export function formatDuration(millis) {
  if (missing(millis)) return '';
  if (millis < 1000) return `${formatNumber(Math.round(millis))} ms`;
  const seconds = Math.round(millis / 1000);
  if (seconds < 60) return t('time.seconds', { seconds });
  return t('time.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** "vor 5 Minuten", "gestern". */
export function relativeTime(value) {
  if (missing(value)) return '';
  const seconds = (new Date(value) - Date.now()) / 1000;
  for (const [unit, size] of [['day', 86400], ['hour', 3600], ['minute', 60]]) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return relative.format(Math.round(seconds), 'second');
}
