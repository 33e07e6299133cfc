import { html, nothing } from 'lit';
import { announce, openDialog } from '@komenius/ui';
import { ZONES, axesOf, moveAxis } from './analysis-state.js';

/** What an axis is called. */
export function axisName(t, answer, axis) {
  if (['REGION', 'TIME', 'FIGURE'].includes(axis)) return t(`axis.${axis}`);
  return answer?.breakdowns.find((one) => one.code === axis)?.label ?? axis;
}

/**
 * Rows, columns and fields side by side, moved by drag, with the arrow keys or through each axis' menu.
 * `page.change(definition, axis)` keeps the new definition and brings the focus back to the axis.
 */
export function layoutEditor(page, { definition, answer, dimensions }) {
  const { t } = page;
  const { layout } = definition;
  const move = (axis, zone, at) => {
    const next = moveAxis(definition, axis, zone, at);
    page.change(next, axis);
    announce(t('layout.moved', { axis: axisName(t, answer, axis), zone: t(`layout.${zone}`), place: next.layout[zone].indexOf(axis) + 1, count: next.layout[zone].length }));
  };
  const free = dimensions.filter((one) => !definition.breakdowns.includes(one.code));
  return html`<section class="monitoring-layout" aria-label=${t('layout.heading')}>
    <p class="kern-body kom-muted monitoring-layout__help" id="layout-help">${t('layout.help')}</p>
    ${ZONES.map((zone) => html`<div class="monitoring-zone" data-zone=${zone} @dragover=${(e) => e.preventDefault()} @drop=${(e) => drop(e, definition, zone, move)}>
      <h3 class="monitoring-zone__name">${t(`layout.${zone}`)}</h3>
      <ul>${layout[zone].map((axis, at) => axisChip(page, { definition, answer, axis, zone, at, move }))}</ul>
      ${layout[zone].length ? nothing : html`<p class="kom-muted monitoring-zone__empty">${t('layout.empty')}</p>`}</div>`)}
    ${free.length && definition.breakdowns.length < 3 ? html`<kom-field type="select" class="monitoring-layout__add" .label=${t('layout.add')} .value=${''} .options=${[{ value: '', label: t('layout.choose') }, ...free.map((one) => ({ value: one.code, label: one.label }))]}
      @kom-change=${(e) => e.detail.value && page.change({ ...definition, breakdowns: [...definition.breakdowns, e.detail.value], layout: { ...layout, columns: [e.detail.value, ...layout.columns] } }, e.detail.value)}></kom-field>` : nothing}
  </section>`;
}

function drop(event, definition, zone, move) {
  event.preventDefault();
  const axis = event.dataTransfer.getData('text/plain');
  if (!axesOf(definition).includes(axis)) return;
  const over = event.target.closest('[data-axis]')?.dataset.axis;
  const at = over ? definition.layout[zone].indexOf(over) : definition.layout[zone].length;
  move(axis, zone, at);
}

function axisChip(page, { definition, answer, axis, zone, at, move }) {
  const { t } = page;
  const { layout } = definition;
  const name = axisName(t, answer, axis);
  const own = definition.breakdowns.includes(axis);
  const shown = layout.filters[axis];
  const key = (event) => {
    const up = ZONES.indexOf(zone);
    const to = { ArrowLeft: [zone, at - 1], ArrowRight: [zone, at + 1], ArrowUp: [ZONES[up - 1], Infinity], ArrowDown: [ZONES[up + 1], Infinity] }[event.key];
    if (!to?.[0] || (to[0] === zone && (to[1] < 0 || to[1] >= layout[zone].length))) return;
    event.preventDefault();
    move(axis, ...to);
  };
  const total = layout.totals.includes(axis);
  const toggle = () => page.change({ ...definition, layout: { ...layout, totals: total ? layout.totals.filter((one) => one !== axis) : [...layout.totals, axis] } }, axis);
  const item = (label, action) => html`<li><button type="button" class="kom-link-button" @click=${(e) => { e.target.closest('details').open = false; action(); }}>${label}</button></li>`;
  return html`<li class="monitoring-axis" data-axis=${axis} draggable="true" @dragstart=${(e) => { e.dataTransfer.setData('text/plain', axis); e.dataTransfer.effectAllowed = 'move'; }}>
    <button type="button" class="monitoring-axis__name" aria-describedby="layout-help" aria-label=${t('layout.axis', { axis: name, zone: t(`layout.${zone}`), place: at + 1, count: layout[zone].length })} @keydown=${key}
      @click=${(e) => { const menu = e.currentTarget.nextElementSibling; menu.open = !menu.open; }}>
      <span class="monitoring-axis__grip" aria-hidden="true">⠿</span>${name}${shown ? html` <span class="kom-muted">(${shown.length})</span>` : nothing}${total ? html` <span aria-hidden="true">Σ</span>` : nothing}</button>
    <details class="monitoring-axis__menu" @keydown=${(e) => { if (e.key === 'Escape') e.currentTarget.open = false; }}><summary aria-label=${t('layout.menu', { axis: name })}>⋯</summary><ul>
      ${at > 0 ? item(t('layout.before'), () => move(axis, zone, at - 1)) : nothing}
      ${at < layout[zone].length - 1 ? item(t('layout.after'), () => move(axis, zone, at + 1)) : nothing}
      ${ZONES.filter((other) => other !== zone).map((other) => item(t('layout.to', { zone: t(`layout.${other}`) }), () => move(axis, other, Infinity)))}
      ${own ? item(t('layout.filter'), () => chooseMembers(page, definition, answer, axis)) : nothing}
      ${axis === 'REGION' || own ? item(t(total ? 'layout.no-total' : 'layout.total'), toggle) : nothing}
      ${own ? item(t('layout.remove'), () => page.change({ ...definition, breakdowns: definition.breakdowns.filter((one) => one !== axis) })) : nothing}
    </ul></details></li>`;
}

async function chooseMembers(page, definition, answer, axis) {
  const { t } = page;
  const name = axisName(t, answer, axis);
  const members = answer.breakdowns.find((one) => one.code === axis)?.members ?? [];
  const chosen = await openDialog({
    heading: t('layout.filter-of', { axis: name }),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()} .values=${{ members: definition.layout.filters[axis] ?? members.map((m) => m.code) }}
      .fields=${[{ name: 'members', type: 'checkboxes', label: name, options: members.map((m) => ({ value: m.code, label: m.label })) }]}
      .onSubmit=${async (values) => close(values.members ?? [])}></kom-form>`,
  });
  if (!chosen) return;
  const filters = { ...definition.layout.filters };
  if (!chosen.length || chosen.length === members.length) delete filters[axis];
  else filters[axis] = chosen;
  page.change({ ...definition, layout: { ...definition.layout, filters } }, axis);
}

