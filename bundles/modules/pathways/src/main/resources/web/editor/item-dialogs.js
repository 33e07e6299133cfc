import { html, nothing } from 'lit';
import { confirmDialog, openDialog, t as common } from '@komenius/ui';
import { badge } from '../parts/badges.js';
import { itemsOf, titleOf, usesOf } from './network-model.js';
import { t } from './text.js';

const optionsOf = (network, kind) => itemsOf(network, kind).map((item) => ({ value: item.id, label: titleOf(network, kind, item) }));

const FIELDS = {
  stop: (n, preset) => [title(), { name: 'column', label: t('staff.field.column'), type: 'select', required: true, options: optionsOf(n, 'column'), preset: preset.column ?? n.columns[0]?.id }],
  transition: (n, preset) => {
    const stops = [{ value: '', label: t('staff.field.choose') }, ...optionsOf(n, 'stop').sort((a, b) => a.label.localeCompare(b.label))];
    return [
      { name: 'from', label: t('staff.field.from'), type: 'select', required: true, options: stops, preset: preset.from ?? '' },
      { name: 'to', label: t('staff.field.to'), type: 'select', required: true, options: stops, preset: preset.to ?? '', check: (value, all) => (value === all.from ? t('staff.field.same-stop') : null) },
      { name: 'line', label: t('staff.field.line'), type: 'select', required: true, options: n.lines.map((line) => ({ value: line.id, label: `${line.letter} – ${titleOf(n, 'line', line)}` })), preset: preset.line ?? n.lines[0]?.id },
    ];
  },
  source: () => [{ ...title(), label: t('staff.field.source-title'), hint: t('staff.field.source-hint') }, { name: 'url', label: t('staff.field.url'), type: 'url', check: (value) => (/^https?:\/\/\S+$/.test(value) ? null : t('staff.field.url-wrong')) }],
};

const title = () => ({ name: 'title', label: t('staff.field.title-german'), required: true, maxlength: 200, check: (value) => (value.trim() ? null : t('staff.field.title-missing')) });

/** Asks for what a new item needs first; undefined if dismissed. */
export function askForNew(network, kind, preset = {}) {
  const fields = (FIELDS[kind] ?? (() => [title()]))(network, preset);
  const values = Object.fromEntries(fields.map((one) => [one.name, one.preset ?? '']));
  const dialog = openDialog({
    heading: t(`staff.add.${kind}`),
    body: (close) => html`<kom-form .fields=${fields} .values=${values} .submitLabel=${t('staff.add.go')} .onSubmit=${async (v) => close(v)} .onCancel=${() => close(undefined)}></kom-form>`,
  });
  requestAnimationFrame(() => document.querySelector('dialog[open] kom-form kom-field')?.focus());
  return dialog;
}

/** Asks before an item goes and tells what depends on it. Gives { instead } or undefined. */
export async function askToRemove(network, kind, item) {
  const uses = usesOf(network, kind, item.id);
  const name = titleOf(network, kind, item) || item.id;
  if (!uses.length) {
    const yes = await confirmDialog({ heading: t('staff.remove.heading', { kind: t(`staff.kind.${kind}`), title: name }), text: t('staff.remove.free'), confirm: common('ui.delete'), danger: true });
    return yes ? { instead: null } : undefined;
  }
  const others = kind === 'column' ? itemsOf(network, 'column').filter((one) => one.id !== item.id) : [];
  let instead = others[0]?.id ?? null;
  return openDialog({
    heading: t('staff.remove.heading', { kind: t(`staff.kind.${kind}`), title: name }), danger: true,
    body: () => html`<div class="kom-stack"><p class="kern-body">${t(`staff.remove.${kind}`, { count: uses.length })}</p>
      <ul class="pathways-ed-uses" tabindex="0" aria-label=${t('staff.remove.uses')}>${uses.map((use) => html`<li>${t(`staff.kind.${use.kind}`)}: ${use.kind === 'transition' ? use.item.lines.map((id) => badge(network.lines.find((line) => line.id === id))) : nothing} ${titleOf(network, use.kind, use.item)}
        ${use.gone ? html`<em>– ${t('staff.remove.goes')}</em>` : use.wrong && kind !== 'column' ? html`<em>– ${t(`staff.remove.wrong-${kind}`)}</em>` : nothing}</li>`)}</ul>
      ${others.length ? html`<kom-field type="select" .label=${t('staff.remove.instead')} .value=${instead} .options=${others.map((one) => ({ value: one.id, label: titleOf(network, 'column', one) }))} @kom-change=${(e) => { instead = e.detail.value; }}></kom-field>` : nothing}</div>`,
    footer: (close) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close(undefined)}><span class="kern-label">${common('ui.cancel')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary kom-btn--danger" @click=${() => close({ instead })}><span class="kern-label">${t(uses.some((use) => use.gone) ? 'staff.remove.all' : 'staff.remove.one')}</span></button>`,
  });
}
