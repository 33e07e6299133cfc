import { html, nothing } from 'lit';
import { localized } from '@komenius/ui';
import { posts, signed } from './words.js';

const MOST_BARS = 30;
const missing = { missing: 'NOT_COLLECTED' };

/** Step 6: scenarios side by side with today and with equal shares; which one is proposed. */
export function compareStep(context) {
  const { t, work, answer, editable, change } = context;
  if (!answer) return nothing;
  const good = answer.scenarios.filter((one) => one.result);
  return html`${answer.scenarios.filter((one) => one.problem).map((one) => html`<kom-alert kind="warning" .heading=${`${one.title}: ${localized(one.problem.detail)}`} .body=${one.problem.advice ? localized(one.problem.advice) : nothing}></kom-alert>`)}
    ${good.length ? html`<kom-field type="radios" .label=${t('allocation.proposed-one')} .value=${work.chosen} ?disabled=${!editable} .options=${good.map((one) => ({ value: one.id, label: one.title }))} @kom-change=${(e) => change({ chosen: e.detail.value })}></kom-field>
      ${table(context, good)}${chart(context, good)}` : html`<kom-empty .heading=${t('allocation.no-result')}></kom-empty>`}
    ${good.map((one) => notes(t, one))}`;
}

function table({ t, kinds, work }, good) {
  const chosen = good.find((one) => one.id === work.chosen) ?? good[0];
  const rows = chosen.result.schools.map((one, at) => ({ ...one, id: one.school.id, at }));
  const columns = [
    { key: 'title', label: t('allocation.school'), value: (row) => row.school.title },
    { key: 'kind', label: t('allocation.kind'), value: (row) => localized(kinds[row.school.kind]) || row.school.kind },
    { key: 'size', label: t('allocation.pupils'), observed: true, value: (row) => row.school.size },
    { key: 'index', label: t('allocation.index'), observed: true, decimals: 2, value: (row) => row.school.index ?? missing },
    { key: 'need', label: t('allocation.need'), observed: true, decimals: 1, value: (row) => row.need },
    { key: 'present', label: t('allocation.present'), observed: true, decimals: 2, value: (row) => row.school.presentPosts ?? missing },
    { key: 'equal', label: t('allocation.equal-share'), observed: true, decimals: 2, value: (row) => row.equalShare },
    ...good.map((one) => ({ key: `s_${one.id}`, label: one.title, observed: true, decimals: 2, value: (row) => one.result.schools[row.at].posts })),
    { key: 'change', label: t('allocation.change'), align: 'end', value: (row) => signed(row.change) },
    ...(rows.some((row) => row.cost !== null) ? [{ key: 'cost', label: t('allocation.cost-year'), observed: true, decimals: 0, value: (row) => row.cost }] : []),
  ];
  return html`<kom-table .caption=${t('allocation.step.vergleich')} searchable .columns=${columns} .rows=${rows} layout="scroll" exportName="stellenverteilung"></kom-table>
    <kom-missing-legend .cells=${rows.flatMap((row) => [row.school.index ?? missing, row.school.presentPosts ?? missing])}></kom-missing-legend>`;
}

function chart({ t, work }, good) {
  const chosen = good.find((one) => one.id === work.chosen) ?? good[0];
  const rows = chosen.result.schools.slice(0, MOST_BARS);
  const present = rows.some((row) => row.school.presentPosts !== null);
  return html`<kom-chart .heading=${t('allocation.posts-by-school')} kind="bar" horizontal .decimals=${2} .categories=${rows.map((row) => row.school.title)}
    .series=${[...(present ? [{ name: t('allocation.present'), values: rows.map((row) => row.school.presentPosts ?? missing) }] : []),
      ...good.map((one) => ({ name: one.title, values: one.result.schools.slice(0, MOST_BARS).map((row) => row.posts) }))]}
    .height=${140 + rows.length * (24 + 10 * good.length)} .note=${chosen.result.schools.length > rows.length ? t('dataset.too-many', { count: chosen.result.schools.length - rows.length }) : nothing} exportName="stellenverteilung"></kom-chart>`;
}

function notes(t, scenario) {
  const titles = new Map(scenario.result.schools.map((one) => [one.school.id, one.school.title]));
  const name = (id) => titles.get(id) ?? id;
  const lines = [...scenario.result.notes.map((note) => localized(note)), ...scenario.result.strata.filter((one) => one.divisor).map((one) => t('allocation.divisor', { title: one.title, divisor: posts(one.divisor.chosen) }))];
  return html`${scenario.paradoxes.map((one) => html`<kom-alert kind="warning" .heading=${t(`allocation.paradox.${one.kind}`, { scenario: scenario.title, from: one.from, to: one.to, losers: one.losers.map(name).join(', '), newcomer: one.newcomer ? name(one.newcomer) : '' })}></kom-alert>`)}
    ${lines.length ? html`<section class="kom-muted"><h3 class="kern-title">${scenario.title}</h3><ul>${lines.map((line) => html`<li class="kern-body">${line}</li>`)}</ul></section>` : nothing}`;
}
