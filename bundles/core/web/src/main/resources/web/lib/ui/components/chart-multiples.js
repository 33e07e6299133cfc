import { formatNumber } from '../format.js';
import { numberOf } from '../observed.js';
import { font, legend, legendLines, tooltip, tooltipLine } from './chart-parts.js';
import { GRID, MUTED, SERIES, SYMBOLS } from './palette.js';

const HIGH = 190;

const columnsFor = (width) => (width < 560 ? 1 : width < 900 ? 2 : 3);

/** How high a drawing of that many small charts becomes. */
export const multiplesHeight = (panels, width) => Math.ceil(panels.length / columnsFor(width)) * HIGH + 24 + legendLines(panels[0]?.series ?? [], width) * 26;

/** One small chart per panel, all on the same axis, so that they can be compared. */
export function multiplesOption({ categories, panels, panelKind, unit, decimals, width, still, rtl }) {
  const columns = columnsFor(width);
  const series = panels[0]?.series ?? [];
  const top = legendLines(series, width) * 26 + 8;
  const numbers = panels.flatMap((p) => p.series.flatMap((s) => s.values)).map(numberOf).filter((n) => n !== null);
  const [least, most] = [Math.min(0, ...numbers), Math.max(1e-9, ...numbers)];
  const wide = (width - 16) / columns;
  const place = (i) => ({ left: (i % columns) * wide + 58, top: top + Math.floor(i / columns) * HIGH + 30, width: wide - 76, height: HIGH - 64 });
  const bars = panelKind === 'bar';
  return {
    animation: !still, animationDuration: 300, aria: { enabled: true, label: { enabled: false }, decal: { show: bars && series.length > 1 } }, color: SERIES, textStyle: font(13),
    legend: legend(series, width, rtl),
    tooltip: tooltip('axis', (p) => {
      const panel = panels[p[0].axisIndex ?? Math.floor(p[0].seriesIndex / series.length)];
      return [`${panel.name}, ${categories[p[0].dataIndex]}`, ...panel.series.map((s) => tooltipLine(s, p[0].dataIndex, { decimals, unit }))].join('\n');
    }),
    grid: panels.map((_, i) => place(i)),
    title: panels.map((panel, i) => ({ text: panel.name, left: (i % columns) * wide + 8, top: top + Math.floor(i / columns) * HIGH + 2, textStyle: { ...font(14), fontWeight: 600, width: wide - 20, overflow: 'truncate' } })),
    xAxis: panels.map((_, i) => ({
      gridIndex: i, type: 'category', data: categories, axisLine: { lineStyle: { color: MUTED } }, axisTick: { show: false }, axisLabel: { ...font(12, MUTED), hideOverlap: true, width: wide / 3, overflow: 'truncate', ellipsis: '…' },
    })),
    yAxis: panels.map((_, i) => ({
      gridIndex: i, type: 'value', min: least, max: most, splitNumber: 3, splitLine: { lineStyle: { color: GRID } },
      axisLabel: { ...font(12, MUTED), formatter: (n) => formatNumber(Number(n.toPrecision(2))), hideOverlap: true, showMaxLabel: false },
    })),
    series: panels.flatMap((panel, p) => panel.series.map((s, i) => ({
      name: s.name, type: bars ? 'bar' : 'line', xAxisIndex: p, yAxisIndex: p, data: s.values.map(numberOf), connectNulls: false, itemStyle: { color: SERIES[i % SERIES.length] },
      symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 6, lineStyle: { width: 2, color: SERIES[i % SERIES.length] },
    }))),
  };
}
