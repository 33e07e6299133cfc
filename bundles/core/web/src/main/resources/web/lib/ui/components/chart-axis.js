import { formatNumber } from '../format.js';
import { t } from '../i18n.js';
import { numberOf } from '../observed.js';
import { cutsAxis, font, legend, legendLines, tooltip, tooltipLine } from './chart-parts.js';
import { GRID, INK, MUTED, SERIES, SYMBOLS } from './palette.js';

/** What stands in a bar of 100 %; where one part is missing nobody knows the whole, and the bar stays away. */
export function shares(series) {
  const wholes = series[0]?.values.map((_, i) => series.reduce((sum, s) => (sum === null || numberOf(s.values[i]) === null ? null : sum + numberOf(s.values[i])), 0)) ?? [];
  return series.map((s) => s.values.map((cell, i) => (wholes[i] ? (numberOf(cell) / wholes[i]) * 100 : null)));
}

/** Dashed lines between periods, for example where a reform changed a region. */
function markLine(marks) {
  if (!marks?.length) return undefined;
  return {
    silent: true, symbol: 'none', animation: false, lineStyle: { type: 'dashed', color: INK, width: 1.5 },
    label: { ...font(13), position: 'insideEndTop', formatter: (p) => p.name, backgroundColor: '#ffffffd9', padding: 2 },
    data: marks.map((mark) => ({ xAxis: mark.index, name: mark.text })),
  };
}

/** Lines, bars side by side, bars on top of each other, and those as parts of 100 %. */
export function axisOption({ kind, categories, series, unit, decimals, horizontal, width, rtl, still, marks }) {
  const bars = kind !== 'line';
  const narrow = width < 560;
  const parts = kind === 'percent' ? shares(series) : series.map((s) => s.values.map(numberOf));
  // Names beside bars get a fixed share; what does not fit is cut with an ellipsis and stands whole in tooltip and table.
  const nameWidth = Math.min(260, Math.round(width * 0.38));
  const category = {
    type: 'category', data: categories, inverse: rtl && !horizontal, axisLine: { lineStyle: { color: MUTED } }, axisTick: { alignWithLabel: true },
    axisLabel: { ...font(14), hideOverlap: true, ...(horizontal ? { width: nameWidth - 16, overflow: 'truncate', ellipsis: '…', interval: 0 } : {}) },
  };
  const value = {
    type: 'value', scale: cutsAxis(kind, series), max: kind === 'percent' ? 100 : undefined, splitLine: { lineStyle: { color: GRID } }, splitNumber: narrow && horizontal ? 3 : 5,
    axisLabel: { ...font(14, MUTED), formatter: (n) => formatNumber(n) + (kind === 'percent' ? ' %' : ''), hideOverlap: true },
  };
  if (horizontal) category.inverse = true;
  const single = series.length === 1;
  const legendHeight = legendLines(series, width) * 26;
  const line = (p) => {
    const share = kind === 'percent' ? parts[p.seriesIndex][p.dataIndex] : null;
    return tooltipLine(series[p.seriesIndex], p.dataIndex, { decimals, unit }) + (share === null ? '' : ` (${formatNumber(share, 1)} %)`);
  };
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false }, decal: { show: bars && !single } }, color: SERIES,
    textStyle: font(14),
    grid: horizontal
      ? { left: nameWidth, right: 40, top: legendHeight + 12, bottom: 32 }
      : { left: 8, right: 16, top: legendHeight + (marks?.length ? 34 : 16), bottom: 8, containLabel: true },
    legend: legend(series, width, rtl),
    tooltip: tooltip('axis', (points) => [categories[points[0].dataIndex], ...points.map(line), ...(marks ?? []).filter((m) => m.index === points[0].dataIndex).map((m) => t('chart.break', { text: m.text }))].join('\n')),
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: series.map((s, i) => ({
      name: s.name, type: bars ? 'bar' : 'line', stack: kind === 'stacked' || kind === 'percent' ? 'all' : undefined, data: parts[i], connectNulls: false,
      symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 8, showSymbol: true, lineStyle: { width: 2.5 }, barMaxWidth: 48, emphasis: { focus: 'series' },
      markLine: i === 0 && !horizontal ? markLine(marks) : undefined,
    })),
  };
}
