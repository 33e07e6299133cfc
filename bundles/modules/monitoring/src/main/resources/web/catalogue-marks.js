import { html, nothing } from 'lit';

const parts = (highlight) => highlight.parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text));

/** A text of a hit with the words marked that were found in it. */
export function marked(item, field, text) {
  const highlight = item.highlights.find((one) => one.field === field && one.parts.map((part) => part.text).join('') === text);
  return highlight ? parts(highlight) : text;
}

/** Where else the words stand: what the title does not show. */
export function whereFound(item, t) {
  const others = item.highlights.filter((one) => one.field !== 'TITLE').slice(0, 4);
  if (!others.length) return nothing;
  return html`<ul class="monitoring-where" aria-label=${t('search.where')}>${others.map((one) => html`<li><span class="kom-muted">${t(`field.${one.field}`)}:</span> ${parts(one)}</li>`)}</ul>`;
}
