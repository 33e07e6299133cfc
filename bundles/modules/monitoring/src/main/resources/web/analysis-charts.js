import { numberOf } from '@komenius/ui';
import { membersOf, cellsOf } from './analysis-pivot.js';

export const CHARTS = ['line', 'bar', 'stacked', 'percent', 'scatter', 'multiples', 'pyramid'];
const MOST_LINES = 8;
const MOST_BARS = 40;
const MOST_PANELS = 24;
const MOST_PARTS = 12;

const proper = (members) => (members.some((m) => !m.total) ? members.filter((m) => !m.total) : members);

/** The two breakdowns of a pyramid: that with two members, usually sex, and that with the most, usually age; null if there are none. */
export function pyramidAxes(answer, definition) {
  const members = membersOf(answer, definition);
  const sizes = definition.breakdowns.map((axis) => ({ axis, members: proper(members.get(axis)) }));
  const two = sizes.find((one) => one.members.length === 2);
  const many = sizes.filter((one) => one !== two && one.members.length > 2).sort((a, b) => b.members.length - a.members.length)[0];
  return two && many ? { sides: two, groups: many } : null;
}

/** Which charts fit the answer, the best first. */
export function fitting(answer, definition) {
  const regions = answer.rows.length;
  const split = answer.parts.length > 1;
  const fit = [];
  if (pyramidAxes(answer, definition)) fit.push('pyramid');
  if (answer.periods.length > 1) fit.push(...(regions > MOST_LINES ? ['multiples', 'line'] : ['line', 'multiples']));
  else if (split) fit.push('stacked', 'percent');
  if (answer.figures.length > 1 && regions > 3) fit.push('scatter');
  return [...new Set([...fit, 'bar'])];
}

