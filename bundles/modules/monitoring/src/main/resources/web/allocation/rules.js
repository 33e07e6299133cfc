import { html, nothing } from 'lit';
import { localized } from '@komenius/ui';
import { formula } from './method.js';
import { METHODS, copyOf, firstScenario, needOfKind } from './scenario-state.js';
import { editStratum, stratumText } from './strata.js';
import { freeId, posts, shown, typed } from './words.js';

/** Step 5: how many posts, by which rule for need, for which groups of schools. */
export function rulesStep(context) {
  const { t, work, editable, change } = context;
  const scenarios = work.scenarios;
  const current = scenarios.find((one) => one.id === new URLSearchParams(location.search).get('variante')) ?? scenarios.find((one) => one.id === work.chosen) ?? scenarios[0];
  const add = (scenario) => change({ scenarios: [...scenarios, scenario], chosen: work.chosen ?? scenario.id });
  if (!current) {
    return html`<kom-empty .heading=${t('allocation.no-scenario')} .text=${work.schools.length ? '' : t('allocation.schools-first')}
      .action=${editable ? html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => add(firstScenario(t, work))}><span class="kern-label">${t('allocation.new-scenario')}</span></button>` : nothing}></kom-empty>`;
  }
  const set = (patch) => change({ scenarios: scenarios.map((one) => (one.id === current.id ? { ...one, ...patch } : one)) });
  return html`${all(context, scenarios, current, add)}${one(context, current, set)}${outcome(context, current)}${formula(t, 'posts')}`;
}

function all({ t, work, editable, change }, scenarios, current, add) {
  return html`<div class="kom-row"><nav aria-label=${t('allocation.scenarios')}><ul class="monitoring-chips">${scenarios.map((one) => html`<li><a class="monitoring-chip" href=${`?schritt=regeln&variante=${one.id}`} aria-current=${one.id === current.id ? 'true' : nothing}>${one.title}</a></li>`)}</ul></nav>
    ${editable ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => add(copyOf(t, work, current))}><span class="kern-label">${t('allocation.duplicate')}</span></button>
      ${scenarios.length > 1 ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => change({ scenarios: scenarios.filter((one) => one.id !== current.id), chosen: work.chosen === current.id ? scenarios.find((one) => one.id !== current.id).id : work.chosen })}><span class="kern-label">${t('analysis.remove', { name: current.title })}</span></button>` : nothing}` : nothing}</div>`;
}

function one({ t, work, kinds, editable }, scenario, set) {
  const field = (name, value, apply, hint) => html`<kom-field type="text" .label=${t(`allocation.${name}`)} .hint=${hint} .value=${shown(value)} ?disabled=${!editable} @change=${(e) => { const number = typed(e.target.value); if (number !== undefined) apply(number); }}></kom-field>`;
  const select = (name, value, values, apply) => html`<kom-field type="select" .label=${t(`allocation.${name}`)} .value=${String(value)} ?disabled=${!editable}
    .options=${values.map((option) => ({ value: option, label: t(`allocation.${name}.${option}`) }))} @kom-change=${(e) => apply(e.detail.value)}></kom-field>`;
  const need = scenario.need ?? needOfKind('NONE');
  const setNeed = (patch) => set({ need: { ...need, ...patch } });
  return html`<div class="monitoring-filters">
      <kom-field type="text" .label=${t('allocation.scenario-title')} .value=${scenario.title} ?disabled=${!editable} @change=${(e) => e.target.value.trim() && set({ title: e.target.value.trim() })}></kom-field>
      ${field('posts', scenario.posts, (number) => set({ posts: number }), t('allocation.posts-hint'))}
      ${select('unit-size', scenario.unit ?? 0.25, ['0.1', '0.25', '0.5', '1'], (value) => set({ unit: Number(value) }))}
      ${select('method', scenario.method, METHODS, (value) => set({ method: value }))}
      ${field('cost', scenario.costPerPost, (number) => set({ costPerPost: number }))}</div>
    <h3 class="kern-title">${t('allocation.need')}</h3>
    <div class="monitoring-filters">
      ${select('need-kind', need.kind, ['NONE', 'LINEAR', 'STEPS'], (value) => set({ need: needOfKind(value) }))}
      ${need.kind === 'LINEAR' ? html`${field('beta', need.beta, (number) => setNeed({ beta: number }), t('allocation.beta-hint'))}${field('lower', need.lower, (number) => setNeed({ lower: number }))}${field('upper', need.upper, (number) => setNeed({ upper: number }))}` : nothing}
      ${need.kind === 'STEPS' ? html`<kom-field type="text" .label=${t('allocation.steps-table')} .hint=${t('allocation.steps-hint')} .value=${stepsText(need)} ?disabled=${!editable} @change=${(e) => { const read = readSteps(e.target.value); if (read) setNeed({ steps: read }); }}></kom-field>
        ${field('beyond', need.beyond, (number) => setNeed({ beyond: number }), t('allocation.beyond-hint'))}` : nothing}
      ${need.kind !== 'NONE' ? select('missing-index', need.missing ?? 'REFUSE', ['REFUSE', 'NEUTRAL'], (value) => setNeed({ missing: value })) : nothing}</div>
    <h3 class="kern-title">${t('allocation.strata')}</h3>
    <ul class="monitoring-inputs">${scenario.strata.map((stratum, at) => html`<li class="kom-card"><h4 class="kern-title">${stratum.title}</h4>
      <p class="kern-body">${(stratum.kinds ?? []).map((kind) => localized(kinds[kind]) || kind).join(', ') || t('allocation.no-kinds')}</p><p class="kern-body">${stratumText(t, stratum)}</p>
      ${editable ? html`<div class="kom-row"><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => changeStratum({ t, work, kinds }, scenario, set, at)}><span class="kern-label">${t('analysis.edit')}<span class="kom-visually-hidden"> ${stratum.title}</span></span></button>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => set({ strata: scenario.strata.filter((_, i) => i !== at) })}><span class="kern-label">${t('analysis.remove', { name: stratum.title })}</span></button></div>` : nothing}</li>`)}</ul>
    ${editable ? html`<div><button type="button" class="kern-btn kern-btn--secondary" @click=${() => changeStratum({ t, work, kinds }, scenario, set, -1)}><span class="kern-label">${t('allocation.add-stratum')}</span></button></div>` : nothing}`;
}

async function changeStratum(context, scenario, set, at) {
  const used = scenario.strata.filter((_, i) => i !== at).flatMap((one) => one.kinds ?? []);
  const edited = await editStratum(context, scenario.strata[at], used);
  if (!edited) return;
  const stratum = { ...edited, id: scenario.strata[at]?.id ?? freeId('g', scenario.strata.map((one) => one.id)) };
  await set({ strata: at < 0 ? [...scenario.strata, stratum] : scenario.strata.map((one, i) => (i === at ? stratum : one)) });
}

const stepsText = (need) => need.steps.map((one) => `${shown(one.below)}: ${shown(one.factor)}`).join('; ');

/** "−1: 0,8; 1: 1" as steps; null if it cannot be read. */
function readSteps(text) {
  const steps = text.split(';').map((part) => part.split(':').map((one) => typed(one.replace('−', '-'))));
  return steps.every(([below, factor]) => typeof below === 'number' && typeof factor === 'number') ? steps.map(([below, factor]) => ({ below, factor })) : null;
}

function outcome({ t, answer }, scenario) {
  const mine = answer?.scenarios.find((one) => one.id === scenario.id);
  if (!mine) return nothing;
  if (mine.problem) return html`<kom-alert kind="warning" .heading=${localized(mine.problem.detail)} .body=${mine.problem.advice ? localized(mine.problem.advice) : nothing}></kom-alert>`;
  return html`<kom-alert kind="success" .heading=${t('allocation.works', { posts: posts(scenario.posts), schools: mine.result.schools.length })}
    .body=${mine.result.strata.map((one) => t('allocation.stratum-gets', { title: one.title, posts: posts(one.posts), schools: one.schools })).join(' · ')}></kom-alert>`;
}
