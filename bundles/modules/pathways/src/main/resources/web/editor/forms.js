import { html, nothing } from 'lit';
import { formatDate, localized } from '@komenius/ui';
import { check, choice, field, group, picks, validity } from './fields.js';
import { INSTITUTIONS, ISCED } from './vocabulary.js';
import { languageOptions, requirements, skills, timing } from './rules.js';
import { t } from './text.js';
import { textField } from './text-field.js';
import { itemsOf, titleOf } from './network-model.js';
import { age, duration } from '../parts/words.js';

const today = () => new Date().toISOString().slice(0, 10);
const optionsOf = (network, kind) => itemsOf(network, kind).map((item) => ({ value: item.id, label: kind === 'line' ? `${item.letter} – ${titleOf(network, kind, item)}` : titleOf(network, kind, item) }));
const enumOptions = (prefix, names) => names.map((name) => ({ value: name, label: t(`${prefix}.${name}`) }));
const iscedOptions = () => ISCED.map(({ id, code, title }) => ({ value: id, label: `${code} – ${localized(title)}` }));
const byLabel = (a, b) => a.label.localeCompare(b.label);

/**
 * The form of an item: every field of its record.
 *
 * @param put (changes, step) takes changes into the item; changes in a row with the same step are one for undo
 * @param context { network, open, redraw, disabled }
 */
export function itemForm(kind, item, put, context) {
  const { network, disabled } = context;
  const text = (options) => textField({ ...context, ...options, disabled });
  const words = (name, more = {}) => text({ name, label: t(`staff.field.${name}`), value: item[name], set: (value) => put({ [name]: value }, name), ...more });
  const one = (name, more = {}) => field({ label: t(`staff.field.${name}`), value: item[name], disabled, set: (value) => put({ [name]: value }, name), ...more });
  const select = (name, options, more = {}) => choice({ label: t(`staff.field.${name}`), value: item[name], options, disabled, set: (value) => put({ [name]: value }), ...more });
  const several = (name, options, more = {}) => picks({ label: t(`staff.field.${name}`), value: item[name], options, disabled, set: (value) => put({ [name]: value }), ...more });
  const valid = () => validity({ value: item.validity, disabled, set: (value) => put({ validity: value }, 'validity') });
  return FORMS[kind]({ item, put, network, disabled, text, words, one, select, several, valid, title: () => words('title', { required: true, hyphens: kind === 'stop' || kind === 'column' }) });
}

