import { html, nothing } from 'lit';
import { dir, formatDate } from '@komenius/ui';
import { t } from './text.js';
import { LANGUAGES, STATES, orNull, stateOf, withCheck, withGerman, withState, withTranslation } from './translated.js';
import { languageName } from './words.js';

const KIND = { CURRENT: 'success', OUTDATED: 'warning', IN_TRANSLATION: 'info', MACHINE_TRANSLATED: 'warning', MISSING: 'none' };
const today = () => new Date().toISOString().slice(0, 10);

// On the map long words break at soft hyphens, which nobody sees in a form: there they are written as bars.
const forHands = (words) => (words ?? '').replaceAll('\u00ad', '|');
const fromHands = (words) => (words ?? '').replaceAll('|', '\u00ad');

/**
 * A text in all languages with the state of each translation. German comes first; the others unfold.
 *
 * @param set gets the new text; null if nothing is left of one that is not required
 * @param hyphens whether it stands on the map, where long words are broken
 * @param open which fields are unfolded: a Set of names kept by the page
 */
export function textField({ name, label, value, set, required = false, hyphens = false, long = false, hint, open, redraw, disabled = false }) {
  const give = (text) => set(required ? text : orNull(text));
  const input = (tag, extra) => html`<kom-field .type=${long ? 'textarea' : 'text'} .rows=${3} .label=${extra.label} .hint=${extra.hint} .error=${extra.error} .required=${Boolean(extra.required)} .inputLang=${tag} .disabled=${disabled}
    dir=${tag === 'ar' ? 'rtl' : dir === 'rtl' ? 'ltr' : nothing} .value=${hyphens ? forHands(value?.[tag]?.text) : (value?.[tag]?.text ?? '')}
    @kom-change=${(e) => { e.stopPropagation(); const words = hyphens ? fromHands(e.detail.value) : e.detail.value; give(tag === 'de' ? withGerman(value, words) : withTranslation(value, tag, words)); }}></kom-field>`;
  const lacksGerman = value && !value.de?.text?.trim() ? t('staff.text.german-missing') : null;
  const unfolded = open.has(name);
  const others = LANGUAGES.filter((tag) => tag !== 'de');
  return html`<div class="pathways-ed-text" data-field=${name}>
    ${input('de', { label, hint: hint ?? (hyphens ? t('staff.text.hyphens') : null), required, error: lacksGerman })}
    <div class="pathways-ed-text__bar"><button type="button" class="pathways-ed-text__toggle" aria-expanded=${unfolded ? 'true' : 'false'} @click=${() => { if (unfolded) open.delete(name); else open.add(name); redraw(); }}>
      <span class="kern-icon kern-icon--language kern-icon--small" aria-hidden="true"></span><span>${t('staff.text.translations')}<span class="kom-visually-hidden">: ${label}</span></span></button>
      <ul class="pathways-ed-text__states">${others.map((tag) => html`<li>${stateChip(tag, stateOf(value, tag))}</li>`)}</ul></div>
    ${unfolded ? html`<div class="pathways-ed-text__others">${others.map((tag) => html`<div class="pathways-ed-translation">
      ${input(tag, { label: html`${languageName(tag)}<span class="kom-visually-hidden"> – ${label}</span>` })}${translationState(value, tag, give, disabled, label)}</div>`)}</div>` : nothing}</div>`;
}

/** A language with the state of its translation, told by word, not only by colour. */
export function stateChip(tag, state) {
  return html`<span class="pathways-ed-state pathways-ed-state--${KIND[state]}"><span aria-hidden="true">${tag === 'de-x-ls' ? 'LS' : tag.toUpperCase()}</span><span class="kom-visually-hidden">${languageName(tag)}:</span> ${t(`staff.text.${state}`)}</span>`;
}

function translationState(value, tag, give, disabled, label) {
  const translation = value?.[tag];
  if (!translation) return nothing;
  const confirmed = translation.state === 'CURRENT' && translation.checked === today();
  return html`<div class="pathways-ed-translation__state">
    <kom-field type="select" .label=${html`${t('staff.text.state')}<span class="kom-visually-hidden"> – ${label}, ${languageName(tag)}</span>`} .value=${translation.state} .disabled=${disabled} .options=${STATES.map((state) => ({ value: state, label: t(`staff.text.${state}`) }))}
      @kom-change=${(e) => { e.stopPropagation(); give(withState(value, tag, e.detail.value)); }}></kom-field>
    ${disabled || confirmed ? nothing : html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => give(withCheck(value, tag, today()))}><span class="kern-icon kern-icon--check" aria-hidden="true"></span>
      <span class="kern-label">${t('staff.text.confirm')}<span class="kom-visually-hidden"> (${label}, ${languageName(tag)})</span></span></button>`}
    <p class="kom-muted">${translation.checked ? t('staff.text.checked', { day: formatDate(translation.checked) }) : t('staff.text.never-checked')}</p></div>`;
}
