import { html, nothing } from 'lit';
import { formatNumber } from './format.js';
import { t } from './i18n.js';

/** The signs of the statistical offices, in the order of their legend. */
export const MISSING_SYMBOLS = {
  UNKNOWN_OR_SECRET: '.', CONFIDENTIAL: '•', LATER: '...', UNRELIABLE: '/', NOT_MEANINGFUL: 'x', NOT_COLLECTED: ':', REGION_NOT_EXISTING: '#',
};
const FLAG_SYMBOLS = { UNCERTAIN: '()', REVISED: 'r', PROVISIONAL: 'p', ESTIMATED: 's', PARTIAL: '*' };

/**
 * One form for what a cell may be: number, numeric string, null or an object. A missing value never has a number. An exact zero counts as
 * none, which has a sign of its own, unless it is a point on a scale, such as an index.
 */
export function cellOf(cell) {
  if (cell === null || cell === undefined || cell === '') return { number: null, missing: null, rounded: false, none: false, flags: [] };
  if (typeof cell !== 'object') return { number: Number(cell), missing: null, rounded: false, none: Number(cell) === 0, flags: [] };
  const flags = [...(cell.flags ?? []), ...(cell.partial ? ['PARTIAL'] : [])];
  if (cell.missing) return { number: null, missing: cell.missing, rounded: false, none: false, flags };
  if (cell.roundedZero) return { number: 0, missing: null, rounded: true, none: false, flags };
  const empty = cell.value === null || cell.value === undefined || cell.value === '';
  const number = empty ? null : Number(cell.value);
  return { number, missing: null, rounded: false, none: number === 0 && !cell.onScale, flags };
}

/** For drawing: the number, or null where there is none. */
export const numberOf = (cell) => cellOf(cell).number;

/** For sorting: what is missing comes last in either direction. */
export function compareCells(a, b) {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return x - y;
}

function flagged(text, flags) {
  const inBrackets = flags.includes('UNCERTAIN') ? `(${text})` : text;
  return inBrackets + flags.filter((f) => f !== 'UNCERTAIN').map((f) => FLAG_SYMBOLS[f] ?? '').join('');
}

/** An observed value as text. */
export function observed(cell, { decimals, unit } = {}) {
  const { number, missing, none, flags } = cellOf(cell);
  if (missing) return flagged(MISSING_SYMBOLS[missing] ?? '?', flags);
  if (number === null) return '';
  const text = none ? '–' : formatNumber(number, decimals);
  return flagged(text, flags) + (unit ? ` ${unit}` : '');
}

/** What a cell's signs mean, for tooltips and screen readers; empty for a plain number. */
export function explainCell(cell) {
  const { missing, rounded, none, flags } = cellOf(cell);
  return [
    missing && t(`missing.${missing}`), rounded && t('missing.ROUNDED_ZERO'), none && t('missing.EXACT_ZERO'),
    ...flags.map((f) => t(`flag.${f}`)),
  ].filter(Boolean).join('; ');
}

/** An observed value with its explanation. */
export function observedCell(cell, options) {
  const text = observed(cell, options);
  const why = explainCell(cell);
  if (!why) return html`<span class="kom-number">${text}</span>`;
  return html`<span class="kom-number kom-observed" title=${why}><span aria-hidden="true">${text}</span><span class="kom-visually-hidden">${cellOf(cell).missing ? nothing : text} ${why}</span></span>`;
}

/** The signs that occur in the cells: [{ symbol, text }]. */
export function legendOf(cells) {
  const seen = new Map();
  for (const cell of cells) {
    const { missing, rounded, none, flags } = cellOf(cell);
    if (missing) seen.set(MISSING_SYMBOLS[missing] ?? '?', t(`missing.${missing}`));
    else if (rounded) seen.set('0', t('missing.ROUNDED_ZERO'));
    else if (none) seen.set('–', t('missing.EXACT_ZERO'));
    for (const flag of flags) seen.set(FLAG_SYMBOLS[flag], t(`flag.${flag}`));
  }
  return [...seen].map(([symbol, text]) => ({ symbol, text }));
}