const FORMS = {
  stop: ({ item, put, network, disabled, words, one, select, several, valid, title }) => html`
    ${group(t('staff.group.words'), html`${title()}${words('description', { long: true })}`)}
    ${group(t('staff.group.place'), html`<div class="pathways-ed-pair">${select('column', optionsOf(network, 'column'), { error: network.columns.some((c) => c.id === item.column) ? null : t('staff.field.column-missing') })}
      ${select('kind', enumOptions('staff.stop', ['PLACE', 'MILESTONE', 'ADVICE']))}</div>
      <div class="pathways-ed-pair">${select('isced', iscedOptions(), { none: t('staff.field.isced-none') })}
      <div class="pathways-ed-ages">${one('ageFrom', { type: 'number', min: 0, max: 99 })}${one('ageUntil', { type: 'number', min: 0, max: 99, error: wrongAges(item) })}</div></div>
      ${item.ageFrom !== null || item.ageUntil !== null ? html`<p class="pathways-ed-words" role="status">${t('staff.words.usually', { age: age(item.ageFrom, item.ageUntil) })}</p>` : nothing}
      ${check({ label: t('staff.field.destination'), hint: t('staff.field.destination-hint'), value: item.destination, disabled, set: (destination) => put({ destination }) })}`)}
    ${group(t('staff.group.institutions'), html`${several('institutions', INSTITUTIONS.map(({ id, title: name }) => ({ value: id, label: localized(name) })).sort(byLabel), { empty: t('staff.field.institutions-none') })}
      ${check({ label: t('staff.field.localInstitution'), hint: t('staff.field.localInstitution-hint'), value: item.localInstitution, disabled, set: (localInstitution) => put({ localInstitution }) })}`)}
    ${group(t('staff.group.results'), several('holds', optionsOf(network, 'qualification')))}
    ${group(t('staff.group.trust'), html`${trust(item, put, network, disabled)}${valid()}`)}`,

  line: ({ item, one, words, select, valid, title }) => html`
    ${group(t('staff.group.words'), html`${title()}${words('description', { long: true })}`)}
    ${group(t('staff.group.look'), html`<div class="pathways-ed-pair">${one('letter', { maxlength: 2, required: true, hint: t('staff.field.letter-hint'), error: item.letter?.trim() ? null : t('staff.field.letter-missing') })}
      ${colour(item, one)}</div><div class="pathways-ed-pair">${select('group', enumOptions('staff.line', ['REGULAR', 'SECOND_CHANCE', 'NEWCOMERS']))}${select('hint', enumOptions('staff.line', ['TOP', 'NONE', 'BOTTOM']))}</div>`)}
    ${group(t('staff.group.trust'), valid())}`,

  transition: ({ item, put, network, disabled, text, words, one, select, several, valid }) => html`
    ${group(t('staff.group.way'), html`<div class="pathways-ed-pair">${select('from', optionsOf(network, 'stop').sort(byLabel))}${select('to', optionsOf(network, 'stop').sort(byLabel), { error: item.from === item.to ? t('staff.field.same-stop') : null })}</div>
      ${several('lines', optionsOf(network, 'line'), { error: item.lines.length ? null : t('staff.field.lines-missing') })}`)}
    ${group(t('staff.group.requirements'), requirements({ network, value: item.requirements, text, disabled, set: (value, step) => put({ requirements: value }, step) }))}
    ${group(t('staff.group.timing'), html`${timing({ item, put, disabled })}
      <div class="pathways-ed-pair">${one('durationMonths', { type: 'number', min: 0, max: 240, hint: duration(item.durationMonths), set: (value) => put({ durationMonths: value ?? 0 }, 'durationMonths') })}</div>`)}
    ${group(t('staff.group.gains'), html`${several('gains', optionsOf(network, 'qualification'))}<h4 class="kern-label">${t('staff.field.languages')}</h4>${skills({ value: item.languages, disabled, set: (languages) => put({ languages }) })}`)}
    ${group(t('staff.group.more'), html`${words('cost')}${words('note', { long: true })}`)}
    ${group(t('staff.group.trust'), html`${trust(item, put, network, disabled)}${one('recheckBy', { type: 'date', error: item.recheckBy && item.recheckBy <= today() ? t('staff.field.recheck-due') : null })}${valid()}`)}`,

  column: ({ title }) => group(t('staff.group.words'), title()),

  qualification: ({ title, select }) => html`${group(t('staff.group.words'), title())}${group(t('staff.group.place'), select('isced', iscedOptions(), { none: t('staff.field.isced-none') }))}`,

  source: ({ item, one }) => group(t('staff.group.words'), html`${one('title', { label: t('staff.field.source-title'), required: true, hint: t('staff.field.source-hint'), error: item.title?.trim() ? null : t('staff.field.title-missing') })}
    ${one('url', { type: 'url', error: item.url && !/^https?:\/\/\S+$/.test(item.url) ? t('staff.field.url-wrong') : null })}${one('retrieved', { type: 'date' })}
    ${item.url && /^https?:\/\/\S+$/.test(item.url) ? html`<p><a class="kern-link" href=${item.url} target="_blank" rel="noopener noreferrer">${t('staff.field.open-source')}<span class="kern-icon kern-icon--open-in-new" aria-hidden="true"></span></a></p>` : nothing}`),

  counselling: ({ item, put, network, disabled, words, several, title }) => html`
    ${group(t('staff.group.words'), html`${title()}${words('description', { long: true })}`)}
    ${group(t('staff.group.contact'), html`${part(item, 'contact', ['phone', 'email', 'website'], put, disabled)}${part(item, 'address', ['street', 'postalCode', 'place'], put, disabled)}
      ${several('languages', languageOptions(item.languages).sort(byLabel), { label: t('staff.field.spoken') })}`)}
    ${group(t('staff.group.where'), several('stops', optionsOf(network, 'stop').sort(byLabel), { empty: t('staff.field.everywhere') }))}`,

  network: ({ item, put, disabled, words, select, valid, title }) => html`
    ${group(t('staff.group.words'), html`${title()}${words('description', { long: true })}`)}
    ${group(t('staff.group.trust'), html`${select('land', LANDS.map(([value, label]) => ({ value, label })), { none: t('staff.field.land-none') })}
      ${check({ label: t('staff.field.checkBeforeUse'), hint: t('staff.field.checkBeforeUse-hint'), value: item.checkBeforeUse, disabled, set: (checkBeforeUse) => put({ checkBeforeUse }) })}${valid()}`)}`,
};

