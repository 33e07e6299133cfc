import { html, nothing } from 'lit';
import { hint } from './own-table-hint.js';

const ROLES = ['REGION_KEY', 'REGION_NAME', 'PERIOD', 'DIMENSION', 'LABEL', 'VALUE', 'MEASURE_NAME', 'UNIT', 'STATUS', 'IGNORED'];
const LEVELS = ['', 'COUNTRY', 'LAND', 'REGIERUNGSBEZIRK', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];
const SHOWN = 30;

/** What each column holds: a proposal with its reason, and a choice. */
export function columnsStep(page) {
  const { mapping, t } = page;
  const columns = page.allColumns ? mapping.columns : mapping.columns.slice(0, SHOWN);
  return html`<div class="kom-stack">
    <div class="monitoring-builder"><kom-field name="layout" type="select" .label=${t('own.layout')} .value=${mapping.layout} .options=${['LONG', 'WIDE', 'PERIODS', 'CATEGORIES'].map((value) => ({ value, label: t(`own.layout.${value}`) }))}
        @kom-change=${(e) => page.change({ layout: e.detail.value, cross: e.detail.value === 'CATEGORIES' ? mapping.cross ?? { code: null, label: '', regional: false } : null })}></kom-field>
      <div>${hint(page, 'layout')}</div>
      ${mapping.cross ? html`<kom-field name="cross" required .label=${t('own.cross')} .hint=${t('own.cross-hint')} .value=${mapping.cross.label} @kom-change=${(e) => page.change({ cross: { ...mapping.cross, label: e.detail.value, code: null } })}></kom-field>` : nothing}
      ${needsPeriod(mapping) ? html`<div><kom-field name="period" required .label=${t('own.period')} .hint=${t('own.period-hint')} .value=${mapping.period ?? ''} @kom-change=${(e) => page.change({ period: e.detail.value })}></kom-field>${hint(page, 'period')}</div>` : nothing}
      <kom-field name="periodKind" type="select" .label=${t('own.period-kind')} .value=${mapping.periodKind} .options=${['AUTO', 'SCHOOL_YEAR', 'YEAR_END', 'DAY'].map((value) => ({ value, label: t(`own.period-kind.${value}`) }))}
        @kom-change=${(e) => page.change({ periodKind: e.detail.value })}></kom-field></div>
    <ol class="monitoring-columns">${columns.map((column) => card(page, column))}</ol>
    ${mapping.columns.length > columns.length ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => { page.allColumns = true; }}><span class="kern-label">${t('own.more-columns', { count: mapping.columns.length - columns.length })}</span></button>` : nothing}</div>`;
}

/** Whether nothing in the table says the time of its figures. */
function needsPeriod(mapping) {
  return !mapping.columns.some((c) => c.role === 'PERIOD') && mapping.columns.some((c) => c.role === 'VALUE' && !c.period);
}

function card(page, column) {
  const { t, mapping } = page;
  const set = (name) => (e) => page.changeColumn(column.index, { [name]: e.detail.value === '' ? null : e.detail.value });
  const examples = page.shown.preview.filter((row) => row.row >= mapping.firstRow).map((row) => row.cells[column.index]).filter(Boolean);

  return html`<li class="kom-card monitoring-column ${column.role === 'IGNORED' ? 'monitoring-column--ignored' : ''}">
    <h3 class="kern-title"><bdi>${column.header}</bdi></h3>
    <p class="kern-body kom-muted monitoring-code">${t('own.examples')} <bdi>${[...new Set(examples)].slice(0, 4).join(' · ') || '–'}</bdi></p>
    ${hint(page, `column:${column.index}`)}
    <div class="monitoring-filters">
      <kom-field name="role-${column.index}" type="select" .label=${t('own.role')} .value=${column.role} .options=${ROLES.map((value) => ({ value, label: t(`own.role.${value}`) }))} @kom-change=${set('role')}></kom-field>
      ${['VALUE', 'DIMENSION'].includes(column.role) ? html`<kom-field name="label-${column.index}" .label=${t(column.role === 'VALUE' ? 'own.measure' : 'own.dimension')} .value=${column.label ?? ''} @kom-change=${(e) => page.changeColumn(column.index, { label: e.detail.value, code: null })}></kom-field>` : nothing}
      ${column.role === 'VALUE' ? html`<kom-field name="unit-${column.index}" .label=${t('own.unit')} .value=${column.unit ?? ''} @kom-change=${set('unit')}></kom-field>` : nothing}
      ${column.role === 'VALUE' && (mapping.layout === 'PERIODS' || column.period) ? html`<kom-field name="period-${column.index}" .label=${t('own.column-period')} .value=${column.period ?? ''} @kom-change=${set('period')}></kom-field>` : nothing}
      ${column.role === 'VALUE' && mapping.cross ? html`<kom-field name="member-${column.index}" .label=${mapping.cross.label || t('own.cross')} .value=${column.member ?? ''} @kom-change=${set('member')}></kom-field>` : nothing}
      ${column.role === 'REGION_NAME' ? html`<kom-field type="select" name="level" .label=${t('own.level')} .value=${mapping.regions.level ?? ''} .options=${LEVELS.map((value) => ({ value, label: value ? t(`level.${value}`) : t('own.any-level') }))}
          @kom-change=${(e) => page.change({ regions: { ...mapping.regions, level: e.detail.value || null } })}></kom-field>
        <kom-field name="within" .label=${t('own.within')} .hint=${t('own.within-hint')} .value=${mapping.regions.within} @kom-change=${(e) => page.change({ regions: { ...mapping.regions, within: e.detail.value } })}></kom-field>` : nothing}
      ${['REGION_KEY', 'REGION_NAME', 'PERIOD', 'DIMENSION', 'LABEL'].includes(column.role) ? html`<kom-field type="checkbox" name="fill-${column.index}" .label=${t('own.fill')} .value=${column.fill} @kom-change=${(e) => page.changeColumn(column.index, { fill: e.detail.value })}></kom-field>` : nothing}
    </div></li>`;
}
