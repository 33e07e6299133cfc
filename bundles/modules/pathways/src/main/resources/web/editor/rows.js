// Rows of a drawing: the drawing tells pixels, a pin is a row, 0 at the top.

/** { top, height }: middle of the first row and distance of rows, in the drawing's pixels. */
export function rowsOf({ rowTop, rowHeight, stops }) {
  if (rowHeight) return { top: rowTop, height: rowHeight };
  const heights = [...new Set(stops.map((stop) => Math.round(stop.y)))].sort((a, b) => a - b);
  const gaps = heights.slice(1).map((y, i) => y - heights[i]).filter((gap) => gap > 20);
  return { top: heights[0] ?? 0, height: Math.min(...gaps, 200) };
}

export const rowAt = (drawing, y) => {
  const { top, height } = rowsOf(drawing);
  return Math.max(0, Math.round((y - top) / height));
};

export const stopAtRow = (drawing, id) => drawing.stops.find((stop) => stop.id === id);

/** Null for a stop that is not drawn. */
export function rowOf(drawing, id) {
  const stop = stopAtRow(drawing, id);
  return stop ? rowAt(drawing, stop.y) : null;
}
