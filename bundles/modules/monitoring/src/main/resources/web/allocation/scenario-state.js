import { freeId } from './words.js';

export const METHODS = ['SAINTE_LAGUE', 'DHONDT', 'HARE_NIEMEYER', 'ADAMS', 'HUNTINGTON_HILL', 'DEAN'];

const NEED = { kind: 'LINEAR', beta: 0.2, lower: 0.5, upper: 2, steps: [], beyond: null, missing: 'REFUSE' };

/** A first scenario: all kinds of school by need. */
export function firstScenario(t, work) {
  const kinds = [...new Set(work.schools.map((one) => one.kind).filter(Boolean))];
  return {
    id: freeId('v', work.scenarios.map((one) => one.id)), title: t('allocation.first-scenario'), posts: null, unit: 0.25, method: 'SAINTE_LAGUE',
    need: work.index?.inputs?.length ? NEED : { ...NEED, kind: 'NONE', beta: null, lower: null, upper: null },
    strata: [{ id: 'g1', title: t('allocation.all-kinds'), kinds, rule: 'PROPORTIONAL', posts: null, postsEach: null, minimum: null, cap: null, threshold: null }], costPerPost: null,
  };
}

export const copyOf = (t, work, scenario) => ({ ...structuredClone(scenario), id: freeId('v', work.scenarios.map((one) => one.id)), title: t('allocation.copy-of', { title: scenario.title }) });

/** The rule for need in another form, with usual figures. */
export function needOfKind(kind) {
  if (kind === 'LINEAR') return NEED;
  if (kind === 'STEPS') return { kind, beta: null, lower: null, upper: null, steps: [{ below: -1, factor: 0.8 }, { below: 1, factor: 1 }], beyond: 1.3, missing: 'REFUSE' };
  return { kind: 'NONE', beta: null, lower: null, upper: null, steps: [], beyond: null, missing: 'NEUTRAL' };
}
