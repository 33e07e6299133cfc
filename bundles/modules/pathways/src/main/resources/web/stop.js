import { html } from 'lit';
import { ApiProblem, KomPage, link } from '@komenius/ui';
import { badges } from './parts/badges.js';
import { network } from './parts/data.js';
import { networkLine, noNetwork, notices } from './parts/frame.js';
import { Nearby } from './parts/institutions.js';
import { stopBody } from './parts/stop-view.js';
import { plain } from './parts/text.js';

/** One stop with a page of its own, to be linked and printed. */
export default class extends KomPage {
  #near = new Nearby(this);

  get heading() { return this.data?.stop ? plain(this.data.stop.title) : super.heading; }
  get breadcrumbs() { return [{ title: this.t('public.map.heading'), href: link('/pathways', { netz: this.query.get('netz') }) }]; }

  async load({ params, query }) {
    const found = await network(query.get('netz'));
    if (!found.model) return found;
    const stop = found.model.stop(params.id);
    if (!stop) throw new ApiProblem(404, { code: 'pathways.unknown-stop', detail: this.t('public.stop.unknown'), advice: this.t('public.stop.unknown-advice') });
    return { ...found, stop };
  }

  isEmpty(data) { return !data.model; }
  renderEmpty() { return noNetwork(); }

  actions({ stop }) {
    if (!stop) return html``;
    const netz = this.query.get('netz');
    return html`<a class="kern-btn kern-btn--secondary" href=${link('/pathways', { halt: stop.id, ansicht: 'karte', netz })}><span class="kern-label">${this.t('public.stop.on-map')}</span></a>`;
  }

  content(data) {
    const { model, stop } = data;
    const netz = this.query.get('netz');
    const planning = html`<div class="kom-row pathways-planning kom-no-print"><a class="kern-btn kern-btn--primary" href=${link('/pathways/fahrplan', { von: stop.id, netz })}><span class="kern-label">${this.t('public.stop.plan-from')}</span></a>
      <a class="kern-btn kern-btn--secondary" href=${link('/pathways/fahrplan', { nach: stop.id, netz })}><span class="kern-label">${this.t('public.stop.plan-to')}</span></a></div>`;
    return html`${notices(data)}<div class="pathways-stop-page"><p class="pathways-kind">${this.t(`public.kind.${stop.kind}`)} ${badges(model.linesAt(stop.id))}</p>
      ${stopBody({ model, stop, level: 2, near: this.#near, href: (id) => link(`/pathways/halt/${id}`, { netz }), planning })}</div>
      ${networkLine(data)}`;
  }
}
