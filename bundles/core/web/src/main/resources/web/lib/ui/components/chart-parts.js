import { explainCell, numberOf, observed } from '../observed.js';
import { INK, MUTED } from './palette.js';

export const font = (size, color = INK) => ({ fontFamily: 'Fira Sans, sans-serif', fontSize: size, color });

/** True where a line chart's axis starts above zero, because all values lie close together; bars always start at zero. */
export function cutsAxis(kind, series) {
  const numbers = series.flatMap((s) => s.values).map(numberOf).filter((n) => n !== null);
  if (kind !== 'line' || numbers.length < 2) return false;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least > 0 && least > most * 0.5;
}

/** How many lines the names of the series take, about; a legend that pages would hide some from the keyboard. */
export function legendLines(series, width) {
  if (series.length < 2) return 0;
  let [lines, used] = [1, 0];
  for (const { name } of series) {
    const needed = Math.min(width, 56 + name.length * 7.6);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    used += needed;
  }
  return lines;
}

export const legend = (series, width, rtl) => ({
  show: series.length > 1, top: 0, left: rtl ? 'right' : 0, textStyle: { ...font(14), width: Math.max(120, width - 60), overflow: 'truncate' }, itemGap: 14, data: series.map((s) => s.name),
});

/** Rich text is drawn as SVG; an HTML tooltip would need inline styles. */
export const tooltip = (trigger, formatter) => ({
  trigger, renderMode: 'richText', confine: true, textStyle: font(14), backgroundColor: '#fff', borderColor: MUTED, formatter,
});

export function tooltipLine(series, index, options) {
  const cell = series.values[index];
  const text = observed(cell, options);
  const why = explainCell(cell);
  return `${series.name}: ${text || '?'}${why ? ` – ${why}` : ''}`;
}
