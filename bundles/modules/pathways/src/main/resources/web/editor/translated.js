// The rules of TranslatedText (internal.network) on its JSON: { de: { text, state, checked }, en: … }. Nothing here changes its argument.

export const LANGUAGES = ['de', 'en', 'ar', 'uk', 'de-x-ls'];
export const STATES = ['CURRENT', 'OUTDATED', 'IN_TRANSLATION', 'MACHINE_TRANSLATED'];

export const german = (text) => text?.de?.text ?? '';

/** Without soft hyphens, for everything that is not the map. */
export const plain = (words) => (words ?? '').replaceAll('\u00ad', '');

/** What a reader of `tag` gets: itself, its primary language, English for foreign languages, else German. */
export function shown(text, tag) {
  if (!text) return '';
  const primary = tag.split('-')[0];
  return (text[tag] ?? text[primary] ?? text.en ?? text.de)?.text ?? '';
}

/** Another German wording: what others said of the old one is outdated, unless somebody works on it anyway. */
export function withGerman(text, wording) {
  if (!text) return { de: { text: wording, state: 'CURRENT', checked: null } };
  if (wording === text.de?.text) return text;
  const changed = {};
  for (const [tag, old] of Object.entries(text)) {
    changed[tag] = tag === 'de' || old.state === 'IN_TRANSLATION' ? old : { ...old, state: 'OUTDATED' };
  }
  return { ...changed, de: { text: wording, state: 'CURRENT', checked: null } };
}

/** Another wording of a translation; an empty one takes the language out. A new one counts as current, for a person wrote it. */
export function withTranslation(text, tag, wording) {
  const { [tag]: old, ...others } = text ?? { de: { text: '', state: 'CURRENT', checked: null } };
  if (!wording.trim()) return others;
  return { ...others, [tag]: { state: 'CURRENT', checked: null, ...old, text: wording } };
}

export const withState = (text, tag, state) => ({ ...text, [tag]: { ...text[tag], state } });

/** A person has compared it with the German text today. */
export const withCheck = (text, tag, day) => ({ ...text, [tag]: { ...text[tag], state: 'CURRENT', checked: day } });

/** A text of which nothing is left is no text. */
export function orNull(text) {
  return text && Object.values(text).some((one) => one.text?.trim()) ? text : null;
}

/** State of a language: MISSING where there is nothing. */
export const stateOf = (text, tag) => text?.[tag]?.state ?? 'MISSING';

/** Whether readers of some language get a text that may not say what the German one says. */
export const needsTranslator = (text) => Boolean(text) && Object.entries(text).some(([tag, one]) => tag !== 'de' && one.state !== 'CURRENT');
