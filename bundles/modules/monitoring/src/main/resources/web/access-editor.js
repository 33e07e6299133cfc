import { html, nothing } from 'lit';
import { KomPart, announce, api, problemAlert } from '@komenius/ui';

const MOST_FOUND = 8;

/** Lets somebody choose who may see a thing: everybody, or offices, roles and people by name. */
class MonitoringAccessEditor extends KomPart {
  static properties = {
    rule: { attribute: false }, offices: { attribute: false }, roles: { attribute: false }, onSave: { attribute: false }, onCancel: { attribute: false },
    wanted: { state: true }, found: { state: true }, error: { state: true }, busy: { state: true },
  };

  offices = [];
  roles = [];
  wanted = null;
  found = [];
  error = null;
  busy = false;
  #abort = null;

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('rule') && this.rule) this.wanted = { mode: this.rule.mode, offices: this.rule.offices, roles: this.rule.roles, people: this.rule.people };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  #set(part) { this.wanted = { ...this.wanted, ...part }; }

  async #search(text) {
    this.#abort?.abort();
    this.found = [];
    if (text.trim().length < 2) return;
    const abort = new AbortController();
    this.#abort = abort;
    try {
      const { items } = await api.get('/api/platform/people', { query: { q: text.trim(), limit: MOST_FOUND }, signal: abort.signal });
      this.found = items.filter((person) => !this.wanted.people.some((one) => one.id === person.id));
      announce(this.t('access.found', { count: this.found.length }));
    } catch (error) {
      if (!abort.signal.aborted) this.error = error;
    }
  }

  #add(person) {
    this.#set({ people: [...this.wanted.people, { id: person.id, name: person.name }] });
    this.found = this.found.filter((one) => one.id !== person.id);
    announce(this.t('access.added', { name: person.name }));
  }

  async #save() {
    if (this.busy) return;
    this.busy = true;
    this.error = null;
    const { mode, offices, roles, people } = this.wanted;
    try {
      await this.onSave(mode === 'NAMED' ? { mode, offices, roles, people: people.map((person) => person.id) } : { mode });
    } catch (error) {
      this.error = error;
    }
    this.busy = false;
  }

  render() {
    if (!this.wanted) return nothing;
    const { mode } = this.wanted;
    return html`<div class="kom-stack">
      ${this.error ? problemAlert(this.error) : nothing}
      <kom-field type="radios" name="mode" .label=${this.t('access.who')} .value=${mode} .options=${['EVERYONE', 'NAMED'].map((value) => ({ value, label: this.t(`access.mode.${value}`), hint: this.t(`access.hint.${value}`) }))}
        @kom-change=${(e) => this.#set({ mode: e.detail.value })}></kom-field>
      ${mode === 'NAMED' ? this.#choices() : nothing}
      <div class="kom-row">
        <button type="button" class="kern-btn kern-btn--primary" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.#save()}><span class="kern-label">${this.t('access.save')}</span></button>
        <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.onCancel?.()}><span class="kern-label">${this.t('access.cancel')}</span></button></div></div>`;
  }

  #choices() {
    const { offices, roles, people } = this.wanted;
    const options = (items) => items.map((item) => ({ value: item.id, label: item.title }));
    return html`${this.offices.length ? html`<kom-field type="checkboxes" name="offices" .label=${this.t('access.offices')} .value=${offices} .options=${options(this.offices)} @kom-change=${(e) => this.#set({ offices: e.detail.value })}></kom-field>` : nothing}
      <kom-field type="checkboxes" name="roles" .label=${this.t('access.roles')} .value=${roles} .options=${options(this.roles)} @kom-change=${(e) => this.#set({ roles: e.detail.value })}></kom-field>
      <fieldset class="kern-fieldset"><legend class="kern-label">${this.t('access.people')}</legend><div class="kern-fieldset__body">
        ${people.length ? html`<ul class="monitoring-chips">${people.map((person) => html`<li><span class="monitoring-chip"><span>${person.name ?? this.t('access.gone')}</span>
          <button type="button" class="monitoring-remove" aria-label=${this.t('access.remove', { name: person.name ?? this.t('access.gone') })} @click=${() => this.#set({ people: people.filter((one) => one.id !== person.id) })}>×</button></span></li>`)}</ul>` : nothing}
        <kom-field type="search" name="person" .label=${this.t('access.person')} .hint=${this.t('access.person-hint')} autocomplete="off" @kom-change=${(e) => this.#search(e.detail.value)}></kom-field>
        ${this.found.length ? html`<ul class="monitoring-access__found" aria-label=${this.t('access.people')}>${this.found.map((person) => html`<li><button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#add(person)}>
          <span class="kern-label">${this.t('access.add', { name: person.name })}</span></button></li>`)}</ul>` : nothing}</div></fieldset>`;
  }
}

if (!customElements.get('monitoring-access-editor')) customElements.define('monitoring-access-editor', MonitoringAccessEditor);
