/** The stop that an arrow key leads to: along a line if one runs that way, the highlighted line first, else the nearest one. */
export function neighbour({ drawing, model, line }, id, key) {
  const at = drawing.stops.find((stop) => stop.id === id);
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const along = (stop) => (stop.x - at.x) * dx + (stop.y - at.y) * dy;
  const across = (stop) => Math.abs((stop.x - at.x) * dy) + Math.abs((stop.y - at.y) * dx);
  const best = (list, cost) => list.filter((stop) => stop.id !== id && along(stop) > 1).sort((a, b) => cost(a) - cost(b))[0];
  const anywhere = () => best(drawing.stops, (stop) => along(stop) + across(stop) * 3);
  if (!dx) {
    const column = model.stop(id)?.column;
    return best(drawing.stops.filter((stop) => model.stop(stop.id)?.column === column), along) ?? anywhere();
  }
  const linked = [...model.out(id), ...model.into(id)];
  const ends = (some) => drawing.stops.filter((stop) => some.some((one) => one.from === stop.id || one.to === stop.id));
  const cost = (stop) => along(stop) + across(stop) * 1.5;
  return best(ends(linked.filter((one) => line && one.lines.includes(line))), cost) ?? best(ends(linked), cost) ?? anywhere();
}

/** Drawn stops in the order of reading, which is also that of the document: by stage, then from top to bottom. */
export function readingOrder({ drawing, model }) {
  const rank = (stop) => (model.stop(stop.id) ? model.columnIndex(model.stop(stop.id)) : 999);
  return [...drawing.stops].sort((a, b) => rank(a) - rank(b) || a.y - b.y);
}

/** The path of a line that a badge sits on. */
export function nearest(paths, { x, y }) {
  const far = ([[ax, ay], [bx, by]]) => {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length ? Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1) : 0;
    return Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
  };
  const distance = ({ points }) => Math.min(...points.slice(1).map((point, i) => far([points[i], point])));
  return [...paths].sort((a, b) => distance(a) - distance(b))[0] ?? {};
}

/** What a stop covers with its title. */
export const boxOf = ({ x, y, width, height, label }) => {
  const [left, top] = [Math.min(x - width / 2, label.boxX), Math.min(y - height / 2, label.boxY)];
  return { x: left, y: top, width: Math.max(x + width / 2, label.boxX + label.boxWidth) - left, height: Math.max(y + height / 2, label.boxY + label.boxHeight) - top };
};
