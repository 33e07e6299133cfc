import { html, nothing } from 'lit';
import { MISSING_SYMBOLS } from '@komenius/ui';
import { hint } from './own-table-hint.js';

const MEANINGS = ['UNKNOWN_OR_SECRET', 'LATER', 'UNRELIABLE', 'NOT_MEANINGFUL', 'NOT_COLLECTED', 'REGION_NOT_EXISTING', 'CONFIDENTIAL'];

/** How numbers are written, and what stands where there is none. */
export function valuesStep(page) {
  const { mapping, t } = page;
  const numbers = (changes) => page.change({ numbers: { ...mapping.numbers, ...changes } });
  return html`<div class="kom-stack">
    ${page.shown.sheets.length ? html`<p class="kern-body">${t('own.numbers-xlsx')}</p>` : nothing}
    <fieldset class="kern-fieldset"><legend class="kern-label">${t('own.numbers')}</legend>${hint(page, 'numbers')}
      <div class="monitoring-filters">
        <kom-field type="select" name="decimal" .label=${t('own.decimal')} .value=${mapping.numbers.decimal} .options=${[',', '.'].map((value) => ({ value, label: t(value === ',' ? 'own.comma' : 'own.point') }))}
          @kom-change=${(e) => numbers({ decimal: e.detail.value, grouping: mapping.numbers.grouping === e.detail.value ? '' : mapping.numbers.grouping })}></kom-field>
        <kom-field type="select" name="grouping" .label=${t('own.grouping')} .value=${mapping.numbers.grouping} .options=${[['', 'own.none'], ['.', 'own.point'], [',', 'own.comma'], [' ', 'own.blank'], ["'", 'own.apostrophe']]
          .filter(([value]) => value !== mapping.numbers.decimal).map(([value, key]) => ({ value, label: t(key) }))} @kom-change=${(e) => numbers({ grouping: e.detail.value })}></kom-field>
        <p class="kern-body">${t('own.example', { number: `1${mapping.numbers.grouping}234${mapping.numbers.grouping}567${mapping.numbers.decimal}8` })}</p></div></fieldset>
    <section class="kom-stack"><h3 class="kern-title">${t('own.symbols')}</h3><p class="kern-body kom-prose">${t('own.symbols-text')}</p>
      ${mapping.symbols.length ? html`<ul class="monitoring-columns">${mapping.symbols.map((symbol, i) => row(page, symbol, i))}</ul>` : html`<p class="kern-body">${t('own.symbols-none')}</p>`}
      <form class="kom-row" @submit=${(e) => add(e, page)}><kom-field name="symbol" .label=${t('own.symbol-new')} .maxlength=${40}></kom-field>
        <button class="kern-btn kern-btn--secondary"><span class="kern-label">${t('own.symbol-add')}</span></button></form></section></div>`;
}

function row(page, symbol, at) {
  const { t, mapping } = page;
  const shown = symbol.text === '' ? t('own.empty-cell') : `„${symbol.text}“`;
  return html`<li class="kom-card monitoring-column"><h4 class="kern-title"><bdi>${shown}</bdi></h4>${hint(page, `symbol:${symbol.text}`)}
    <kom-field type="select" name="symbol-${at}" .label=${t('own.means', { symbol: shown })} .value=${symbol.meaning ?? ''} .options=${[
      { value: '', label: t('own.undecided') }, ...MEANINGS.map((value) => ({ value, label: `${MISSING_SYMBOLS[value] ?? ''} ${t(`missing.${value}`)}`.trim() })),
      { value: 'ZERO', label: t('own.meaning.ZERO') }, { value: 'ROUNDED_ZERO', label: t('own.meaning.ROUNDED_ZERO') }, { value: 'NO_VALUE', label: t('own.meaning.NO_VALUE') }]}
      @kom-change=${(e) => page.change({ symbols: mapping.symbols.map((other, i) => (i === at ? { ...other, meaning: e.detail.value || null } : other)) })}></kom-field></li>`;
}

function add(event, page) {
  event.preventDefault();
  const field = event.target.querySelector('kom-field');
  const text = (field.value ?? '').trim();
  if (!page.mapping.symbols.some((symbol) => symbol.text === text)) page.change({ symbols: [...page.mapping.symbols, { text, meaning: null }] });
  field.value = '';
}
