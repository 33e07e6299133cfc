import { html, nothing } from 'lit';
import { chooseCalculation, chooseDataset, chooseFigure } from './analysis-dialogs.js';
import { EMPTY, nextId, without } from './analysis-state.js';

/** Names of inputs and calculations by id. */
export function namesOf({ definition, answer }) {
  const names = new Map((answer?.used ?? []).map((used) => [used.input, used.label]));
  for (const input of definition.inputs) if (!names.has(input.id)) names.set(input.id, input.label ?? input.measure);
  for (const one of definition.calculations) names.set(one.id, one.label);
  return names;
}

/** Figures and what is calculated from them. */
export function figuresEditor(page, data) {
  const { t } = page;
  const { definition, answer } = data;
  const names = namesOf(data);
  const chip = (one, label, edit, detail) => html`<li><span class="monitoring-chip"><button type="button" class="kern-link" @click=${edit}>${label}<span class="kom-visually-hidden"> – ${t('analysis.edit')}</span></button>
    ${detail ? html`<span class="kom-muted">${detail}</span>` : nothing}
    <button type="button" class="monitoring-remove" aria-label=${t('analysis.remove', { name: label })} @click=${() => page.change(without(definition, one.id))}>×</button></span></li>`;
  const button = (label, action) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${action}><span class="kern-label">${label}</span></button>`;
  return html`<div><h2 class="kern-title">${t('analysis.figures')}</h2>
      <ul class="monitoring-chips">${definition.inputs.map((input, at) => chip(input, names.get(input.id), () => editInput(page, data, at), (answer?.used ?? []).find((u) => u.input === input.id)?.title))}</ul>
      ${button(t('analysis.add-figure'), () => addInput(page, data))}</div>
    <div><h2 class="kern-title">${t('analysis.calculations')}</h2>
      <ul class="monitoring-chips">${definition.calculations.map((one, at) => chip(one, one.label, () => editCalculation(page, data, at), t(`kind.${one.kind}`)))}</ul>
      ${button(t('analysis.add-calculation'), () => addCalculation(page, data))}</div>`;
}

export async function addInput(page, data) {
  const definition = data?.definition ?? EMPTY;
  const dataset = await chooseDataset(page.t);
  if (!dataset) return;
  const figure = await chooseFigure(page.t, dataset, null, definition.inputs.length === 0);
  if (figure) page.change({ ...definition, inputs: [...definition.inputs, { id: nextId(definition, false), ...figure }] });
}

async function editInput(page, { definition }, at) {
  const known = definition.inputs[at];
  const figure = await chooseFigure(page.t, known.dataset, known, at === 0);
  if (figure) page.change({ ...definition, inputs: definition.inputs.map((one, i) => (i === at ? { ...figure, id: one.id, version: one.version } : one)) });
}

const asked = ({ definition, answer }, above) => ({
  figures: above, periods: answer?.periods ?? [], breakdowns: (answer?.breakdowns ?? []).filter((one) => definition.breakdowns.includes(one.code)),
});

async function addCalculation(page, data) {
  const { definition } = data;
  const chosen = await chooseCalculation(page.t, asked(data, [...namesOf(data)].map(([id, label]) => ({ id, label }))), null);
  if (chosen) page.change({ ...definition, calculations: [...definition.calculations, { id: nextId(definition, true), ...chosen }] });
}

async function editCalculation(page, data, at) {
  const { definition } = data;
  const names = namesOf(data);
  const above = [...definition.inputs, ...definition.calculations.slice(0, at)].map((one) => ({ id: one.id, label: names.get(one.id) }));
  const chosen = await chooseCalculation(page.t, asked(data, above), definition.calculations[at]);
  if (chosen) page.change({ ...definition, calculations: definition.calculations.map((one, i) => (i === at ? { ...chosen, id: one.id } : one)) });
}
