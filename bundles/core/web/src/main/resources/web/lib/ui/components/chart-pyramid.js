import { formatNumber } from '../format.js';
import { numberOf } from '../observed.js';
import { font, legend, legendLines, tooltip, tooltipLine } from './chart-parts.js';
import { GRID, MUTED, SERIES } from './palette.js';

/** The next number that an axis likes to end with. */
function roundUp(number) {
  const step = 10 ** Math.floor(Math.log10(number)) / 2;
  return Math.ceil(number / step) * step;
}

/** Two series back to back over the same groups, the first to the left; the youngest group stands at the bottom. */
export function pyramidOption({ categories, series, unit, decimals, width, still, rtl }) {
  const [left, right] = series;
  const numbers = series.flatMap((s) => s.values).map(numberOf).filter((n) => n !== null);
  const most = roundUp(Math.max(1, ...numbers));
  // Labels that do not fit in one line break: cut off, two age groups would read the same.
  const narrow = width < 560;
  const room = narrow ? Math.round(width * 0.32) : Math.min(190, Math.round(width * 0.3));
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false }, decal: { show: true } }, color: SERIES, textStyle: font(14),
    grid: { left: room, right: 16, top: legendLines(series, width) * 26 + 12, bottom: 32 },
    legend: legend(series, width, rtl),
    tooltip: tooltip('axis', (p) => [categories[p[0].dataIndex], ...[left, right].filter(Boolean).map((s) => tooltipLine(s, p[0].dataIndex, { decimals, unit }))].join('\n')),
    xAxis: {
      type: 'value', min: -most, max: most, splitNumber: width < 560 ? 2 : 4, splitLine: { lineStyle: { color: GRID } },
      axisLabel: { ...font(14, MUTED), formatter: (n) => formatNumber(Math.abs(Math.round(n))), hideOverlap: true },
    },
    yAxis: {
      type: 'category', data: categories, axisTick: { show: false }, axisLine: { onZero: false, lineStyle: { color: MUTED } },
      axisLabel: { ...font(narrow ? 11 : 13), lineHeight: narrow ? 12 : 16, interval: 0, width: room - 10, overflow: narrow ? 'break' : 'truncate', ellipsis: '…' },
    },
    series: [left, right].filter(Boolean).map((s, i) => ({
      name: s.name, type: 'bar', stack: 'pyramid', barCategoryGap: '12%',
      data: s.values.map(numberOf).map((n) => (n === null ? null : i === 0 ? -n : n)),
    })),
  };
}
