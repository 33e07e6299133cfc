import { GRID, INK, MUTED, SCALE } from './palette.js';

const WIDTH = 1000;
const MARGIN = 24;
const LINE = 22;
const TOP = 60;

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const text = (x, y, size, colour, words, weight = 400) => `<text x="${x}" y="${y}" font-family="Fira Sans, sans-serif" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(words)}</text>`;

/** Words in lines of at most so many letters. */
function lines(words, letters) {
  const all = [''];
  for (const word of words.split(' ')) {
    const longer = `${all.at(-1)} ${word}`.trim();
    if (longer.length <= letters || !all.at(-1)) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
}

/**
 * A map as a drawing of its own, for files: with heading, legend and source, and every colour written out.
 * @param areas { d, step } each; step null where there is no value
 * @param legend { step, label } each
 */
export function mapPicture({ heading, areas, legend, source, height, width }) {
  const scale = (WIDTH - 320 - 2 * MARGIN) / width;
  const below = TOP + height * scale + MARGIN;
  const told = lines(source ?? '', 140);
  const total = Math.ceil(Math.max(below, TOP + legend.length * LINE) + told.length * LINE + MARGIN / 2);
  const fill = (step) => (step === null ? 'url(#none)' : SCALE[step]);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}">
    <defs><pattern id="none" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#fff"/><line x1="0" y1="0" x2="0" y2="8" stroke="${MUTED}" stroke-width="2"/></pattern></defs>
    <rect width="${WIDTH}" height="${total}" fill="#fff"/>${text(MARGIN, 36, 20, INK, heading ?? '', 600)}
    <g transform="translate(${MARGIN} ${TOP}) scale(${scale})" stroke="${GRID}" stroke-width="${0.6 / scale}">${areas.map(({ d, step }) => `<path d="${d}" fill="${fill(step)}"/>`).join('')}</g>
    ${legend.map(({ step, label }, i) => `<rect x="${WIDTH - 290}" y="${TOP + i * LINE + 2}" width="22" height="14" fill="${fill(step)}" stroke="${MUTED}"/>${text(WIDTH - 258, TOP + i * LINE + 14, 14, INK, label)}`).join('')}
    ${told.map((line, i) => text(MARGIN, total - MARGIN / 2 - (told.length - 1 - i) * LINE, 13, MUTED, line)).join('')}</svg>`;
  return { drawing, size: { width: WIDTH, height: total } };
}
