import { html } from 'lit';
import { MISSING_SYMBOLS, formatNumber } from '@komenius/ui';

const KIND = { DRAFT: 'info', PROPOSED: 'warning', APPROVED: 'success' };

export const stateBadge = (t, state) => html`<kom-badge .kind=${KIND[state]} .label=${t(`allocation.state.${state}`)}></kom-badge>`;

/** What a person typed, German or English; null for nothing, undefined for what is no number. */
export function typed(text) {
  const clean = String(text ?? '').trim().replace(/\s/g, '');
  if (!clean) return null;
  const plain = clean.includes(',') ? clean.replace(/\./g, '').replace(',', '.') : clean;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number in a text field, in the page's language. */
export const shown = (number) => (number === null || number === undefined ? '' : formatNumber(Number(number), decimals(number)));

const decimals = (number) => Math.min(6, (String(Number(number)).split('.')[1] ?? '').length);

export const posts = (number) => (number === null || number === undefined ? MISSING_SYMBOLS.UNKNOWN_OR_SECRET : formatNumber(Number(number), 2));

export const signed = (number) => (number === null || number === undefined ? MISSING_SYMBOLS.UNKNOWN_OR_SECRET : `${Number(number) > 0 ? '+' : ''}${formatNumber(Number(number), 2)}`);

/** Next free id with a letter in front. */
export function freeId(letter, used) {
  for (let number = 1; ; number++) if (!used.includes(`${letter}${number}`)) return `${letter}${number}`;
}