const LANDS = [['01', 'Schleswig-Holstein'], ['02', 'Hamburg'], ['03', 'Niedersachsen'], ['04', 'Bremen'], ['05', 'Nordrhein-Westfalen'], ['06', 'Hessen'], ['07', 'Rheinland-Pfalz'], ['08', 'Baden-Württemberg'],
  ['09', 'Bayern'], ['10', 'Saarland'], ['11', 'Berlin'], ['12', 'Brandenburg'], ['13', 'Mecklenburg-Vorpommern'], ['14', 'Sachsen'], ['15', 'Sachsen-Anhalt'], ['16', 'Thüringen']];

const wrongAges = ({ ageFrom, ageUntil }) => (ageFrom !== null && ageUntil !== null && ageUntil < ageFrom ? t('staff.rule.age-wrong') : null);

/** Where it is written, and when somebody last looked. */
function trust(item, put, network, disabled) {
  return html`${choice({ label: t('staff.field.source'), value: item.source, options: optionsOf(network, 'source'), none: t('staff.field.source-none'), disabled, set: (source) => put({ source }) })}
    <div class="pathways-ed-row">${field({ type: 'date', label: t('staff.field.checked'), value: item.checked, disabled, set: (checked) => put({ checked }, 'checked') })}
    ${disabled || item.checked === today() ? nothing : html`<button type="button" class="kern-btn kern-btn--tertiary pathways-ed-out" @click=${() => put({ checked: today() })}><span class="kern-icon kern-icon--check" aria-hidden="true"></span><span class="kern-label">${t('staff.field.checked-today', { day: formatDate(today()) })}</span></button>`}</div>`;
}

/** Contrast against white after WCAG 2; a line needs 3. */
export function contrast(hex) {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  if (!match) return 0;
  const [r, g, b] = match.slice(1).map((part) => parseInt(part, 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

const colour = (item, one) => html`<div class="pathways-ed-colour">${one('colour', { type: 'color' })}
  <p class="kom-muted" role="status">${t(contrast(item.colour) >= 3 ? 'staff.field.contrast' : 'staff.field.contrast-low', { ratio: contrast(item.colour).toFixed(1).replace('.', t('staff.words.comma')) })}</p></div>`;

/** Fields of a record within the record; one without any is null. */
function part(item, name, keys, put, disabled) {
  const value = item[name] ?? Object.fromEntries(keys.map((key) => [key, null]));
  const set = (key, typed) => {
    const changed = { ...value, [key]: typed };
    put({ [name]: keys.some((k) => changed[k]) ? changed : null }, `${name}-${key}`);
  };
  const type = { email: 'email', website: 'url' };
  return keys.map((key) => field({ type: type[key] ?? 'text', label: t(`staff.field.${key}`), value: value[key], disabled, set: (typed) => set(key, typed), error: value[key] && PATTERNS[key] && !PATTERNS[key].test(value[key]) ? t(`staff.field.${key}-wrong`) : null }));
}

const PATTERNS = { email: /^[^@\s]+@[^@\s]+$/, website: /^https?:\/\/\S+$/, postalCode: /^\d{5}$/ };
