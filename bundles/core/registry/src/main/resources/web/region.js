import { html, nothing } from 'lit';
import { KomPage, api, formatDate, link, navigate } from '@komenius/ui';
import { LEVELS, fullName, validityText } from './common.js';

const PAGE = '/intern/registry/region';

/** One region: what it is, was and became, what lies in it, and its map. */
export default class extends KomPage {
  get heading() { return this.data ? fullName(this.data.detail.region) : this.t('region.title'); }

  get breadcrumbs() {
    return [{ title: this.t('regions.title'), href: link('/intern/registry/regionen') },
      ...(this.data?.detail.ancestors ?? []).map((region) => ({ title: region.name, href: link(`${PAGE}/${region.key}`) }))];
  }

  async load({ params, signal }) {
    const detail = await api.get(`/api/registry/regions/${encodeURIComponent(params.key)}`, { signal });
    const below = [...new Set(detail.children.filter((child) => child.hasBoundary).map((child) => child.level))].sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b));
    const level = below.at(-1) ?? detail.region.level;
    const [map, institutions] = await Promise.all([
      api.get('/api/registry/regions/boundaries', { query: { level, within: detail.region.key }, signal }),
      api.get('/api/registry/institutions', { query: { region: detail.region.key, limit: 1 }, signal }),
    ]);
    return { detail, level, map, institutions: institutions.total };
  }

  #changes(heading, changes) {
    return changes.length ? html`<h2 class="kern-heading-medium">${heading}</h2><ul class="kern-list">${changes.map((change) => html`<li>
      <a class="kern-link" href=${link(`${PAGE}/${change.key}`)}>${change.name}</a> <span class="kom-muted">${this.t('region.on', { day: formatDate(change.effective) })}</span></li>`)}</ul>` : nothing;
  }

  content({ detail, level, map, institutions }) {
    const { region } = detail;
    return html`<div class="kom-stack">
      ${detail.exists ? nothing : html`<kom-alert kind="warning" .heading=${this.t('region.gone')} .body=${validityText(this.t, region.validFrom, region.validUntil)}></kom-alert>`}
      <kom-facts .items=${[
        { label: this.t('region.key'), value: region.key },
        { label: this.t('region.level'), value: this.t(`level.${region.level}`) },
        { label: this.t('institution.validity'), value: validityText(this.t, region.validFrom, region.validUntil) },
        { label: this.t('institutions.title'), value: String(institutions ?? 0) },
      ]}></kom-facts>
      ${this.#changes(this.t('region.successors'), detail.successors)}${this.#changes(this.t('region.predecessors'), detail.predecessors)}
      ${detail.history.length > 1 ? html`<h2 class="kern-heading-medium">${this.t('region.history')}</h2><ul class="kern-list">${detail.history.map((form) => html`<li>${fullName(form)}: ${validityText(this.t, form.validFrom, form.validUntil)}</li>`)}</ul>` : nothing}
      ${map.features.length ? html`<kom-map .heading=${this.t('regions.map', { level: this.t(`level.${level}`) })} .features=${map} .source=${map.source}
        @kom-select=${(e) => e.detail.id !== region.key && navigate(link(`${PAGE}/${e.detail.id}`))}></kom-map>` : nothing}
      ${detail.children.length ? html`<h2 class="kern-heading-medium">${this.t('region.children')}</h2>
        <kom-table .caption=${this.t('region.children')} .rowKey=${'key'} .rows=${detail.children} .searchable=${detail.children.length > 25} .columns=${[
          { key: 'key', label: this.t('region.key') },
          { key: 'name', label: this.t('region.name'), value: fullName, href: (row) => link(`${PAGE}/${row.key}`) },
          { key: 'level', label: this.t('region.level'), value: (row) => this.t(`level.${row.level}`) },
        ]}></kom-table>` : nothing}</div>`;
  }
}
