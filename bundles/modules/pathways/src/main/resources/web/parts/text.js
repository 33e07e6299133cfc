import { html, nothing } from 'lit';
import { formatDate, lang, texts } from '@komenius/ui';

/** The translator of this bundle, for all parts. */
export const t = await texts(import.meta.url);

const CHAIN = [lang, lang.split('-')[0], 'en', 'de'];

/**
 * What a reader really gets of a text of the network: { text, lang, state, checked }; null for no text. Same order as the server's
 * TranslatedText: the page's language, its plain form's language, English, German. Also takes {de: 'text'} and plain strings.
 */
export function shown(text) {
  if (text === null || text === undefined || text === '') return null;
  if (typeof text === 'string') return { text, lang, state: 'CURRENT', checked: null };
  const tag = CHAIN.find((candidate) => text[candidate]) ?? Object.keys(text)[0];
  const found = text[tag];
  if (!found) return null;
  return typeof found === 'string' ? { text: found, lang: tag, state: 'CURRENT', checked: null } : { ...found, lang: tag };
}

/** As plain text, without soft hyphens: for labels, file names and sorting. */
export const plain = (text) => (shown(text)?.text ?? '').replaceAll('\u00ad', '');

/** As a template; a text in another language than the page carries its language and keeps its own direction. */
export function say(text) {
  const found = shown(text);
  if (!found) return nothing;
  return found.lang === lang ? found.text : html`<bdi lang=${found.lang}>${found.text}</bdi>`;
}

const languageNames = new Intl.DisplayNames([lang === 'de-x-ls' ? 'de' : lang], { type: 'language' });

/** The name of a language in the page's language; plain German has a name of its own. */
export const languageName = (tag) => (tag === 'de-x-ls' ? t('public.language.plain') : languageNames.of(tag));

/** Says honestly which language and state the texts have: one line for each thing a reader should know. Nothing if all is well. */
export function translationNote(all) {
  const found = all.map(shown).filter(Boolean);
  const others = [...new Set(found.filter((one) => one.lang !== lang && !(lang === 'de-x-ls' && one.lang === 'de')).map((one) => one.lang))];
  const states = new Set(found.filter((one) => one.lang === lang).map((one) => one.state));
  const checked = found.filter((one) => one.lang === lang && one.checked).map((one) => one.checked).sort()[0];
  const notes = [
    ...others.map((tag) => t('public.text.other-language', { language: languageName(tag) })),
    lang === 'de-x-ls' && found.some((one) => one.lang === 'de') && t('public.text.not-plain'),
    states.has('MACHINE_TRANSLATED') && t('public.text.machine'),
    states.has('OUTDATED') && t('public.text.outdated'),
    states.has('IN_TRANSLATION') && t('public.text.in-translation'),
    checked && lang !== 'de' && t('public.text.checked', { date: formatDate(checked) }),
  ].filter(Boolean);
  if (!notes.length) return nothing;
  return html`<p class="pathways-translation"><span class="kern-icon kern-icon--language" aria-hidden="true"></span><span>${notes.join(' ')}</span></p>`;
}
