import { html, nothing } from 'lit';
import { formatNumber, localized, observed, problemAlert } from '@komenius/ui';
import { periodName } from './periods.js';

/** What would come of the import: the first figures, what cannot be read and where, and regions that nobody knows. */
export function checkStep(page) {
  const { check, t } = page;
  if (page.busy || !check) return html`<kom-loader .label=${t('own.checking')}></kom-loader>`;
  if (check.failed) return html`<div class="kom-stack">${problemAlert(check.failed)}${again(page)}</div>`;
  const clean = check.complete && !check.problems.length && check.facts > 0;
  return html`<div class="kom-stack">
    <kom-alert .kind=${clean ? 'success' : 'warning'} .heading=${clean ? t('own.clean') : check.facts ? t('own.not-clean', { count: formatNumber(check.problems.length) }) : t('own.no-facts')}
      .body=${clean ? t('own.clean-text') : t('own.not-clean-text')} live></kom-alert>
    <kom-facts .items=${[{ label: t('report.rows'), value: formatNumber(check.rows) }, { label: t('report.facts'), value: formatNumber(check.facts) },
      check.periods.length ? { label: t('report.periods'), value: `${periodName(check.periods[0])}${check.periods.length > 1 ? ` – ${periodName(check.periods.at(-1))}` : ''}` } : null,
      ...Object.entries(check.kinds).filter(([kind]) => kind !== 'NUMBER').map(([kind, count]) => ({ label: kind === 'ROUNDED_ZERO' ? t('report.rounded') : t(`missing.${kind}`), value: formatNumber(count) })),
      ...check.skipped.map((entry) => ({ label: localized(entry.explanation), value: t('own.skipped', { rows: formatNumber(entry.rows), first: entry.firstRow }) }))].filter(Boolean)}></kom-facts>
    ${regions(page)}
    ${check.problems.length ? html`<section><h3 class="kern-title">${t('own.problems')}</h3><kom-table .caption=${t('own.problems')} .rows=${check.problems} .pageSize=${10} .rowKey=${'row'} exportName="probleme" .columns=${[
      { key: 'row', label: t('own.row'), numeric: true, sortable: true }, { key: 'field', label: t('own.column'), value: (row) => row.field ?? row.column ?? '' },
      { key: 'message', label: t('own.what'), value: (row) => localized(row.message) }, { key: 'advice', label: t('own.advice'), value: (row) => (row.advice ? localized(row.advice) : '') }]}></kom-table></section>` : nothing}
    ${again(page)}
    ${check.first.length ? html`<section><h3 class="kern-title">${t('own.first')}</h3><kom-table .caption=${t('own.first')} .rows=${check.first.map((fact, i) => ({ ...fact, id: i }))} .pageSize=${10} .columns=${[
      { key: 'row', label: t('own.row'), numeric: true },
      ...(check.first[0].members.map((member, d) => ({ key: `d${d}`, label: member.dimension, value: (row) => (row.members[d].label === row.members[d].code ? row.members[d].label : `${row.members[d].label} (${row.members[d].code})`) }))),
      { key: 'period', label: t('report.period'), value: (row) => periodName(row.period) }, { key: 'measure', label: t('dataset.measure'), value: (row) => row.measure + (row.unit ? ` (${row.unit})` : '') },
      { key: 'value', label: t('own.value'), align: 'end', value: (row) => observed(row.value) }]}></kom-table></section>` : nothing}</div>`;
}

function again(page) {
  return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => page.runCheck()}><span class="kern-label">${page.t('own.check-again')}</span></button>`;
}

function regions(page) {
  const { t, mapping, check } = page;
  const unknown = Object.entries(check.unknownRegions);
  if (!unknown.length) return nothing;
  const alias = (text, key) => {
    const aliases = { ...mapping.regions.aliases };
    if (key === undefined) delete aliases[text];
    else aliases[text] = key;
    // Kept beside the check, which stays to be seen until it runs again.
    page.mapping = { ...mapping, regions: { ...mapping.regions, aliases } };
  };
  return html`<section class="kom-stack"><h3 class="kern-title">${t('own.unknown-regions')}</h3><p class="kern-body kom-prose">${t('own.unknown-regions-text')}</p>
    <ul class="monitoring-columns">${unknown.slice(0, 40).map(([text, rows], i) => html`<li class="kom-card monitoring-column"><h4 class="kern-title"><bdi>${text || t('own.empty-cell')}</bdi></h4><p class="kern-body kom-muted">${t('own.in-rows', { rows: formatNumber(rows) })}</p>
      <kom-field name="alias-${i}" .label=${t('own.alias', { name: text })} .value=${mapping.regions.aliases[text] ?? ''} .disabled=${mapping.regions.aliases[text] === ''} .maxlength=${14} @kom-change=${(e) => alias(text, e.detail.value || undefined)}></kom-field>
      <kom-field name="leave-${i}" type="checkbox" .label=${t('own.leave-out', { name: text })} .value=${mapping.regions.aliases[text] === ''} @kom-change=${(e) => alias(text, e.detail.value ? '' : undefined)}></kom-field></li>`)}</ul></section>`;
}
