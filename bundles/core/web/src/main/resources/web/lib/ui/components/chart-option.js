import { formatNumber } from '../format.js';
import { explainCell, numberOf, observed } from '../observed.js';
import { GRID, INK, MUTED, SERIES, SYMBOLS } from './palette.js';

const font = (size, color = INK) => ({ fontFamily: 'Fira Sans, sans-serif', fontSize: size, color });

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

/** ECharts options for a chart. A missing value is a gap: never zero, never joined by a line. */
export function chartOption({ kind, categories, series, unit, decimals, horizontal, width, rtl, still }) {
  const bars = kind !== 'line';
  const narrow = width < 560;
  // Names beside bars get a fixed share; what does not fit is cut with an ellipsis and stands whole in tooltip and table.
  const nameWidth = Math.min(260, Math.round(width * 0.38));
  const category = {
    type: 'category', data: categories, inverse: rtl && !horizontal, axisLine: { lineStyle: { color: MUTED } }, axisTick: { alignWithLabel: true },
    axisLabel: { ...font(14), hideOverlap: true, ...(horizontal ? { width: nameWidth - 16, overflow: 'truncate', ellipsis: '…', interval: 0 } : {}) },
  };
  const value = {
    type: 'value', scale: cutsAxis(kind, series), splitLine: { lineStyle: { color: GRID } }, splitNumber: narrow && horizontal ? 3 : 5,
    axisLabel: { ...font(14, MUTED), formatter: (n) => formatNumber(n), hideOverlap: true },
  };
  if (horizontal) category.inverse = true;
  const single = series.length === 1;
  const legendHeight = legendLines(series, width) * 26;
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false }, decal: { show: bars && !single } }, color: SERIES,
    textStyle: font(14),
    grid: horizontal
      ? { left: nameWidth, right: 40, top: legendHeight + 12, bottom: 32 }
      : { left: 8, right: 16, top: legendHeight + 16, bottom: 8, containLabel: true },
    legend: { show: !single, top: 0, left: rtl ? 'right' : 0, textStyle: { ...font(14), width: Math.max(120, width - 60), overflow: 'truncate' }, itemGap: 14 },
    // Rich text is drawn as SVG; an HTML tooltip would need inline styles.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, textStyle: font(14), backgroundColor: '#fff', borderColor: MUTED,
      formatter: (points) => [categories[points[0].dataIndex], ...points.map((p) => tooltipLine(series[p.seriesIndex], p.dataIndex, { decimals, unit }))].join('\n'),
    },
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: series.map((s, i) => ({
      name: s.name, type: bars ? 'bar' : 'line', stack: kind === 'stacked' ? 'all' : undefined, data: s.values.map(numberOf), connectNulls: false,
      symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 8, showSymbol: true, lineStyle: { width: 2.5 }, barMaxWidth: 48, emphasis: { focus: 'series' },
    })),
  };
}

function tooltipLine(series, index, options) {
  const cell = series.values[index];
  const text = observed(cell, options);
  const why = explainCell(cell);
  return `${series.name}: ${text || '?'}${why ? ` – ${why}` : ''}`;
}
