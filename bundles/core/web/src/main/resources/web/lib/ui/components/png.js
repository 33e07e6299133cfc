// ECharts' own canvas writes innerHTML, which Trusted Types refuse; so a drawing becomes pixels by way of an SVG image. Such an image
// cannot see the page's fonts: they travel inside it.
const FONTS = [[400, 'fira-sans-latin-400-normal.woff2'], [600, 'fira-sans-latin-600-normal.woff2']];

let faces = null;

function base64(buffer) {
  let text = '';
  for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Beside the page's own sheet of fonts: this file may be bundled with others and stand elsewhere. */
async function fontFaces() {
  const sheet = document.querySelector('link[rel=stylesheet][href$="/kern/fonts/fonts.css"]').href;
  const rules = await Promise.all(FONTS.map(async ([weight, file]) => {
    const response = await fetch(new URL(file, sheet));
    if (!response.ok) throw new Error(`font ${file}: HTTP ${response.status}`);
    return `@font-face{font-family:"Fira Sans";font-weight:${weight};src:url(data:font/woff2;base64,${base64(await response.arrayBuffer())})}`;
  }));
  return `<style>${rules.join('')}</style>`;
}

/** Pixels of an SVG drawing, twice as fine as its size in CSS pixels. */
export async function svgToPng(drawing, { width, height }) {
  faces ??= fontFaces();
  const withFonts = drawing.replace(/<svg[^>]*>/, (start) => start + '\u0000').replace('\u0000', await faces);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve); });
}
