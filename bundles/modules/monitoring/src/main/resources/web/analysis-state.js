/** An analysis as the page keeps it, and its way into the address and back. */

export const EMPTY = {
  inputs: [], calculations: [], breakdown: null,
  regions: { level: 'KREIS', within: null, codes: [], compare: [], groups: [] },
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

/** Fills in what an older or shorter definition leaves out. */
export function normalise(definition) {
  return {
    ...EMPTY, ...definition,
    regions: { ...EMPTY.regions, ...definition.regions },
    periods: { ...EMPTY.periods, ...definition.periods },
  };
}

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
  return { ...definition, inputs: definition.inputs.filter((one) => one.id !== id), calculations };
}

/** Position of a cell: by period, then part, then figure. */
export function cellOf(answer, row, period, part, figure) {
  const at = (period * answer.parts.length + part) * answer.figures.length + figure;
  return row.values[at];
}
