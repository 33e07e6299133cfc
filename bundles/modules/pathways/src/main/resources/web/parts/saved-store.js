/** Fahrpläne that people keep on this device. Each holds all that is needed to show it without network; nothing of it is ever sent. */
const KEY = 'komenius.pathways.saved';
const MOST = 30;

export function savedPlans() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch (error) {
    console.warn('saved plans cannot be read', error);
    return [];
  }
}

const write = (plans) => localStorage.setItem(KEY, JSON.stringify(plans));

export const isSaved = (network, routeId, from) => savedPlans().some((one) => one.id === idOf(network, routeId, from));

const idOf = (network, routeId, from) => [network, from, routeId].join('|');

/** Throws what the browser throws when it may keep nothing or is full. */
export function savePlan({ model, route, from, today }) {
  const plan = {
    id: idOf(model.id, route.id, from), from, to: route.steps.at(-1).to, savedAt: new Date().toISOString(), today, route, done: [], name: '',
    network: { version: model.version, publishedAt: model.publishedAt, network: extract(model, route) },
  };
  write([plan, ...savedPlans().filter((one) => one.id !== plan.id)].slice(0, MOST));
  return plan;
}

export const removePlan = (id) => write(savedPlans().filter((one) => one.id !== id));

export function changePlan(id, change) {
  write(savedPlans().map((one) => (one.id === id ? { ...one, ...change } : one)));
}

/** The part of the network that a route runs through, as a network of its own. */
function extract({ network }, route) {
  const stops = new Set(route.steps.flatMap((step) => [step.from, step.to]));
  const transitions = network.transitions.filter((one) => route.transitions.includes(one.id));
  const lines = new Set([...transitions.flatMap((one) => one.lines), ...route.steps.map((step) => step.line)]);
  const sources = new Set([...transitions, ...network.stops.filter((stop) => stops.has(stop.id))].map((one) => one.source));
  return {
    ...network, transitions,
    stops: network.stops.filter((stop) => stops.has(stop.id)),
    lines: network.lines.filter((line) => lines.has(line.id)),
    sources: network.sources.filter((source) => sources.has(source.id)),
    counselling: (network.counselling ?? []).filter((one) => !one.stops?.length || one.stops.some((id) => stops.has(id))),
  };
}
