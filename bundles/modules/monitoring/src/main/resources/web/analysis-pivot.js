import { cellOf } from './analysis-state.js';
import { periodName } from './periods.js';

/** Members of each axis: [{ code, label, total }], of regions and periods with their place in the answer. */
export function membersOf(answer, definition) {
  const axes = new Map([
    ['REGION', answer.rows.map((row, at) => ({ code: `${row.kind}/${row.code}`, label: row.label, at, row }))],
    ['TIME', answer.periods.map((period, at) => ({ code: period.code, label: periodName(period.code), at }))],
    ['FIGURE', answer.figures.map((figure, at) => ({ code: figure.id, label: figure.label + (figure.unit ? ` (${figure.unit})` : ''), at, figure }))],
  ]);
  definition.breakdowns.forEach((axis, k) => {
    const members = new Map(answer.parts.map((part) => part.members[k]).filter(Boolean).map((member) => [member.code, member]));
    axes.set(axis, [...members.values()]);
  });
  return axes;
}

const product = (axes, members) => axes.reduce((keys, axis) => keys.flatMap((key) => members.get(axis).map((member) => new Map([...key, [axis, member]]))), [new Map()]);

/** A function from the members of all axes (a map) to the cell, with row and period beside it. */
export function cellsOf(answer, definition) {
  const parts = new Map(answer.parts.map((part, at) => [part.members.map((m) => m.code).join('\n'), at]));
  return (key) => {
    const row = key.get('REGION').row;
    const period = key.get('TIME').at;
    const part = parts.get(definition.breakdowns.map((axis) => key.get(axis).code).join('\n'));
    return { cell: part === undefined ? null : cellOf(answer, row, period, part, key.get('FIGURE').at) ?? null, row, period: answer.periods[period].code };
  };
}

/**
 * The answer as tables: [{ title, columns: [{ key, label, decimals }], rows: [{ id, heads: [label], row, cells: [...] }] }], one per member of
 * the panels. An axis with one member takes no room in headings. Rows without any cell are left out where several axes make them.
 */
export function pivot(answer, definition) {
  const members = membersOf(answer, definition);
  const { rows, columns, panels } = definition.layout;
  const told = (axis) => members.get(axis).length > 1;
  const name = (key, axes) => axes.filter(told).map((axis) => key.get(axis).label).filter(Boolean).join(', ');
  const at = cellsOf(answer, definition);
  const heads = rows.filter((axis) => told(axis) || axis === 'REGION');
  const columnKeys = product(columns, members);
  const alone = columns.includes('FIGURE') ? answer.figures[0]?.label + (answer.figures[0]?.unit ? ` (${answer.figures[0].unit})` : '') : '';
  const tables = product(panels, members).map((panel) => ({
    title: name(panel, panels),
    columns: columnKeys.map((key, i) => ({ key: `v${i}`, label: name(key, columns) || alone || '–', figure: key.get('FIGURE')?.figure })),
    rows: product(rows, members).map((key) => ({
      id: rows.map((axis) => key.get(axis).code).join('/') || 'all',
      heads: heads.map((axis) => key.get(axis).label),
      region: key.get('REGION')?.row, figure: key.get('FIGURE')?.figure,
      cells: columnKeys.map((column) => at(new Map([...panel, ...key, ...column]))),
    })).filter((row) => rows.length < 2 || row.cells.some(({ cell }) => cell !== null)),
  }));
  return { heads, tables };
}
