/** An analysis as the page keeps it, and its way into the address and back. */

const LAYOUT = { rows: ['REGION'], columns: [], panels: [], filters: {}, totals: [], partial: false, order: null, chart: null };

export const EMPTY = {
  inputs: [], calculations: [], breakdown: null, breakdowns: [], layout: LAYOUT,
  regions: { level: 'KREIS', within: null, codes: [], compare: [], groups: [], territory: null },
  periods: { newest: 1, from: null, until: null },
};

/** The address carries the whole question, so that a link shows the same to whoever may see the data. */
export function encode(definition) {
  const bytes = new TextEncoder().encode(JSON.stringify(definition));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Null for what is no analysis: an address that was cut off must not break the page. */
export function decode(text) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    return normalise(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/** Fills in what an older or shorter definition leaves out, and takes out of the layout what is no axis any more. */
export function normalise(definition) {
  const breakdowns = [...new Set([definition.breakdown, ...(definition.breakdowns ?? [])].filter(Boolean))];
  const axes = axesOf({ breakdowns });
  const layout = { ...LAYOUT, ...definition.layout };
  const placed = new Set();
  const known = (list) => (list ?? []).filter((axis) => axes.includes(axis) && !placed.has(axis) && placed.add(axis));
  const [rows, panels, columns] = [known(layout.rows), known(layout.panels), known(layout.columns)];
  return {
    ...EMPTY, ...definition, breakdown: null, breakdowns,
    layout: {
      ...layout, rows, panels, columns: [...columns, ...axes.filter((axis) => !placed.has(axis))],
      filters: Object.fromEntries(Object.entries(layout.filters ?? {}).filter(([axis]) => axes.includes(axis))),
      totals: (layout.totals ?? []).filter((axis) => axes.includes(axis)),
    },
    regions: { ...EMPTY.regions, ...definition.regions },
    periods: { ...EMPTY.periods, ...definition.periods },
  };
}

/** What can stand in rows, columns and fields side by side. */
export const axesOf = (definition) => ['REGION', ...definition.breakdowns, 'TIME', 'FIGURE'];

export const ZONES = ['rows', 'columns', 'panels'];

/** With an axis in another place; a place behind the end means the end. */
export function moveAxis(definition, axis, zone, at) {
  const layout = { ...definition.layout };
  for (const one of ZONES) layout[one] = layout[one].filter((other) => other !== axis);
  const list = [...layout[zone]];
  list.splice(Math.max(0, Math.min(at, list.length)), 0, axis);
  return { ...definition, layout: { ...layout, [zone]: list } };
}

export const zoneOf = (definition, axis) => ZONES.find((zone) => definition.layout[zone].includes(axis));

/** The next free id: a, b, c … for inputs, q1, q2 … for calculations. */
export function nextId(definition, calculation) {
  const used = new Set([...definition.inputs, ...definition.calculations].map((one) => one.id));
  for (let at = 0; ; at++) {
    const id = calculation ? `q${at + 1}` : at < 26 ? String.fromCharCode(97 + at) : `w${at}`;
    if (!used.has(id)) return id;
  }
}

/** Without an input or calculation, and without what is calculated from it. */
export function without(definition, id) {
  const gone = new Set([id]);
  const calculations = [];
  for (const one of definition.calculations) {
    if (gone.has(one.id) || gone.has(one.of) || gone.has(one.by)) gone.add(one.id);
    else calculations.push(one);
  }
  const { order } = definition.layout;
  return {
    ...definition, inputs: definition.inputs.filter((one) => one.id !== id), calculations,
    layout: { ...definition.layout, order: order && gone.has(order.figure) ? null : order },
  };
}

/** Position of a cell: by period, then part, then figure. */
export function cellOf(answer, row, period, part, figure) {
  const at = (period * answer.parts.length + part) * answer.figures.length + figure;
  return row.values[at];
}
