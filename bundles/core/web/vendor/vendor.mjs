// Turns the npm packages into what the shell serves: KERN without its utility classes, left-to-right and mirrored, and font subsets.
import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, target] = process.argv.slice(2);
const require = createRequire(join(modules, 'index.js'));
const postcss = require('postcss');
const rtlcss = require('rtlcss');

const read = (path) => readFileSync(join(modules, path), 'utf8');
const version = (name) => JSON.parse(read(`${name}/package.json`)).version;

/** Class selectors that the utility and grid sheets define; the shell lays out with rules of its own. */
function utilityClasses() {
  const found = new Set();
  for (const sheet of ['kern-utilities.css', 'kern-grid.css']) {
    postcss.parse(read(`@kern-ux/native/dist/${sheet}`)).walkRules((rule) => {
      rule.selectors.filter((s) => /^\.[\w\\-]+$/.test(s)).forEach((s) => found.add(s));
    });
  }
  return found;
}

function slim(css) {
  const utilities = utilityClasses();
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((s) => !utilities.has(s));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkComments((comment) => comment.remove());
  root.walkAtRules((rule) => {
    if (rule.nodes && rule.nodes.length === 0) rule.remove();
  });
  root.walk((node) => {
    node.raws.before = node.type === 'decl' ? '' : '\n';
    if (node.type === 'decl') node.raws.between = ':';
    node.raws.after = '';
  });
  return root.toString().trim();
}

const banner = `/*! KERN UX @kern-ux/native ${version('@kern-ux/native')}, EUPL-1.2, https://www.kern-ux.de; without utility and grid classes. See LICENSE-KERN.md */\n`;
const css = slim(read('@kern-ux/native/dist/kern.css'));
writeFileSync(join(target, 'kern.css'), banner + css + '\n');
writeFileSync(join(target, 'kern.rtl.css'), banner + rtlcss.process(css) + '\n');
copyFileSync(join(modules, '@kern-ux/native/LICENSE.md'), join(target, 'LICENSE-KERN.md'));

const faces = [];
function face(pkg, family, subset, weight, style, range) {
  const file = `${pkg}-${subset}-${weight}-${style}.woff2`;
  copyFileSync(join(modules, `@fontsource/${pkg}/files/${file}`), join(target, 'fonts', file));
  faces.push(
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;` +
      `src:url("${file}") format("woff2");unicode-range:${range}}`,
  );
}

const ranges = (pkg) => JSON.parse(read(`@fontsource/${pkg}/unicode.json`));
const fira = ranges('fira-sans');
for (const subset of ['latin', 'latin-ext', 'cyrillic']) {
  for (const weight of [400, 500, 600]) face('fira-sans', 'Fira Sans', subset, weight, 'normal', fira[subset]);
}
face('fira-sans', 'Fira Sans', 'latin', 400, 'italic', fira.latin);
const arabic = ranges('noto-sans-arabic');
for (const weight of [400, 600]) face('noto-sans-arabic', 'Fira Sans', 'arabic', weight, 'normal', arabic.arabic);
writeFileSync(
  join(target, 'fonts', 'fonts.css'),
  `/*! Fira Sans ${version('@fontsource/fira-sans')} and Noto Sans Arabic ${version('@fontsource/noto-sans-arabic')} by Fontsource, OFL-1.1. ` +
    `Arabic letters join the family "Fira Sans", so that KERN's font stack finds them. */\n${faces.join('\n')}\n`,
);
copyFileSync(join(modules, '@fontsource/fira-sans/LICENSE'), join(target, 'fonts', 'LICENSE-FiraSans'));
copyFileSync(join(modules, '@fontsource/noto-sans-arabic/LICENSE'), join(target, 'fonts', 'LICENSE-NotoSansArabic'));
