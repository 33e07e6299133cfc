import { html, nothing } from 'lit';

const SHOWN = 8;

/** Facets with counts, each as a group of checkboxes that folds; on a phone the whole panel folds. */
export function facetPanel(page, found) {
  const chosen = page.facets.reduce((sum, facet) => sum + page.query.getAll(facet).length, 0) + ['fromYear', 'toYear', 'favourite'].filter((name) => page.query.get(name)).length;
  return html`<aside class="monitoring-facets kom-no-print" aria-label=${page.t('facet.narrow')}>
    <details ?open=${matchMedia('(min-width: 60rem)').matches || undefined}><summary class="kern-title">${page.t('facet.narrow')}${chosen ? ` (${chosen})` : ''}</summary>
      ${chosen ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => page.choose(Object.fromEntries([...page.facets, 'fromYear', 'toYear', 'favourite'].map((name) => [name, null])))}><span class="kern-label">${page.t('facet.clear')}</span></button>` : nothing}
      ${page.more()}${years(page, found)}${page.facets.map((facet) => group(page, facet, found.facets[facet] ?? []))}</details></aside>`;
}

function group(page, facet, values) {
  const chosen = page.query.getAll(facet);
  if (values.length < 2 && !chosen.length) return nothing;
  const rest = values.slice(SHOWN);
  return html`<details class="monitoring-facet" ?open=${chosen.length > 0 || facet === 'topic' || facet === 'regionLevel' || undefined}><summary>${page.t(`facet.${facet}`)}</summary>
    <fieldset><legend class="kom-visually-hidden">${page.t(`facet.${facet}`)}</legend>${values.slice(0, SHOWN).map((value) => box(page, facet, value, chosen))}
      ${rest.length ? html`<details><summary>${page.t('facet.more', { count: rest.length })}</summary>${rest.map((value) => box(page, facet, value, chosen))}</details>` : nothing}</fieldset></details>`;
}

function box(page, facet, { value, label, count }, chosen) {
  const change = (e) => page.choose({ [facet]: e.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value) });
  return html`<label class="monitoring-choice"><input type="checkbox" .checked=${chosen.includes(value)} @change=${change}><span>${nameOf(page, facet, value, label)}</span> <span class="kom-muted">${count}</span></label>`;
}

/** Values that the pages name themselves have a text; others come with a label or speak for themselves. */
function nameOf(page, facet, value, label) {
  const key = { topic: `topic.${value}`, regionLevel: `level.${value}`, state: `state.${value}`, format: `connector.${value}` }[facet];
  const text = key ? page.t(key) : null;
  if (text && text !== key) return text;
  return facet === 'statistic' && label ? `${value} ${label}` : label ?? value;
}

function years(page, found) {
  const all = (found.facets.year ?? []).map((year) => year.value);
  if (all.length < 2) return nothing;
  const options = [{ value: '', label: page.t('facet.any') }, ...all.map((value) => ({ value, label: value }))];
  const field = (name) => html`<kom-field type="select" .label=${page.t(`facet.${name}`)} .value=${page.query.get(name) ?? ''} .options=${options} @kom-change=${(e) => page.choose({ [name]: e.detail.value })}></kom-field>`;
  return html`<div class="monitoring-years">${field('fromYear')}${field('toYear')}</div>`;
}
