import { html, nothing } from 'lit';
import { formatDate, formatNumber, localized } from '@komenius/ui';
import { duration } from '../parts/words.js';
import { titleById } from './network-model.js';
import { stateChip } from './text-field.js';
import { t } from './text.js';
import { LANGUAGES } from './translated.js';
import { INSTITUTIONS, ISCED } from './vocabulary.js';
import { deadlineWords, languageName, requirementWords, skillWords, startWords, titlesWords, validityWords } from './words.js';

const isText = (value) => Boolean(value) && typeof value === 'object' && Boolean(value.de) && typeof value.de === 'object';
const named = (vocabulary, id) => localized(vocabulary.find((one) => one.id === id)?.title) || id;
const DATES = ['checked', 'recheckBy', 'retrieved'];
const ENUMS = { kind: 'staff.stop', group: 'staff.line', hint: 'staff.line' };

/** A value as people read it; an empty string for nothing. `network` names the ids in it. */
export function valueWords(network, field, value) {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'staff.words.yes' : 'staff.words.no');
  if (DATES.includes(field)) return formatDate(value);
  switch (field) {
    case 'column': return titleById(network, 'column', value);
    case 'from': case 'to': return titleById(network, 'stop', value);
    case 'lines': return titlesWords(network, 'line', value);
    case 'holds': case 'gains': return titlesWords(network, 'qualification', value);
    case 'stops': return titlesWords(network, 'stop', value);
    case 'source': return titleById(network, 'source', value);
    case 'requirements': return value.map((one) => requirementWords(network, one)).join('; ');
    case 'languages': return value.map((one) => (typeof one === 'string' ? languageName(one) : skillWords(one))).join(', ');
    case 'deadline': return deadlineWords(value, null);
    case 'start': return startWords(value) || t('staff.words.any-day');
    case 'validity': return validityWords(value);
    case 'durationMonths': return duration(value);
    case 'isced': return named(ISCED, value);
    case 'institutions': return value.map((id) => named(INSTITUTIONS, id)).join(', ');
    case 'pin': return t('staff.preview.row', { row: value + 1 });
    case 'contact': case 'address': return Object.values(value).filter(Boolean).join(', ');
    default:
  }
  if (/\.state$/.test(field ?? '')) return t(`staff.text.${value}`);
  if (ENUMS[field]) return t(`${ENUMS[field]}.${value}`);
  if (Array.isArray(value)) return value.map((one) => valueWords(network, null, one)).join(', ');
  if (isText(value)) return value.de.text.replaceAll('\u00ad', '');
  return typeof value === 'number' ? formatNumber(value) : typeof value === 'object' ? Object.values(value).filter(Boolean).join(', ') : String(value);
}

/** Words of two texts with what went and what came, by longest common subsequence. */
export function wordDiff(before, after) {
  const [a, b] = [before, after].map((text) => text.replaceAll('\u00ad', '').split(/(\s+)/).filter(Boolean));
  if (a.length * b.length > 250_000) return html`<del>${before}</del> <ins>${after}</ins>`;
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const parts = [];
  const say = (kind, word) => (parts.at(-1)?.kind === kind ? (parts.at(-1).text += word) : parts.push({ kind, text: word }));
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) say('same', a[i++], j++);
    else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) say('del', a[i++]);
    else say('ins', b[j++]);
  }
  return parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? html`<del><span class="kom-visually-hidden">${t('staff.compare.gone')} </span>${text}</del>` : html`<ins><span class="kom-visually-hidden">${t('staff.compare.new')} </span>${text}</ins>`));
}

/** What changed in one field. Texts are told language by language. */
export function fieldChange(before, after, { field, before: old, after: now }) {
  if (isText(old) || isText(now)) {
    const tags = LANGUAGES.filter((tag) => JSON.stringify(old?.[tag]) !== JSON.stringify(now?.[tag]));
    return html`<ul class="pathways-ed-textdiff">${tags.map((tag) => html`<li>${textChange(tag, old?.[tag], now?.[tag])}</li>`)}</ul>`;
  }
  const [a, b] = [valueWords(before, field, old), valueWords(after, field, now)];
  if (a === b) return html`<span>${b || t('staff.compare.inner')}</span>`;
  if (a.length + b.length > 60 && a && b) return html`<span>${wordDiff(a, b)}</span>`;
  return html`<span>${a ? html`<del><span class="kom-visually-hidden">${t('staff.compare.gone')} </span>${a}</del>` : html`<span class="kom-muted">${t('staff.compare.nothing')}</span>`} <span aria-hidden="true">→</span> ${b ? html`<ins><span class="kom-visually-hidden">${t('staff.compare.new')} </span>${b}</ins>` : html`<span class="kom-muted">${t('staff.compare.nothing')}</span>`}</span>`;
}

function textChange(tag, old, now) {
  const chip = html`<span class="pathways-ed-textdiff__language">${languageName(tag)}</span>`;
  if (!now) return html`${chip} <del>${old.text}</del>`;
  const states = old?.state !== now.state ? html` ${old ? html`${stateChip(tag, old.state)} <span aria-hidden="true">→</span> ` : nothing}${stateChip(tag, now.state)}` : nothing;
  const checked = old?.checked !== now.checked && now.checked ? html` <span class="kom-muted">${t('staff.text.checked', { day: formatDate(now.checked) })}</span>` : nothing;
  const hyphens = old && old.text !== now.text && old.text.replaceAll('\u00ad', '') === now.text.replaceAll('\u00ad', '');
  return html`${chip} <bdi lang=${tag}>${!old ? html`<ins>${now.text}</ins>` : hyphens ? t('staff.compare.hyphens') : old.text === now.text ? nothing : wordDiff(old.text, now.text)}</bdi>${states}${checked}`;
}
