import { html } from 'lit';
import { KomPage, link } from '@komenius/ui';
import { facts, loadInstitution, mergedNotice, pin } from './institution-facts.js';

/** An institution for citizens. */
export default class extends KomPage {
  get heading() { return this.data?.institution?.name ?? this.t('institution.title'); }

  get breadcrumbs() { return [{ title: this.t('directory.title'), href: link('/registry/einrichtungen') }]; }

  load({ params, signal }) { return loadInstitution(params.id, signal); }

  content(data) {
    return html`<div class="kom-stack">${mergedNotice(this.t, data.successor, '/registry/einrichtung')}
      <kom-facts .items=${facts(this.t, data.institution, { staff: false })}></kom-facts>${pin(this.t, data)}
      <kom-slot .name=${'institution.public'} .context=${{ institution: data.institution }}></kom-slot></div>`;
  }
}
