import { formatNumber } from '../format.js';
import { explainCell, numberOf, observed } from '../observed.js';
import { GRID, INK, MUTED, SERIES, SYMBOLS } from './palette.js';

const font = (size, color = INK) => ({ fontFamily: 'Fira Sans, sans-serif', fontSize: size, color });

/** ECharts options for a chart. A missing value is a gap: never zero, never joined by a line. */
export function chartOption({ kind, categories, series, unit, decimals, horizontal, width, rtl, still }) {
  const bars = kind !== 'line';
  const narrow = width < 560;
  const category = {
    type: 'category', data: categories, inverse: rtl && !horizontal, axisLine: { lineStyle: { color: MUTED } }, axisTick: { alignWithLabel: true },
    axisLabel: { ...font(14), hideOverlap: true, ...(horizontal ? { width: narrow ? 110 : 200, overflow: 'break' } : {}) },
  };
  const value = {
    type: 'value', scale: !bars, splitLine: { lineStyle: { color: GRID } }, splitNumber: narrow && horizontal ? 3 : 5,
    axisLabel: { ...font(14, MUTED), formatter: (n) => formatNumber(n), hideOverlap: true },
  };
  if (horizontal) category.inverse = true;
  const single = series.length === 1;
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false }, decal: { show: bars && !single } }, color: SERIES,
    textStyle: font(14),
    grid: { left: 8, right: 16, top: single ? 16 : 48, bottom: 8, containLabel: true },
    legend: { show: !single, type: 'scroll', top: 0, left: rtl ? 'right' : 0, textStyle: font(14), itemGap: 16 },
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
