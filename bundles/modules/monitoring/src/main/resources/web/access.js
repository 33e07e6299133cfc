import { html, nothing } from 'lit';
import { KomPart, api, formatDateTime, localized, openDialog, problemAlert, toast } from '@komenius/ui';
import './access-editor.js';

/** "Who may see this?" of a data set, an analysis or a dashboard: `<monitoring-access .t=${this.t} type="dataset" subject=${id}>`. */
class MonitoringAccess extends KomPart {
  static properties = { type: {}, subject: {}, found: { state: true }, error: { state: true } };

  type = 'dataset';
  subject = '';
  found = null;
  error = null;

  updated(changed) {
    super.updated(changed);
    if (changed.has('subject') || changed.has('type')) this.#load();
  }

  get #address() { return `/api/monitoring/access/${this.type}/${this.subject}`; }

  async #load() {
    this.error = null;
    try {
      const [{ data, etag }, offices, roles] = await Promise.all([api.full(this.#address), api.get('/api/platform/offices'), api.get('/api/platform/roles')]);
      const titled = (items) => items.map((item) => ({ id: item.id, title: localized(item.title) }));
      this.found = { rule: data, etag, offices: titled(offices.items), roles: titled(roles.items ?? roles) };
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problemAlert(this.error);
    if (!this.found) return html`<kom-loader></kom-loader>`;
    const { rule } = this.found;
    return html`<section class="monitoring-access" aria-labelledby="monitoring-access-heading">
      <h2 class="kern-heading-medium" id="monitoring-access-heading">${this.t('access.heading')}</h2>
      <p class="kern-body"><kom-badge .kind=${rule.mode === 'NAMED' ? 'warning' : 'info'} .label=${this.t(`access.mode.${rule.mode}`)}></kom-badge></p>
      ${rule.mode === 'NAMED' ? this.#named(rule) : html`<p class="kern-body">${this.t(`access.everyone.${this.type}`)}</p>`}
      ${rule.changed ? html`<p class="kern-body kom-muted">${this.t('access.changed', { by: rule.changedBy, at: formatDateTime(rule.changed) })}</p>` : nothing}
      ${rule.mayChange ? html`<p class="kom-no-print"><button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#change()}><span class="kern-label">${this.t('access.change')}</span></button></p>` : nothing}
    </section>`;
  }

  #named(rule) {
    const title = (list, id) => list.find((one) => one.id === id)?.title ?? this.t('access.gone');
    const groups = [
      ['access.offices', rule.offices.map((id) => title(this.found.offices, id))],
      ['access.roles', rule.roles.map((id) => title(this.found.roles, id))],
      ['access.people', rule.people.map((person) => person.name ?? this.t('access.gone'))],
      ['access.owner', [rule.owner].filter(Boolean)],
    ].filter(([, names]) => names.length);
    return html`<kom-facts .items=${groups.map(([key, names]) => ({ label: this.t(key), value: names.join(', ') }))}></kom-facts>
      <p class="kern-body kom-muted">${this.t('access.always')}</p>`;
  }

  async #change() {
    const { rule, etag, offices, roles } = this.found;
    const changed = await openDialog({
      heading: this.t('access.heading'), size: 'large',
      body: (close) => html`<monitoring-access-editor .t=${this.t} .rule=${rule} .offices=${offices} .roles=${roles} .onCancel=${() => close()}
        .onSave=${async (wanted) => close(await api.put(this.#address, wanted, { etag }))}></monitoring-access-editor>`,
    });
    if (!changed) return;
    toast(this.t('access.saved'), { kind: 'success' });
    await this.#load();
  }
}

if (!customElements.get('monitoring-access')) customElements.define('monitoring-access', MonitoringAccess);
