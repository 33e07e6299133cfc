import './public-overviews.js';
import { html } from 'lit';
import { link } from '@komenius/ui';
import { CataloguePage, FACETS } from './catalogue.js';

/** "Bildung in Zahlen": what everybody may see, and nothing else. */
export default class extends CataloguePage {
  get lead() { return this.t('public.lead'); }

  get url() { return '/api/monitoring/public/datasets'; }

  get facets() { return FACETS.filter((facet) => facet !== 'state' && facet !== 'format'); }

  hrefOf(id) { return link(`/monitoring/zahlen/${id}`, { ansicht: 'diagramm' }); }

  renderNothing(q) {
    return html`<kom-empty .heading=${this.t(q ? 'public.not-found' : 'public.none')}></kom-empty>`;
  }

  below() {
    return html`<monitoring-public-overviews .t=${this.t}></monitoring-public-overviews>
      <p class="kern-body"><a class="kern-link" href="/api/monitoring/public/catalogue">${this.t('public.open-data')}</a> (<a class="kern-link" href="/api/monitoring/public/catalogue?format=ttl">Turtle</a>, <a class="kern-link" href="/api/monitoring/public/catalogue?format=rdf">RDF/XML</a>)</p>`;
  }
}
