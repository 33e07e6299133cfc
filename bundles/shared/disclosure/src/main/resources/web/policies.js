import { html, nothing } from 'lit';
import { KomPage, formatDateTime, link, navigate, openDialog, session } from '@komenius/ui';
import { names, part, rule } from './common.js';

/** Sources with a policy of their own: what counts for them, who said so, when and why. */
export default class extends KomPage {
  get lead() { return this.t('policies.lead'); }

  async load() {
    return true;
  }

  async #part(state) {
    const page = await part('/api/disclosure/policies', { guarded: state.filters.guarded || null }, state);
    const known = await names(page.items.map((policy) => policy.source), state.signal);
    return { ...page, items: page.items.map((policy) => ({ ...policy, name: known.get(policy.source)?.title ?? policy.source })) };
  }

  actions() {
    if (!session.may('disclosure.policy')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#add()}><span class="kern-label">${this.t('policies.add')}</span></button>`;
  }

  content() {
    return html`<kom-alert kind="info" .heading=${this.t('policies.default')} .body=${this.t('policies.default-text')}></kom-alert>
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-regeln'} .sort=${'-changed'} .rowKey=${'source'} .emptyText=${this.t('policies.none')} .load=${(this.loader ??= (state) => this.#part(state))}
        .filters=${[{ key: 'guarded', label: this.t('policy.guard'), options: [{ value: 'true', label: this.t('policy.on') }, { value: 'false', label: this.t('policy.off') }] }]}
        .columns=${[
          { key: 'source', sortable: true, label: this.t('policy.source'), value: (row) => row.name, href: (row) => link('/intern/disclosure/regel', { quelle: row.source }) },
          { key: 'guarded', sortable: true, label: this.t('policy.guard'), value: (row) => this.t(row.guarded ? 'policy.on' : 'policy.off'), render: (row) => html`<kom-badge .kind=${row.guarded ? 'success' : 'warning'} .label=${this.t(row.guarded ? 'policy.on' : 'policy.off')}></kom-badge>` },
          { key: 'rule', label: this.t('policy.rule'), value: (row) => (row.guarded ? rule(this.t, row) : '–') },
          { key: 'reason', sortable: true, label: this.t('policy.reason') },
          { key: 'changed', sortable: true, label: this.t('policy.changed'), value: (row) => row.changed, render: (row) => formatDateTime(row.changed) },
          { key: 'changedBy', sortable: true, label: this.t('policy.by') },
        ]}></kom-table>`;
  }

  async #add() {
    const source = await openDialog({
      heading: this.t('policies.add'),
      body: (close) => html`<kom-form .submitLabel=${this.t('policies.on')} .onCancel=${() => close()} .onSubmit=${async (values) => close(values.source.trim())}
        .fields=${[{ name: 'source', label: this.t('policy.source'), hint: this.t('policies.source-hint'), required: true,
          check: (value) => (/^[^\s/]+(\/[^\s/]+)*$/.test(value.trim()) ? null : this.t('policies.source-wrong')) }]}></kom-form>`,
    });
    if (source) navigate(link('/intern/disclosure/regel', { quelle: source }));
  }
}
