import { html, nothing } from 'lit';
import { plain } from './text.js';

const HEX = /^#[0-9a-f]{6}$/i;

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const safeColour = (colour) => (HEX.test(colour ?? '') ? colour : '#454b6b');

/** White where it can be read on the colour (4.5:1), else the dark ink. */
export const inkOn = (colour) => (1.05 / (luminance(safeColour(colour)) + 0.05) >= 4.5 ? '#ffffff' : '#171a2b');

/** Style property of anything in a line's colour. */
export const lineStyle = (line) => `--line:${safeColour(line?.colour)};--on-line:${inkOn(line?.colour)}`;

/** The letter of a line in its colour; its name is read out. `silent` where the name stands beside it anyway. */
export const badge = (line, { silent = false } = {}) => line
  ? html`<span class="pathways-badge" .style=${lineStyle(line)} title=${silent ? nothing : plain(line.title)}><span aria-hidden="true">${line.letter}</span>${silent ? nothing : html`<span class="kom-visually-hidden">${plain(line.title)}</span>`}</span>`
  : nothing;

export const badges = (lines) => html`<span class="pathways-badges">${lines.map((line, i) => html`${i ? html`<span class="kom-visually-hidden">, </span>` : nothing}${badge(line)}`)}</span>`;