/** Properties of the chart: categories, series or panels, marks, how many are left out; null where the kind needs what the answer lacks. */
export function chartOf(answer, definition, chart, region, t) {
  const members = membersOf(answer, definition);
  const at = cellsOf(answer, definition);
  const figures = members.get('FIGURE');
  const figure = figures.find((one) => one.code === chart.figure) ?? figures.at(-1);
  const regions = members.get('REGION');
  const periods = members.get('TIME');
  const newest = periods.at(-1);
  const parts = partsOf(answer, definition);
  const own = parts.some((part) => !part.total) ? parts.filter((part) => !part.total) : parts;
  const cell = (row, period, part, one = figure) => at(new Map([['REGION', row], ['TIME', period], ['FIGURE', one], ...part.key])).cell;
  const base = { kind: chart.kind, unit: figure.figure.unit ?? '', decimals: figure.figure.decimals ?? 0, heading: figure.figure.label, left: 0 };
  // What stands for all parts; where nothing does, the first one, which is told.
  const whole = [...parts].sort((a, b) => b.totals - a.totals)[0];
  const part = whole.totals < definition.breakdowns.length && parts.length > 1 ? `, ${whole.label}` : '';
  const names = (list) => list.map((one) => one.label);

  if (chart.kind === 'line') {
    const lines = regions.flatMap((row) => (regions.length === 1 ? parts : [whole]).map((part) => ({
      name: regions.length === 1 && parts.length > 1 ? part.label : row.label, row: row.row, values: periods.map((period) => cell(row, period, part)),
    })));
    const shown = lines.slice(0, MOST_LINES);
    return { ...base, heading: base.heading + (regions.length > 1 ? part : ''), categories: names(periods), series: shown, marks: marks(answer, shown.map((one) => one.row), t), left: lines.length - shown.length };
  }
  if (chart.kind === 'scatter') {
    if (figures.length < 2) return null;
    const x = figures.find((one) => one.code === chart.figure) ?? figures.find((one) => one.code !== chart.against) ?? figures[0];
    const y = figures.find((one) => one.code === chart.against) ?? figures.findLast((one) => one !== x) ?? x;
    const size = figures.find((one) => one.code === chart.size);
    const axes = [x, y, size].filter(Boolean);
    const shown = regions.filter((row) => row.row.kind !== 'TOTAL');
    const series = axes.map((one) => ({ name: one.label, values: shown.map((row) => cell(row, newest, whole, one)) }));
    const drawn = shown.filter((_, i) => numberOf(series[0].values[i]) !== null && numberOf(series[1].values[i]) !== null).length;
    return {
      ...base, unit: '', decimals: Math.max(...axes.map((one) => one.figure.decimals ?? 0)), heading: `${y.figure.label} / ${x.figure.label}`, categories: names(shown), series, left: shown.length - drawn, why: 'missing',
      highlighted: shown.map((row, i) => (row.row.kind !== 'REGION' ? i : -1)).filter((i) => i >= 0),
    };
  }
  if (chart.kind === 'multiples') {
    const candidates = regions.filter((row) => row.row.kind !== 'TOTAL');
    const shown = candidates.slice(0, MOST_PANELS);
    const overTime = periods.length > 1;
    const axes = overTime ? null : pyramidAxes(answer, definition);
    const drawn = (row) => {
      if (axes && definition.breakdowns.length === 2) return axes.sides.members.map((side) => ({ name: side.label, values: axes.groups.members.map((group) => cell(row, newest, { key: [[axes.sides.axis, side], [axes.groups.axis, group]] })) }));
      if (overTime) return (own.length <= 4 ? own : [whole]).map((one) => ({ name: one.label || figure.figure.label, values: periods.map((period) => cell(row, period, one)) }));
      return [{ name: figure.figure.label, values: own.map((one) => cell(row, newest, one)) }];
    };
    const groups = axes && definition.breakdowns.length === 2 ? axes.groups.members : own;
    return {
      ...base, heading: base.heading + (overTime && own.length > 4 ? part : ''), categories: overTime ? names(periods) : groups.map((one) => one.label || figure.figure.label),
      panels: shown.map((row) => ({ name: row.label, series: drawn(row) })), series: [], panelKind: overTime ? 'line' : 'bar', left: candidates.length - shown.length,
    };
  }
  if (chart.kind === 'pyramid') {
    const axes = pyramidAxes(answer, definition);
    if (!axes) return null;
    const row = regions.find((one) => one.code === region) ?? regions[0];
    const others = definition.breakdowns.filter((axis) => axis !== axes.sides.axis && axis !== axes.groups.axis)
      .map((axis) => [axis, members.get(axis).find((m) => m.total) ?? members.get(axis)[0]]);
    const series = axes.sides.members.map((side) => ({
      name: side.label, values: axes.groups.members.map((group) => cell(row, newest, { key: [...others, [axes.sides.axis, side], [axes.groups.axis, group]] })),
    }));
    return { ...base, heading: `${figure.figure.label}, ${row.label}, ${newest.label}`, categories: names(axes.groups.members), series, height: 160 + axes.groups.members.length * 24 };
  }
  const rows = regions.filter((row) => row.row.kind !== 'TOTAL' || chart.kind === 'bar').slice(0, MOST_BARS);
  const single = rows.length === 1 && periods.length > 1;
  // "dar. …" is part of another part: stacked, it would be counted twice.
  const added = chart.kind === 'bar' ? own : own.filter((one) => !/^(dar\.|darunter|davon|of which)/i.test(one.label));
  const split = added.length > 1 && added.length <= MOST_PARTS ? added : null;
  const note = split ? '' : part;
  const categories = single ? names(periods) : names(rows);
  const value = (i, part, one) => (single ? cell(rows[0], periods[i], part, one) : cell(rows[i], newest, part, one));
  const series = split ? split.map((part) => ({ name: part.label, values: categories.map((_, i) => value(i, part)) }))
    : chart.kind !== 'bar' && figures.length > 1 ? figures.map((one) => ({ name: one.label, values: categories.map((_, i) => value(i, whole, one)) }))
      : [{ name: figure.figure.label, values: categories.map((_, i) => value(i, whole)) }];
  return { ...base, heading: periods.length > 1 && !single ? `${figure.figure.label}${note}, ${newest.label}` : figure.figure.label + note, categories, series, horizontal: !single && categories.length > (globalThis.innerWidth < 560 ? 3 : 6), left: regions.filter((row) => row.row.kind !== 'TOTAL' || chart.kind === 'bar').length - rows.length };
}

/** Combinations of the breakdowns' members as keys. */
function partsOf(answer, definition) {
  return answer.parts.map((part) => ({
    label: part.label, total: part.members.some((m) => m.total), totals: part.members.filter((m) => m.total).length, key: definition.breakdowns.map((axis, k) => [axis, part.members[k]]),
  }));
}

/** One dashed line per period in which the area of a shown region changed. */
function marks(answer, rows, t) {
  const found = new Map();
  for (const one of answer.breaks) {
    const row = rows.find((shown) => shown.code === one.region);
    const index = answer.periods.findIndex((period) => period.code === one.period);
    if (row && index >= 0) found.set(index, [...(found.get(index) ?? []), { year: one.effective.slice(0, 4), name: row.label }]);
  }
  return [...found].map(([index, list]) => ({ index, text: t('analysis.reform', { year: list[0].year }) + (rows.length > 1 ? ` (${list.map((one) => one.name).join(', ')})` : '') }));
}

