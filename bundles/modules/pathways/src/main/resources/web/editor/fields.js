import { html, nothing } from 'lit';
import { formatDate } from '@komenius/ui';
import { t } from './text.js';
import { dayWords, monthNames, partsOf } from './words.js';

/** One line of text, a number, a date or a long text. `set` gets null for an empty one. */
export function field({ label, value, set, type = 'text', hint, error, required = false, disabled = false, ...more }) {
  const typed = (v) => (v === '' || v === undefined ? null : v);
  return html`<kom-field .type=${type} .label=${label} .value=${value ?? (type === 'number' ? '' : '')} .hint=${hint} .error=${error} .required=${required} .disabled=${disabled} .optional=${null}
    .min=${more.min} .max=${more.max} .step=${more.step} .rows=${more.rows} .maxlength=${more.maxlength} .inputLang=${more.lang} .autocomplete=${'off'}
    @kom-change=${(e) => { e.stopPropagation(); set(typed(e.detail.value)); }}></kom-field>`;
}

/** @param options [{ value, label }]; `none` adds a first one that means null */
export function choice({ label, value, options, set, none, hint, error, disabled = false }) {
  const known = value === null || value === undefined || options.some((o) => o.value === value);
  const all = [...(none === undefined ? [] : [{ value: '', label: none }]), ...(known ? [] : [{ value, label: t('staff.field.unknown', { id: value }) }]), ...options];
  return html`<kom-field type="select" .label=${label} .value=${value ?? ''} .options=${all} .hint=${hint} .error=${error} .disabled=${disabled}
    @kom-change=${(e) => { e.stopPropagation(); set(e.detail.value === '' ? null : e.detail.value); }}></kom-field>`;
}

export function check({ label, value, set, hint, disabled = false }) {
  return html`<kom-field type="checkbox" .label=${label} .value=${Boolean(value)} .hint=${hint} .disabled=${disabled} @kom-change=${(e) => { e.stopPropagation(); set(e.detail.value); }}></kom-field>`;
}

/** Several of many: what is chosen stands as a list with a button each, the rest in a list to add from. Ids that nothing has can be taken out. */
export function picks({ label, value, options, set, hint, error, empty, disabled = false }) {
  const chosen = value ?? [];
  const labelOf = (id) => options.find((o) => o.value === id)?.label ?? t('staff.field.unknown', { id });
  const left = options.filter((o) => !chosen.includes(o.value));
  const focusAfter = (event) => {
    const box = event.currentTarget.closest('fieldset');
    requestAnimationFrame(() => (box.querySelector('select, button') ?? box).focus());
  };
  return html`<fieldset class="pathways-ed-fieldset ${error ? 'pathways-ed-fieldset--error' : ''}"><legend class="kern-label">${label}</legend>
    ${hint ? html`<div class="kern-hint">${hint}</div>` : nothing}
    ${chosen.length ? html`<ul class="pathways-ed-picks__chosen">${chosen.map((id) => html`<li class="pathways-ed-pick"><span>${labelOf(id)}</span>${disabled ? nothing : html`<button type="button" class="pathways-ed-pick__out"
      @click=${(e) => { focusAfter(e); set(chosen.filter((one) => one !== id)); }}><span class="kern-icon kern-icon--close kern-icon--small" aria-hidden="true"></span><span class="kom-visually-hidden">${t('staff.field.take-out', { what: labelOf(id) })}</span></button>`}</li>`)}</ul>`
      : html`<p class="kom-muted">${empty ?? t('staff.field.nothing-chosen')}</p>`}
    ${left.length && !disabled ? html`<kom-field type="select" .label=${html`<span class="kom-visually-hidden">${label}: </span>${t('staff.field.add-one')}`} .value=${''} .options=${[{ value: '', label: t('staff.field.choose') }, ...left]}
      @kom-change=${(e) => { e.stopPropagation(); if (!e.detail.value) return; const id = e.detail.value; e.currentTarget.value = ''; set([...chosen, id]); }}></kom-field>` : nothing}
    ${error ? html`<p class="kern-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${error}</span></p>` : nothing}</fieldset>`;
}

const pad = (n) => String(n).padStart(2, '0');

/** A day of the year as "08-01"; an empty day means null where that is allowed. */
export function dayOfYear({ label, value, set, optional = false, disabled = false }) {
  const parts = partsOf(value);
  const longest = (month) => new Date(Date.UTC(2024, month, 0)).getUTCDate();
  const give = (day, month) => set(day ? `${pad(month)}-${pad(Math.max(1, Math.min(longest(month), Number(day))))}` : optional ? null : value);
  return html`<fieldset class="pathways-ed-fieldset"><legend class="kern-label">${label}</legend><div class="pathways-ed-day__parts">
    <kom-field type="number" .label=${t('staff.field.day')} .value=${parts?.day ?? ''} .min=${1} .max=${31} .disabled=${disabled} @kom-change=${(e) => { e.stopPropagation(); give(e.detail.value, parts?.month ?? 8); }}></kom-field>
    <kom-field type="select" .label=${t('staff.field.month')} .value=${parts?.month ?? ''} .disabled=${disabled || (optional && !parts)} .options=${[...(parts ? [] : [{ value: '', label: '–' }]), ...monthNames.map((name, i) => ({ value: i + 1, label: name }))]}
      @kom-change=${(e) => { e.stopPropagation(); if (e.detail.value) give(parts?.day ?? 1, Number(e.detail.value)); }}></kom-field></div>
    <span class="kom-visually-hidden" role="status">${dayWords(value)}</span></fieldset>`;
}

const dayBefore = (day) => shift(day, -1);
const dayAfter = (day) => shift(day, 1);

function shift(day, by) {
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** First and last day; stored is the first day on which it no longer holds, which people would take for the last one. */
export function validity({ value, set, disabled = false, label = t('staff.field.validity') }) {
  const { from = null, until = null } = value ?? {};
  const wrong = from && until && from >= until ? t('staff.field.validity-wrong', { from: formatDate(from) }) : null;
  return html`<fieldset class="pathways-ed-fieldset"><legend class="kern-label">${label}</legend><div class="pathways-ed-pair">
    ${field({ type: 'date', label: t('staff.field.first-day'), value: from, disabled, set: (day) => set({ from: day, until }) })}
    ${field({ type: 'date', label: t('staff.field.last-day'), value: dayBefore(until), disabled, error: wrong, set: (day) => set({ from, until: dayAfter(day) }) })}</div></fieldset>`;
}

/** A part of a form with a heading. */
export const group = (heading, content) => html`<section class="pathways-ed-group"><h3 class="kern-title">${heading}</h3><div class="pathways-ed-group__fields">${content}</div></section>`;
