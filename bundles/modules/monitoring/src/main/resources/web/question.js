import { byTime } from './periods.js';

/** Value of a dimension's choice: one row for each member. */
export const EACH = '*';

/** More series or bars than these cannot be told apart. */
const MOST_LINES = 8;
const MOST_BARS = 30;

/** Translates between the address of the page and questions to the data set. */
export class Question {
  constructor(detail, codelists, query) {
    this.detail = detail;
    this.codelists = codelists;
    this.query = query;
    this.dimensions = detail.dimensions.filter((d) => d.kind !== 'MEASURE');
    this.time = this.dimensions.find((d) => d.kind === 'TIME');
    this.region = this.dimensions.find((d) => d.kind === 'REGION');
    this.periods = codelists.get('TIME').map((m) => m.code).sort(byTime);
  }

  members(code) {
    return this.codelists.get(code) ?? [];
  }

  /** `*`, a member's code, or '' for what the server chooses. */
  choice(dimension) {
    const chosen = this.query.get(`d_${dimension.code}`);
    if (chosen !== null) return chosen === '-' ? '' : chosen;
    if (dimension.kind === 'REGION') return EACH;
    return dimension.kind === 'CATEGORY' && !dimension.total ? EACH : '';
  }

  /** Levels that occur; only worth asking for if there are several. */
  get levels() {
    if (!this.region) return [];
    return [...new Set(this.members(this.region.code).map((m) => m.level).filter(Boolean))];
  }

  get level() {
    const chosen = this.query.get('ebene');
    if (chosen !== null) return chosen === '-' ? '' : chosen;
    return this.levels.length > 1 && this.levels.includes('KREIS') ? 'KREIS' : '';
  }

  /** The level that a map shows: the chosen one, else the one whose regions make the most of a map. */
  mapLevel(drawn) {
    const possible = this.levels.filter((level) => drawn.includes(level));
    if (this.query.get('ebene') !== null && possible.includes(this.level)) return this.level;
    const count = (level) => this.members(this.region.code).filter((m) => m.level === level).length;
    return possible.sort((a, b) => count(b) - count(a))[0];
  }

  get measures() {
    return this.members('MEASURE');
  }

  /** The one measure that charts and maps show. */
  get measure() {
    return this.measures.find((m) => m.code === this.query.get('m')) ?? this.measures[0];
  }

  get period() {
    const chosen = this.choice(this.time);
    return chosen && chosen !== EACH ? chosen : this.periods.at(-1);
  }

  #ask(groupBy, { level = this.level, measure = this.query.get('m'), without = [], extra = {} } = {}) {
    const filter = this.dimensions
      .filter((d) => !without.includes(d.code) && !(d.code in extra))
      .map((d) => [d.code, this.choice(d)])
      .filter(([, chosen]) => chosen && chosen !== EACH)
      .concat(Object.entries(extra))
      .map(([code, chosen]) => `${code}:${chosen}`);
    const regional = this.region && groupBy.includes(this.region.code);
    return { version: this.query.get('version'), groupBy, filter, measure, regionLevel: regional ? level : null, partialSums: this.query.get('teilsummen') === 'ja' ? true : null };
  }

  get #each() {
    return this.dimensions.filter((d) => this.choice(d) === EACH).map((d) => d.code);
  }

  table() {
    return this.#ask(this.#each);
  }

  /** How many members of a dimension are left at the chosen level. */
  #width(code) {
    const level = code === this.region?.code ? this.level : '';
    return this.members(code).filter((member) => !level || member.level === level).length;
  }

  /** A line over time where there are several periods, bars otherwise; what has one member only makes no series. */
  chart() {
    const overTime = this.periods.length > 1 && ['', EACH].includes(this.choice(this.time));
    const others = this.#each.filter((code) => code !== 'TIME').sort((a, b) => (this.#width(b) > 1) - (this.#width(a) > 1));
    const [first, second] = [overTime ? 'TIME' : others[0], overTime ? others[0] : others[1]];
    // A dimension that is drawn neither as categories nor as series is not added up where one member of it can stand for itself.
    const extra = Object.fromEntries(others.filter((code) => ![first, second].includes(code) && this.#width(code) === 1)
      .map((code) => [code, this.members(code).find((m) => code !== this.region?.code || !this.level || m.level === this.level).code]));
    return { overTime, question: this.#ask([first, second].filter(Boolean), { measure: this.measure.code, extra }) };
  }

  map(level) {
    return this.#ask([this.region.code], {
      level, measure: this.measure.code, without: [this.region.code, 'TIME'], extra: { TIME: this.period },
    });
  }
}

/** Categories and series of a chart from the answer's rows; what does not fit is counted. */
export function seriesOf(answer, overTime, nameOf) {
  const rows = answer.rows;
  const categories = [...new Map(rows.map((row) => [row.key[0]?.code ?? '', row.key[0]])).values()];
  const lines = [...new Map(rows.map((row) => [row.key[1]?.code ?? '', row.key[1]])).values()];
  const shownCategories = overTime ? categories : categories.slice(0, MOST_BARS);
  const shownLines = lines.slice(0, MOST_LINES);
  const cells = new Map(rows.map((row) => [`${row.key[0]?.code ?? ''}\n${row.key[1]?.code ?? ''}`, row.values[0]]));
  return {
    left: lines.length - shownLines.length + categories.length - shownCategories.length,
    categories: shownCategories.map((member) => (member ? nameOf(member) : answer.measures[0].label)),
    series: shownLines.map((line) => ({
      name: line ? nameOf(line) : answer.measures[0].label,
      values: shownCategories.map((category) => cells.get(`${category?.code ?? ''}\n${line?.code ?? ''}`) ?? null),
    })),
  };
}
