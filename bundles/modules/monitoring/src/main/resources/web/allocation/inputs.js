import { html, nothing } from 'lit';
import { chooseSource } from './figure-dialog.js';
import { freeId, shown, typed } from './words.js';

export const EMPTY_INDEX = { level: null, within: null, inputs: [], weighting: 'EQUAL', missing: 'REFUSE', minimumShare: 0.5, quantiles: 5, limits: [], reference: null, scale: 'INDEX' };
const LEVELS = ['KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];

/** Step 1: figures that go into the index, and what a high value of each means. */
export function inputsStep(context) {
  const { t, work, editable, change } = context;
  const index = work.index ?? EMPTY_INDEX;
  const set = (patch) => change({ index: { ...index, ...patch } });
  const edit = (at, patch) => set({ inputs: index.inputs.map((one, i) => (i === at ? { ...one, ...patch } : one)) });
  const add = async () => {
    const chosen = await chooseSource(t, false);
    if (!chosen) return;
    const regional = chosen.source.dimension === 'REGION';
    set({
      level: regional ? index.level ?? 'GEMEINDE' : null,
      inputs: [...index.inputs, { id: freeId('m', index.inputs.map((one) => one.id)), title: chosen.title, unit: chosen.unit, polarity: 'BURDEN', transformation: 'NONE', weight: 1, source: chosen.source }],
    });
  };
  const byRegion = index.inputs.some((one) => (one.source?.dimension ?? 'REGION') === 'REGION');
  return html`${index.inputs.length ? html`<ul class="monitoring-inputs">${index.inputs.map((input, at) => one(context, index, input, (patch) => edit(at, patch), () => set({ inputs: index.inputs.filter((_, i) => i !== at) })))}</ul>`
    : html`<kom-empty .heading=${t('allocation.no-inputs')} .text=${t('allocation.no-inputs-text')}></kom-empty>`}
    ${editable ? html`<div><button type="button" class="kern-btn kern-btn--primary" @click=${add}><span class="kern-label">${t('allocation.add-input')}</span></button></div>` : nothing}
    ${byRegion ? html`<kom-field type="select" .label=${t('allocation.level')} .value=${index.level ?? ''} ?disabled=${!editable} .options=${LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      @kom-change=${(e) => set({ level: e.detail.value || null })}></kom-field>` : nothing}`;
}

function one({ t, editable }, index, input, edit, remove) {
  const options = (prefix, values) => values.map((value) => ({ value, label: t(`allocation.${prefix}.${value}`) }));
  return html`<li class="kom-card monitoring-input"><div class="kom-row"><h3 class="kern-title">${input.title}</h3>${input.unit ? html`<span class="kom-muted">${input.unit}</span>` : nothing}</div>
    <div class="monitoring-filters">
      <kom-field type="text" .label=${t('allocation.input-title')} .value=${input.title} ?disabled=${!editable} @change=${(e) => e.target.value.trim() && edit({ title: e.target.value.trim() })}></kom-field>
      <kom-field type="select" .label=${t('allocation.polarity')} .value=${input.polarity} ?disabled=${!editable} .options=${options('polarity', ['BURDEN', 'RELIEF'])} @kom-change=${(e) => edit({ polarity: e.detail.value })}></kom-field>
      <kom-field type="select" .label=${t('allocation.transformation')} .value=${input.transformation} ?disabled=${!editable} .options=${options('transformation', ['NONE', 'LOG', 'SQUARE_ROOT', 'LOGIT'])} @kom-change=${(e) => edit({ transformation: e.detail.value })}></kom-field>
      ${index.weighting === 'CHOSEN' ? html`<kom-field type="text" .label=${t('allocation.weight')} .value=${shown(input.weight)} ?disabled=${!editable} @change=${(e) => typed(e.target.value) > 0 && edit({ weight: typed(e.target.value) })}></kom-field>` : nothing}
    </div>
    ${editable ? html`<div><button type="button" class="kern-btn kern-btn--tertiary" @click=${remove}><span class="kern-label">${t('analysis.remove', { name: input.title })}</span></button></div>` : nothing}</li>`;
}
