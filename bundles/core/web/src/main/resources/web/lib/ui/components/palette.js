/** Colours for figures: each at least 3:1 against white; series also differ by pattern and marker, so colour is never alone. */
export const SERIES = ['#2044aa', '#b8440b', '#00705a', '#8a2a83', '#6b5900', '#c4126b', '#00718f', '#4f4f4f'];
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];

/** From few to many; neighbours stay apart in greyscale as well. */
export const SCALE = ['#dfe8fb', '#abc2f0', '#6f93de', '#3b62bf', '#173279'];
export const INK = '#171a2b';
export const MUTED = '#51577a';
export const GRID = '#d9dce8';
