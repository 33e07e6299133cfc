// The page's language is fixed when the page loads: changing it is a navigation, so texts never have to be watched.
const root = document.documentElement;

export const lang = root.lang || 'de';
export const segment = lang === 'de-x-ls' ? 'ls' : lang;
export const dir = root.dir || 'ltr';
/** What Intl understands. */
export const locale = lang === 'de-x-ls' || lang === 'de' ? 'de-DE' : lang === 'en' ? 'en-GB' : lang;

export const shellBase = document.querySelector('meta[name="komenius-base"]')?.content ?? '/';

const chain = [lang, lang.split('-')[0], ...(lang === 'ar' || lang === 'uk' ? ['en'] : []), 'de'];

/** The best text of a {de, en, …} object; empty for null. */
export function localized(text) {
  if (text === null || text === undefined) return '';
  if (typeof text !== 'object') return String(text);
  for (const tag of chain) if (text[tag]) return text[tag];
  return Object.values(text)[0] ?? '';
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

function translator(dictionary) {
  return (text, values = {}) => {
    if (text === null || typeof text === 'object') return localized(text);
    const plural = 'count' in values ? dictionary[`${text}.${new Intl.PluralRules(locale).select(Number(values.count))}`] : null;
    return fill(plural ?? dictionary[text] ?? text, values);
  };
}

const loaded = new Map();

async function load(base) {
  const response = await fetch(`${base}i18n/${lang}.json`);
  if (!response.ok) throw new Error(`texts of ${base}: HTTP ${response.status}`);
  return translator(await response.json());
}

/** The t() of the bundle whose files lie below the base. */
export function textsOf(base) {
  if (!loaded.has(base)) {
    const pending = load(base);
    pending.catch(() => loaded.delete(base));
    loaded.set(base, pending);
  }
  return loaded.get(base);
}

/** The t() of the bundle that a module belongs to: texts(import.meta.url). */
export function texts(moduleUrl) {
  const match = /^\/ui\/m\/[^/]+\/[^/]+\//.exec(new URL(moduleUrl, location.href).pathname);
  return textsOf(match ? match[0] : shellBase);
}

/** The shell's own texts, also of the components; a text object is resolved as it is. */
export const t = await textsOf(shellBase);
