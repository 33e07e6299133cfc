import { html, nothing } from 'lit';
import { KomElement, define, uid } from '../element.js';
import { t } from '../i18n.js';
import { ApiProblem, problemAlert } from '../problem.js';

/** A form from a list of fields. Errors of the server go to their fields, and into a summary that takes the focus. */
class KomForm extends KomElement {
  static properties = {
    fields: { attribute: false }, values: { attribute: false }, submitLabel: {}, onSubmit: { attribute: false }, onCancel: { attribute: false },
    danger: { type: Boolean }, errors: { state: true }, failure: { state: true }, busy: { state: true },
  };

  fields = [];
  values = {};
  errors = {};
  failure = null;
  busy = false;
  #edited = {};
  #summary = uid('summary');

  willUpdate(changed) {
    if (changed.has('values')) this.#edited = { ...this.values };
  }

  #change(event) {
    const { name, value } = event.detail;
    if (event.target.tagName !== 'KOM-FIELD') return;
    event.stopPropagation();
    this.#edited = { ...this.#edited, [name]: value };
    this.dispatchEvent(new CustomEvent('kom-change', { detail: { name, value, values: this.#edited }, bubbles: true }));
    this.requestUpdate();
  }

  #check() {
    const errors = {};
    for (const field of this.fields) {
      const value = this.#edited[field.name];
      const empty = value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
      if (field.required && empty) errors[field.name] = t('form.required', { label: field.label });
      else if (!empty && field.check) {
        const wrong = field.check(value, this.#edited);
        if (wrong) errors[field.name] = wrong;
      }
    }
    return errors;
  }

  async #submit(event) {
    event.preventDefault();
    if (this.busy) return;
    this.failure = null;
    this.errors = this.#check();
    if (Object.keys(this.errors).length) return this.#toSummary();
    this.busy = true;
    try {
      await this.onSubmit?.({ ...this.#edited });
    } catch (error) {
      if (!(error instanceof ApiProblem)) console.error(error);
      this.#explain(error);
    } finally {
      this.busy = false;
    }
  }

  #explain(error) {
    const names = new Set(this.fields.map((f) => f.name));
    const parts = error instanceof ApiProblem ? (error.problems.length ? error.problems : [error]) : [];
    const errors = {};
    for (const part of parts) {
      const name = part.location?.field?.split('.').pop();
      if (names.has(name)) errors[name] = part.message;
    }
    this.errors = errors;
    this.failure = parts.length && Object.keys(errors).length === parts.length ? null : error;
    this.#toSummary();
  }

  async #toSummary() {
    await this.updateComplete;
    this.querySelector('.kom-form__summary')?.focus();
  }

  #toField(event, name) {
    event.preventDefault();
    this.querySelector(`kom-field[data-name="${name}"]`)?.focus();
  }

  render() {
    const wrong = this.fields.filter((f) => this.errors[f.name]);
    let group = null;
    return html`<form class="kom-form" novalidate @submit=${(e) => this.#submit(e)} @kom-change=${(e) => this.#change(e)}>
      ${wrong.length || this.failure ? html`<div class="kom-form__summary" tabindex="-1" aria-labelledby=${wrong.length ? this.#summary : nothing}>
        ${this.failure ? problemAlert(this.failure) : nothing}
        ${wrong.length ? html`<kom-alert kind="danger" .heading=${t('form.wrong', { count: wrong.length })} .body=${html`<ul class="kern-list" id=${this.#summary}>${wrong.map(
          (f) => html`<li><a class="kern-link" href="#" @click=${(e) => this.#toField(e, f.name)}>${this.errors[f.name]}</a></li>`)}</ul>`}></kom-alert>` : nothing}</div>` : nothing}
      ${this.fields.map((field) => {
        const head = field.group && field.group !== group ? html`<h2 class="kern-heading-small">${field.group}</h2>` : nothing;
        group = field.group ?? group;
        return html`${head}<kom-field data-name=${field.name} .name=${field.name} .label=${field.label} .type=${field.type ?? 'text'} .options=${field.options ?? []}
          .value=${this.#edited[field.name]} .hint=${field.hint} .error=${this.errors[field.name]} .required=${Boolean(field.required)} .optional=${field.required || alwaysGiven(field) ? null : (field.optional === undefined ? '' : field.optional)}
          .autocomplete=${field.autocomplete} .min=${field.min} .max=${field.max} .step=${field.step} .rows=${field.rows} .accept=${field.accept} .multiple=${Boolean(field.multiple)}
          .disabled=${Boolean(field.disabled)} .inputLang=${field.lang} .maxlength=${field.maxlength}></kom-field>`;
      })}
      <div class="kom-row kom-form__buttons">
        <button type="submit" class="kern-btn kern-btn--primary ${this.danger ? 'kom-btn--danger' : ''}" aria-disabled=${this.busy ? 'true' : nothing}><span class="kern-label">${this.busy ? t('form.busy') : (this.submitLabel ?? t('ui.save'))}</span></button>
        ${this.onCancel ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.onCancel()}><span class="kern-label">${t('ui.cancel')}</span></button>` : nothing}</div></form>`;
  }
}

/** A choice without an empty entry, and a box to tick or not: nobody can leave them out, so nobody is told that they may. */
const alwaysGiven = (field) => field.type === 'checkbox' || (field.type === 'select' && !(field.options ?? []).some((option) => option.value === ''));

define('kom-form', KomForm);
