import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { lang } from '@komenius/ui';
import { badges } from '../parts/badges.js';
import { itemsOf, titleById, titleOf } from './network-model.js';
import { t } from './text.js';
import { LANGUAGES, needsTranslator, plain, stateOf } from './translated.js';
import { languageName } from './words.js';

const collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
const today = () => new Date().toISOString().slice(0, 10);

/** Kinds whose order in the network shows on the map; only there it can be changed. */
export const ORDERED = ['column', 'line'];

const SUBTITLE = {
  stop: (n, item) => [titleById(n, 'column', item.column), t(`staff.stop.${item.kind}`)].filter(Boolean).join(' · '),
  line: (n, item) => t(`staff.line.${item.group}`),
  transition: (n, item) => badges(item.lines.map((id) => n.lines.find((line) => line.id === id)).filter(Boolean)),
  column: (n, item) => t('staff.list.stops', { count: n.stops.filter((stop) => stop.column === item.id).length }),
  qualification: (n, item) => t('staff.list.doors', { count: n.transitions.filter((x) => x.requirements.some((r) => r.anyOf?.includes(item.id))).length }),
  source: (n, item) => item.url ?? t('staff.list.paper'),
  counselling: (n, item) => (item.stops.length ? t('staff.list.at', { count: item.stops.length }) : t('staff.field.everywhere')),
};

const textsOf = (item) => [item.title, item.description, item.cost, item.note, ...(item.requirements ?? []).map((one) => one.note)].filter((text) => text?.de);

/** Whether an item belongs to a choice of the list: a language that it lacks or that is not up to date, or `overdue`. */
export function wants(item, show) {
  if (!show) return true;
  if (show === 'overdue') return Boolean(item.recheckBy && item.recheckBy <= today());
  return textsOf(item).some((text) => stateOf(text, show) !== 'CURRENT');
}

const SORTS = {
  order: () => 0,
  title: (a, b) => collator.compare(a.title, b.title),
  checked: (a, b) => (a.item.checked ?? '').localeCompare(b.item.checked ?? ''),
};

/** What of an item wants somebody's attention: severity of findings, an overdue check, translations. */
function marks(item, worst) {
  const found = [];
  if (worst === 'ERROR') found.push(['danger', 'danger', t('staff.list.error')]);
  else if (worst === 'WARNING') found.push(['warning', 'warning', t('staff.list.warning')]);
  if (item.recheckBy && item.recheckBy <= today()) found.push(['warning', 'calendar-today', t('staff.list.overdue')]);
  if (textsOf(item).some(needsTranslator)) found.push(['info', 'language', t('staff.list.translate')]);
  return html`<span class="pathways-ed-marks">${found.map(([kind, icon, label]) => html`<span class="pathways-ed-marker pathways-ed-marker--${kind}" title=${label}><span class="kern-icon kern-icon--${icon} kern-icon--small" aria-hidden="true"></span><span class="kom-visually-hidden">, ${label}</span></span>`)}</span>`;
}

/**
 * The list of one kind: search, order, add. One stop for Tab; arrow keys move, Enter opens.
 *
 * @param view { q, sort, show, at } of this kind, kept by the page; @param worst id → severity of the worst finding
 */
export function itemList({ network, kind, selected, view, worst, onView, onOpen, onAdd, disabled }) {
  const rows = itemsOf(network, kind).map((item) => ({ item, title: titleOf(network, kind, item) || item.id }));
  const needle = plain(view.q).trim().toLowerCase();
  const found = rows.filter((row) => wants(row.item, view.show) && (!needle || `${row.title} ${row.item.id} ${row.item.letter ?? ''}`.toLowerCase().includes(needle)));
  if (view.sort !== 'order') found.sort(SORTS[view.sort]);
  const current = found.some((row) => row.item.id === (view.at ?? selected)) ? (view.at ?? selected) : found[0]?.item.id;
  const sorts = ['order', 'title', ...(kind === 'stop' || kind === 'transition' ? ['checked'] : [])];
  return html`<div class="pathways-ed-list">
    <div class="pathways-ed-list__tools">
      <div class="kern-form-input pathways-ed-list__search"><label class="kern-label" for="pathways-q">${t('staff.list.search')}</label>
        <input class="kern-form-input__input" id="pathways-q" type="search" .value=${live(view.q)} @input=${(e) => onView({ q: e.target.value, at: null })}></div>
      <details class="pathways-ed-list__more" ?open=${Boolean(view.show)}><summary>${t('staff.list.more')}</summary><div class="pathways-ed-list__selects"><kom-field type="select" .label=${t('staff.list.sort')} .value=${view.sort} .options=${sorts.map((sort) => ({ value: sort, label: t(`staff.sort.${sort}`) }))} @kom-change=${(e) => { e.stopPropagation(); onView({ sort: e.detail.value }); }}></kom-field>
      <kom-field type="select" .label=${t('staff.list.show')} .value=${view.show} .options=${shows(kind)} @kom-change=${(e) => { e.stopPropagation(); onView({ show: e.detail.value, at: null }); }}></kom-field></div></details></div>
    ${disabled ? nothing : html`<button type="button" class="kern-btn kern-btn--secondary pathways-ed-list__add" @click=${onAdd}><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t(`staff.add.${kind}`)}</span></button>`}
    <p class="kom-muted pathways-ed-list__count" role="status">${needle || view.show ? t('staff.list.found', { count: found.length, all: rows.length }) : t('staff.list.count', { count: rows.length })}</p>
    ${found.length ? html`<ul class="pathways-ed-list__items" role="listbox" aria-label=${t(`staff.kinds.${kind}`)} @keydown=${(e) => keys(e, onView)}>
      ${repeat(found, (row) => row.item.id, ({ item, title }) => html`<li role="option" class="pathways-ed-item" data-id=${item.id} aria-selected=${item.id === selected ? 'true' : 'false'} tabindex=${item.id === current ? 0 : -1}
        @click=${() => { onView({ at: item.id }); onOpen(item.id); }}><span class="pathways-ed-item__title">${kind === 'line' ? badges([item]) : nothing} ${title}</span>${marks(item, worst.get(item.id))}<span class="pathways-ed-item__sub">${SUBTITLE[kind](network, item)}</span></li>`)}</ul>`
      : rows.length ? html`<p class="pathways-ed-list__empty">${t('staff.list.nothing')}</p>` : html`<p class="pathways-ed-list__empty">${t(`staff.none.${kind}`)}</p>`}</div>`;
}

const shows = (kind) => [
  { value: '', label: t('staff.list.all') }, ...(kind === 'transition' ? [{ value: 'overdue', label: t('staff.list.overdue') }] : []),
  ...(kind === 'source' ? [] : LANGUAGES.filter((tag) => tag !== 'de').map((tag) => ({ value: tag, label: t('staff.list.open-in', { language: languageName(tag) }) }))),
];

function keys(event, onView) {
  const option = event.target.closest('[role=option]');
  if (!option) return;
  const all = [...event.currentTarget.querySelectorAll('[role=option]')];
  const at = all.indexOf(option);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: Math.min(at + 10, all.length - 1), PageUp: Math.max(at - 10, 0) }[event.key];
  if (event.key === 'Enter' || event.key === ' ') option.click();
  else if (next === undefined) return;
  else if (all[next]) {
    onView({ at: all[next].dataset.id });
    all[next].focus();
  }
  event.preventDefault();
}
