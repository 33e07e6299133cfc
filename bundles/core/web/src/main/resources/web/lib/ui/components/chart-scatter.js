import { formatNumber } from '../format.js';
import { numberOf } from '../observed.js';
import { font, tooltip, tooltipLine } from './chart-parts.js';
import { GRID, MUTED, SERIES } from './palette.js';

const MOST_LABELS = 60;

/** Points of those categories that have both values; [x, y, size or null, index]. */
export function points(categories, series) {
  const [x, y, size] = series.map((s) => s.values.map(numberOf));
  return categories.map((_, i) => [x[i], y?.[i] ?? null, size?.[i] ?? null, i]).filter(([a, b]) => a !== null && b !== null);
}

/** One point per category: the first series across, the second up, a third as its size. */
export function scatterOption({ categories, series, decimals, width, still, highlighted }) {
  const drawn = points(categories, series);
  const most = Math.max(...drawn.map((p) => p[2] ?? 0));
  const axis = (s, place) => ({
    type: 'value', name: s.name, nameLocation: 'middle', nameGap: place === 'x' ? 34 : 52, nameTextStyle: { ...font(14), width: place === 'x' ? width - 120 : 260, overflow: 'truncate' }, scale: true,
    splitLine: { lineStyle: { color: GRID } }, axisLine: { show: true, lineStyle: { color: MUTED } }, axisLabel: { ...font(14, MUTED), formatter: (n) => formatNumber(n), hideOverlap: true },
  });
  const symbolSize = (p) => (series[2] && most > 0 ? 8 + 32 * Math.sqrt((p[2] ?? 0) / most) : 11);
  const chosen = new Set(highlighted ?? []);
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false } }, color: SERIES, textStyle: font(14),
    grid: { left: 64, right: 40, top: 16, bottom: 56 },
    tooltip: tooltip('item', (p) => [categories[p.data.value[3]], ...series.map((s) => tooltipLine(s, p.data.value[3], { decimals }))].join('\n')),
    xAxis: axis(series[0], 'x'), yAxis: series[1] ? axis(series[1], 'y') : { type: 'value' },
    series: [{
      type: 'scatter', data: drawn.map((p) => ({ value: p, itemStyle: chosen.has(p[3]) ? { color: SERIES[1], opacity: 1 } : {} })).map((d) => ({ ...d, symbolSize: symbolSize(d.value) })),
      itemStyle: { opacity: 0.8, borderColor: '#fff', borderWidth: 1 },
      label: { show: drawn.length <= MOST_LABELS || chosen.size > 0, position: 'right', ...font(12), formatter: (p) => (drawn.length <= MOST_LABELS || chosen.has(p.data.value[3]) ? categories[p.data.value[3]] : '') },
      labelLayout: { hideOverlap: true },
    }],
  };
}
