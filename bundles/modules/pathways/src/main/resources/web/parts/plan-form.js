import { html, nothing } from 'lit';
import { asked, person } from './person.js';
import { languageName, plain, t } from './text.js';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const select = ({ id, name, label, hint, error, empty, groups, options, value }) => html`<div class="kern-form-input ${error ? 'kern-form-input--error' : ''}">
  <label class="kern-label" for=${id}>${label}</label>${hint ? html`<div class="kern-hint" id="${id}-hint">${hint}</div>` : nothing}
  <div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id=${id} name=${name} aria-invalid=${error ? 'true' : nothing} aria-describedby=${[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || nothing}>
    <option value="">${empty}</option>
    ${(groups ?? []).map((group) => html`<optgroup label=${group.label}>${group.options.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}</optgroup>`)}
    ${(options ?? []).map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}</select></div>
  ${error ? html`<p class="kern-error" id="${id}-error">${error}</p>` : nothing}</div>`;

const input = ({ id, name, label, hint, type, value, min, max, step, mode }) => html`<div class="kern-form-input"><label class="kern-label" for=${id}>${label}</label>
  ${hint ? html`<div class="kern-hint" id="${id}-hint">${hint}</div>` : nothing}
  <input class="kern-form-input__input" id=${id} name=${name} type=${type} .value=${String(value ?? '')} min=${min ?? nothing} max=${max ?? nothing} step=${step ?? nothing} inputmode=${mode ?? nothing} autocomplete="off" aria-describedby=${hint ? `${id}-hint` : nothing}></div>`;

/** Where one is, where one wants to go, and, only if one likes, what makes the answer more exact. */
export function planForm({ model, from, to, qualifications, error, onSubmit, onForget }) {
  const someone = person();
  const asks = asked(model.network);
  const groups = model.choices();
  const told = qualifications.length || someone.birthDate || someone.age || someone.grade || Object.values(someone.languages).some(Boolean);
  return html`<form class="pathways-plan-form kom-no-print" novalidate aria-label=${t('public.plan.label')} @submit=${onSubmit}>
    <div class="pathways-plan-form__ends">
      ${select({ id: 'pathways-from', name: 'von', label: t('public.plan.from'), hint: t('public.plan.from-hint'), error, empty: t('public.plan.choose'), groups, value: from })}
      ${select({ id: 'pathways-to', name: 'nach', label: t('public.plan.to'), hint: t('public.plan.to-hint'), empty: t('public.plan.everything'), groups, value: to })}</div>
    <details class="pathways-details" ?open=${Boolean(told)}><summary>${t('public.plan.more')}</summary>
      <div class="pathways-plan-form__more"><p class="kern-body">${t('public.plan.privacy')}</p>
      ${model.network.qualifications?.length ? html`<fieldset class="kern-fieldset"><legend class="kern-label">${t('public.plan.qualifications')}</legend><div class="kern-hint">${t('public.plan.qualifications-hint')}</div>
        <div class="kern-fieldset__body pathways-checks">${model.network.qualifications.map((one) => html`<div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" id="pathways-q-${one.id}" name="abschluss" value=${one.id} .checked=${qualifications.includes(one.id)}>
          <label class="kern-label" for="pathways-q-${one.id}">${plain(one.title)}</label></div>`)}</div></fieldset>` : nothing}
      <div class="pathways-plan-form__grid">
        ${asks.age ? html`${input({ id: 'pathways-birth', name: 'birthDate', type: 'date', label: t('public.plan.birth'), hint: t('public.plan.birth-hint'), value: someone.birthDate, min: '1930-01-01' })}
          ${input({ id: 'pathways-age', name: 'age', type: 'number', mode: 'numeric', label: t('public.plan.age'), hint: t('public.plan.age-hint'), value: someone.age, min: 0, max: 99 })}` : nothing}
        ${asks.grades ? input({ id: 'pathways-grade', name: 'grade', type: 'number', mode: 'decimal', label: t('public.plan.grade'), hint: t('public.plan.grade-hint'), value: someone.grade, min: 1, max: 6, step: '0.1' }) : nothing}
        ${asks.languages.map((tag) => select({ id: `pathways-language-${tag}`, name: `language-${tag}`, label: t('public.plan.language', { language: languageName(tag) }), hint: t('public.plan.language-hint'), empty: t('public.plan.unsaid'), options: LEVELS, value: someone.languages[tag] }))}</div>
      <p><button type="button" class="kom-link-button" @click=${onForget}>${t('public.plan.forget')}</button></p></div></details>
    <div><button type="submit" class="kern-btn kern-btn--primary"><span class="kern-label">${t('public.plan.submit')}</span></button></div></form>`;
}

/** What was typed: { from, to, qualifications } for the address, and the person for the tab. */
export function readForm(form) {
  const data = new FormData(form);
  const languages = Object.fromEntries([...data].filter(([name]) => name.startsWith('language-')).map(([name, value]) => [name.slice(9), value]));
  return {
    from: data.get('von'), to: data.get('nach'), qualifications: data.getAll('abschluss'),
    person: { birthDate: data.get('birthDate') ?? '', age: data.get('age') ?? '', grade: data.get('grade') ?? '', languages },
  };
}
