import { html, nothing } from 'lit';
import { badges, lineStyle } from './badges.js';
import { plain, say, t } from './text.js';

/** One stop of the list; `onStop` opens it in place. */
function node(model, stop, { href, onStop, line, next }) {
  const others = model.linesAt(stop.id).filter((one) => one.id !== line?.id);
  const elsewhere = line ? model.out(stop.id).filter((one) => one.lines.includes(line.id) && one.to !== next?.id) : [];
  return html`<li class="pathways-strip__stop ${others.length ? 'pathways-strip__stop--hub' : ''}">
    <a class="pathways-strip__name" href=${href(stop.id)} @click=${(e) => open(e, stop.id, onStop)}>${say(stop.title)}</a>
    <p class="pathways-strip__more">${line ? html`<span>${say(model.column(stop).title)}</span>` : nothing}
      ${others.length ? html`<span class="kom-visually-hidden">${line ? t('public.list.change-to') : t('public.list.lines')}</span>${badges(others)}` : nothing}</p>
    ${elsewhere.length ? html`<p class="pathways-strip__fork">${t('public.list.also-to', { stops: elsewhere.map((one) => plain(model.title(one.to))).join(', ') })}</p>` : nothing}</li>`;
}

function open(event, id, onStop) {
  if (!onStop || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  onStop(id);
}

/**
 * The same network as the map, as a list: the stops of one line from the first stage to the last, or all of them by stage. `level` is that
 * of its headings.
 */
export function stripMap({ model, line, href, onStop }) {
  const chosen = line && model.line(line);
  if (chosen) {
    const stops = model.alongLine(line);
    return html`<section class="pathways-strip-section"><h2 class="pathways-h">${badges([chosen])} ${say(chosen.title)}</h2>
      ${chosen.description ? html`<p class="kern-body">${say(chosen.description)}</p>` : nothing}
      <ol class="pathways-strip" .style=${lineStyle(chosen)}>${stops.map((stop, i) => node(model, stop, { href, onStop, line: chosen, next: stops[i + 1] }))}</ol></section>`;
  }
  return html`<div class="pathways-stages">${model.byStage().map(({ column, stops }) => html`<section class="pathways-stage-group">
    <h2 class="pathways-stage-group__title">${say(column.title)}</h2>
    <ul class="pathways-strip pathways-strip--stage">${stops.map((stop) => node(model, stop, { href, onStop }))}</ul></section>`)}</div>`;
}
