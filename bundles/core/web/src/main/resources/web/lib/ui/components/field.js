import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { KomElement, define, uid } from '../element.js';
import { t } from '../i18n.js';

/** One form control with label, hint and error, put together so that screen readers find all three. */
class KomField extends KomElement {
  static properties = {
    name: {}, label: {}, type: {}, value: { attribute: false }, options: { attribute: false }, hint: {}, error: {}, required: { type: Boolean },
    optional: {}, autocomplete: {}, min: {}, max: {}, step: {}, rows: {}, accept: {}, multiple: { type: Boolean }, disabled: { type: Boolean },
    inputLang: {}, placeholder: {}, maxlength: {},
  };

  type = 'text';
  options = [];
  #id = uid('field');

  focus() {
    this.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  }

  #set(value) {
    this.value = value;
    this.emit('kom-change', { name: this.name, value });
  }

  get #described() {
    return [this.hint && `${this.#id}-hint`, this.error && `${this.#id}-error`].filter(Boolean).join(' ') || nothing;
  }

  get #hint() {
    return this.hint ? html`<div class="kern-hint" id="${this.#id}-hint">${this.hint}</div>` : nothing;
  }

  get #error() {
    return this.error ? html`<p class="kern-error" id="${this.#id}-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${this.error}</span></p>` : nothing;
  }

  render() {
    if (this.type === 'hidden') return nothing;
    if (this.type === 'static') return html`<div class="kern-form-input"><span class="kern-label">${this.label}</span><div class="kern-body">${this.value}</div></div>`;
    if (this.type === 'checkbox') return this.#checkbox();
    if (this.type === 'checkboxes' || this.type === 'radios') return this.#group();
    return html`<div class="kern-form-input ${this.error ? 'kern-form-input--error' : ''}">
      <label class="kern-label" for=${this.#id}>${this.label}${this.optional || (!this.required && this.optional !== null && this.optional !== undefined)
        ? html` <span class="kern-label__optional">– ${this.optional || t('form.optional')}</span>` : nothing}</label>
      ${this.#hint}${this.#control()}${this.#error}</div>`;
  }

  #control() {
    const error = this.error ? 'true' : nothing;
    const cls = `kern-form-input__input ${this.error ? 'kern-form-input__input--error' : ''}`;
    if (this.type === 'select') {
      return html`<div class="kern-form-input__select-wrapper ${this.error ? 'kern-form-input__select-wrapper--error' : ''}"><select class="kern-form-input__select" id=${this.#id} name=${this.name ?? nothing}
        ?required=${this.required} ?disabled=${this.disabled} aria-invalid=${error} aria-describedby=${this.#described} @change=${(e) => this.#set(e.target.value)}>
        ${this.options.map((o) => html`<option value=${o.value} .selected=${live(String(o.value) === String(this.value ?? ''))}>${o.label}</option>`)}</select></div>`;
    }
    if (this.type === 'textarea') {
      return html`<textarea class=${cls} id=${this.#id} name=${this.name ?? nothing} rows=${this.rows ?? 4} ?required=${this.required} ?disabled=${this.disabled}
        aria-invalid=${error} aria-describedby=${this.#described} lang=${this.inputLang ?? nothing} .value=${live(this.value ?? '')} @input=${(e) => this.#set(e.target.value)}></textarea>`;
    }
    if (this.type === 'file') {
      return html`<input class=${cls} id=${this.#id} name=${this.name ?? nothing} type="file" accept=${this.accept ?? nothing} ?multiple=${this.multiple} ?required=${this.required}
        aria-invalid=${error} aria-describedby=${this.#described} @change=${(e) => this.#set(this.multiple ? [...e.target.files] : (e.target.files[0] ?? null))}>`;
    }
    return html`<input class=${cls} id=${this.#id} name=${this.name ?? nothing} type=${this.type} .value=${live(this.value ?? '')} ?required=${this.required} ?disabled=${this.disabled}
      autocomplete=${this.autocomplete ?? nothing} min=${this.min ?? nothing} max=${this.max ?? nothing} step=${this.step ?? nothing} maxlength=${this.maxlength ?? nothing}
      placeholder=${this.placeholder ?? nothing} lang=${this.inputLang ?? nothing} spellcheck=${this.type === 'password' ? 'false' : nothing}
      aria-invalid=${error} aria-describedby=${this.#described} @input=${(e) => this.#set(this.#typed(e.target.value))}>`;
  }

  #typed(text) {
    return this.type === 'number' ? (text === '' ? null : Number(text)) : text;
  }

  #checkbox() {
    return html`<div class="kom-check-field"><div class="kern-form-check ${this.error ? 'kern-form-check--error' : ''}">
      <input class="kern-form-check__checkbox" type="checkbox" id=${this.#id} name=${this.name ?? nothing} .checked=${live(Boolean(this.value))} ?disabled=${this.disabled}
        aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${this.#described} @change=${(e) => this.#set(e.target.checked)}>
      <label class="kern-label" for=${this.#id}>${this.label}</label></div>${this.#hint}${this.#error}</div>`;
  }

  #group() {
    const many = this.type === 'checkboxes';
    const chosen = many ? (this.value ?? []) : [this.value];
    const change = (option, checked) => this.#set(many ? (checked ? [...chosen, option.value] : chosen.filter((v) => v !== option.value)) : option.value);
    return html`<fieldset class="kern-fieldset ${this.error ? 'kern-fieldset--error' : ''}" aria-describedby=${this.#described}>
      <legend class="kern-label">${this.label}</legend>${this.#hint}
      <div class="kern-fieldset__body">${this.options.map((option, i) => html`<div class="kern-form-check">
        <input class=${many ? 'kern-form-check__checkbox' : 'kern-form-check__radio'} type=${many ? 'checkbox' : 'radio'} id="${this.#id}-${i}" name=${this.name ?? this.#id}
          .checked=${live(chosen.includes(option.value))} ?disabled=${this.disabled} aria-describedby=${option.hint ? `${this.#id}-${i}-hint` : nothing} @change=${(e) => change(option, e.target.checked)}>
        <label class="kern-label" for="${this.#id}-${i}">${option.label}${option.hint ? html`<span class="kom-option-hint" id="${this.#id}-${i}-hint">${option.hint}</span>` : nothing}</label></div>`)}</div>
      ${this.#error}</fieldset>`;
  }
}

define('kom-field', KomField);
