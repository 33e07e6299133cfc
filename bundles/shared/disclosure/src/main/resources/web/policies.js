import { html, nothing } from 'lit';
import { KomPage, formatDateTime, link, navigate, openDialog, session } from '@komenius/ui';
import { names, rule, whole } from './common.js';

/** Sources with a policy of their own: what counts for them, who said so, when and why. */
export default class extends KomPage {
  get lead() { return this.t('policies.lead'); }

  async load({ signal }) {
    const { items } = await whole('/api/disclosure/policies', {}, signal);
    // Entries that nobody asked for: they only keep a source's key.
    const own = items.filter((policy) => !(policy.reason === 'default' && policy.changedBy === 'system'));
    return { own, known: await names(own.map((policy) => policy.source), signal) };
  }

  actions() {
    if (!session.may('disclosure.policy')) return nothing;
    return html`<button type="button" class="kern-btn kern-btn--primary" @click=${() => this.#add()}><span class="kern-label">${this.t('policies.add')}</span></button>`;
  }

  content({ own, known }) {
    const nameOf = (policy) => known.get(policy.source)?.title ?? policy.source;
    return html`<kom-alert kind="info" .heading=${this.t('policies.default')} .body=${this.t('policies.default-text')}></kom-alert>
      <kom-table .caption=${this.heading} searchable .exportName=${'geheimhaltung-regeln'} .sort=${'-changed'} .rowKey=${'source'} .rows=${own} .emptyText=${this.t('policies.none')}
        .filters=${[{ key: 'guarded', label: this.t('policy.guard'), options: [{ value: 'true', label: this.t('policy.on') }, { value: 'false', label: this.t('policy.off') }] }]}
        .columns=${[
          { key: 'name', label: this.t('policy.source'), value: nameOf, href: (row) => link('/intern/disclosure/regel', { quelle: row.source }) },
          { key: 'guarded', label: this.t('policy.guard'), value: (row) => this.t(row.guarded ? 'policy.on' : 'policy.off'), render: (row) => html`<kom-badge .kind=${row.guarded ? 'success' : 'warning'} .label=${this.t(row.guarded ? 'policy.on' : 'policy.off')}></kom-badge>` },
          { key: 'rule', label: this.t('policy.rule'), value: (row) => (row.guarded ? rule(this.t, row) : '–') },
          { key: 'reason', label: this.t('policy.reason') },
          { key: 'changed', label: this.t('policy.changed'), value: (row) => row.changed, render: (row) => formatDateTime(row.changed) },
          { key: 'changedBy', label: this.t('policy.by') },
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
