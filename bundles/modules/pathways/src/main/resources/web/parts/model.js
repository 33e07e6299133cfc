import { plain } from './text.js';

/** A network with its cross references: what runs where, who leads to whom, in which order people read it. */
export class NetworkModel {
  #stops;
  #lines;
  #transitions;
  #columns;
  #qualifications;
  #sources;
  #out = new Map();
  #into = new Map();

  constructor({ network, version, publishedAt }) {
    this.network = network;
    this.version = version;
    this.publishedAt = publishedAt;
    const byId = (list) => new Map((list ?? []).map((one) => [one.id, one]));
    this.#stops = byId(network.stops);
    this.#lines = byId(network.lines);
    this.#transitions = byId(network.transitions);
    this.#qualifications = byId(network.qualifications);
    this.#sources = byId(network.sources);
    this.#columns = new Map(network.columns.map((column, i) => [column.id, i]));
    for (const transition of network.transitions) {
      add(this.#out, transition.from, transition);
      add(this.#into, transition.to, transition);
    }
  }

  get id() { return this.network.id; }
  get lines() { return this.network.lines; }
  stop(id) { return this.#stops.get(id); }
  line(id) { return this.#lines.get(id); }
  transition(id) { return this.#transitions.get(id); }
  source(id) { return this.#sources.get(id); }
  title(id) { return this.stop(id)?.title; }
  qualification(id) { return this.#qualifications.get(id)?.title; }
  out(id) { return this.#byPlace(this.#out.get(id), 'to'); }
  into(id) { return this.#byPlace(this.#into.get(id), 'from'); }
  columnIndex(stop) { return this.#columns.get(stop.column) ?? 0; }
  column(stop) { return this.network.columns[this.columnIndex(stop)]; }

  #byPlace(list, end) {
    return (list ?? []).filter((one) => this.stop(one[end])).sort((a, b) => this.columnIndex(this.stop(a[end])) - this.columnIndex(this.stop(b[end])));
  }

  /** Lines that stop here, in the network's order. */
  linesAt(id) {
    const ids = new Set([...(this.#out.get(id) ?? []), ...(this.#into.get(id) ?? [])].flatMap((one) => one.lines));
    return this.lines.filter((line) => ids.has(line.id));
  }

  /** Stops by stage, and within a stage as the editors listed them: the order in which the list and screen readers go. */
  byStage() {
    return this.network.columns.map((column) => ({ column, stops: this.network.stops.filter((stop) => stop.column === column.id) })).filter((group) => group.stops.length);
  }

  /** Stops of a line in the order of the stages. */
  alongLine(lineId) {
    const ids = new Set(this.network.transitions.filter((one) => one.lines.includes(lineId)).flatMap((one) => [one.from, one.to]));
    return this.byStage().flatMap((group) => group.stops).filter((stop) => ids.has(stop.id));
  }

  counsellingAt(stopIds) {
    const own = (this.network.counselling ?? []).filter((one) => one.stops?.some((id) => stopIds.includes(id)));
    return [...own, ...(this.network.counselling ?? []).filter((one) => !one.stops?.length)];
  }

  /** Stops as choices of a form, by stage: [{ label, options: [{ value, label }] }]. */
  choices() {
    return this.byStage().map(({ column, stops }) => ({ label: plain(column.title), options: stops.map((stop) => ({ value: stop.id, label: plain(stop.title) })) }));
  }
}

function add(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}
