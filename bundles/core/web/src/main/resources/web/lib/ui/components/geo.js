/** Rings of a GeoJSON geometry: polygons and multipolygons alike. */
function rings(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(rings);
  return [];
}

/**
 * Fits WGS 84 features into a width: equirectangular with the aspect of their middle latitude, which is true enough up to a country.
 * Answers { height, path(feature), point(lon, lat), centre(feature) }.
 */
export function projection(features, width, points = []) {
  const coordinates = [...features.flatMap((f) => rings(f.geometry).flat()), ...points];
  if (!coordinates.length) return { height: width * 0.6, path: () => '', point: () => [0, 0], centre: () => [0, 0] };
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of coordinates) {
    west = Math.min(west, lon); east = Math.max(east, lon);
    south = Math.min(south, lat); north = Math.max(north, lat);
  }
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const margin = 12;
  const span = Math.max((east - west) * squeeze, 1e-6);
  const tall = Math.max(north - south, 1e-6);
  const scale = Math.min((width - 2 * margin) / span, (width * 1.15) / tall);
  const inset = (width - span * scale) / 2;
  const point = (lon, lat) => [inset + (lon - west) * squeeze * scale, margin + (north - lat) * scale];
  const path = (feature) => rings(feature.geometry)
    .map((ring) => `${ring.map(([lon, lat], i) => `${i ? 'L' : 'M'}${point(lon, lat).map((n) => n.toFixed(1)).join(' ')}`).join('')}Z`).join('');
  const centre = (feature) => {
    const largest = rings(feature.geometry).reduce((a, b) => (area(b) > area(a) ? b : a), []);
    if (!largest.length) return [0, 0];
    const sum = largest.reduce(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
    return point(sum[0] / largest.length, sum[1] / largest.length);
  };
  return { height: tall * scale + 2 * margin, path, point, centre };
}

function area(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(sum);
}

/** The next place in a direction, for arrow keys; null if there is none. */
export function neighbour(centres, from, key) {
  const [x, y] = centres[from];
  const wanted = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  let best = null;
  centres.forEach(([cx, cy], i) => {
    const [dx, dy] = [cx - x, cy - y];
    const along = dx * wanted[0] + dy * wanted[1];
    const across = Math.abs(dx * wanted[1]) + Math.abs(dy * wanted[0]);
    if (i === from || along <= 0.5 || across > along * 2) return;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { i, cost };
  });
  return best ? best.i : null;
}

/** Upper bounds of classes with about equally many values; at most `count` classes, fewer for few different values. */
export function quantiles(numbers, count) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const bounds = [];
  for (let i = 1; i <= count; i++) bounds.push(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * i) / count) - 1)]);
  return [...new Set(bounds.filter((b) => b !== undefined))];
}

/** Upper bounds of classes of the same width. */
export function equalClasses(numbers, count) {
  if (!numbers.length) return [];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return [most];
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? most : least + ((most - least) * (i + 1)) / count));
}

/** Given upper bounds, with one more above the last where values lie there. */
export function manualClasses(numbers, bounds) {
  const sorted = [...bounds].sort((a, b) => a - b);
  const most = Math.max(...numbers);
  return numbers.length && most > (sorted.at(-1) ?? -Infinity) ? [...sorted, most] : sorted;
}
