// Rows of a drawing: a pin is a row, 0 at the top. The server tells where each row lies; rows are not equally high.

const stopOf = (drawing, id) => drawing.stops.find((stop) => stop.id === id);

/** The row nearest to a height; below the last one new rows follow at the usual distance. */
export function rowAt({ rows }, y) {
  const last = rows.length - 1;
  const step = last > 0 ? (rows[last] - rows[0]) / last : 80;
  if (y > rows[last] + step / 2) return last + Math.round((y - rows[last]) / step);
  return rows.reduce((best, at, row) => (Math.abs(at - y) < Math.abs(rows[best] - y) ? row : best), 0);
}

/** Height of a row, also of one that is not there yet. */
export function heightOf({ rows }, row) {
  const last = rows.length - 1;
  const step = last > 0 ? (rows[last] - rows[0]) / last : 80;
  return row <= last ? rows[row] : rows[last] + (row - last) * step;
}

/** Null for a stop that is not drawn. */
export function rowOf(drawing, id) {
  const stop = stopOf(drawing, id);
  return stop ? rowAt(drawing, stop.y) : null;
}

export const heightOfStop = (drawing, id) => stopOf(drawing, id)?.y ?? 0;
