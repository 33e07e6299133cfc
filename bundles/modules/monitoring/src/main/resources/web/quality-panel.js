import { html, nothing } from 'lit';
import { api, formatDateTime, formatNumber, link, localized, openDialog, toast } from '@komenius/ui';
import { light, severityBadge } from './quality-words.js';

export const loadQuality = (id, version, signal) => api.get(`/api/monitoring/datasets/${id}/checks/panel`, { query: { version }, signal });

let running = null;

/** How a data set stands: light in words, last check, findings per rule, who answers for them; check now. */
export function qualityPanel(page, { detail, quality }) {
  const { t } = page;
  const { dataset, shown } = detail;
  const { check } = quality;
  const stand = light(quality, t);
  const pending = (quality.defects.OPEN ?? 0) + (quality.defects.IN_WORK ?? 0);
  const rows = (check?.results ?? []).map((result) => ({ id: result.ruleId, ...result }));
  return html`<section class="kom-stack" aria-label=${t('quality.heading')}>
    ${check?.heldBack && shown.state === 'DRAFT' ? html`<kom-alert kind="danger" .heading=${t('quality.held-back')} .body=${t('quality.held-back-text')}></kom-alert>` : nothing}
    <kom-facts .items=${[
      { label: t('quality.stand'), value: html`<kom-badge .kind=${stand.kind} .label=${stand.label}></kom-badge>` },
      { label: t('quality.last'), value: check ? t('quality.last-value', { at: formatDateTime(check.ended), by: check.byName, version: check.version }) : t('quality.never') },
      { label: t('quality.pending'), value: html`<a class="kern-link" href=${link('/intern/monitoring/maengel', { datensatz: dataset.id })}>${t('quality.pending-value', { count: formatNumber(pending), accepted: formatNumber(quality.defects.ACCEPTED ?? 0), closed: formatNumber(quality.defects.CLOSED ?? 0) })}</a>` },
      { label: t('quality.office'), value: quality.office ? `${localized(quality.office.title)} (${t('quality.days', { days: quality.dueDays })})` : t('quality.no-office') },
    ]}></kom-facts>
    <p class="kom-row kom-no-print">
      ${quality.mayEdit ? html`<button type="button" class="kern-btn kern-btn--primary" ?disabled=${running !== null} @click=${() => start(page, dataset.id, shown.number)}><span class="kern-label">${t('quality.check-now')}</span></button>` : nothing}
      <a class="kern-btn kern-btn--secondary" href=${link(`/intern/monitoring/regeln/${dataset.id}`)}><span class="kern-label">${t('quality.rules', { count: quality.activeRules })}</span></a>
      ${quality.mayEdit ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => chooseOffice(page, dataset.id, quality)}><span class="kern-label">${t('quality.choose-office')}</span></button>` : nothing}</p>
    ${running?.dataset === dataset.id ? html`<kom-progress .jobId=${running.jobId} @kom-done=${() => { running = null; page.reload(); }}></kom-progress>` : nothing}
    ${check ? html`<kom-table .caption=${t('quality.results')} .rows=${rows} .pageSize=${15} .columns=${[
      { key: 'sentence', label: t('quality.rule'), value: (row) => localized(row.sentence) },
      { key: 'severity', label: t('quality.severity'), render: (row) => html`${severityBadge(row.severity, t)}${row.blocking ? html` <span class="kom-muted">${t('quality.blocking')}</span>` : nothing}` },
      { key: 'findings', label: t('quality.findings'), render: (row) => (row.findings ? html`<a class="kern-link" href=${link('/intern/monitoring/maengel', { datensatz: dataset.id, art: row.kind })}>${formatNumber(row.findings)}</a>` : html`✓ ${t('quality.none')}`) },
      { key: 'checked', label: t('quality.checked'), numeric: true },
      { key: 'unanswerable', label: t('quality.unanswerable'), numeric: true },
    ]}></kom-table><p class="kern-body kom-muted">${t('quality.legend')}</p>` : html`<kom-empty .heading=${t('quality.never')} .text=${t('quality.never-text')}></kom-empty>`}</section>`;
}

async function start(page, dataset, version) {
  try {
    const { jobId } = await api.post(`/api/monitoring/datasets/${dataset}/checks`, undefined, { query: { version } });
    running = { dataset, jobId };
    page.requestUpdate();
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}

async function chooseOffice(page, dataset, quality) {
  const { t } = page;
  const offices = (await api.get('/api/platform/offices')).items;
  const done = await openDialog({
    heading: t('quality.choose-office'),
    body: (close) => html`<kom-form .submitLabel=${t('rules.save')} .onCancel=${() => close()} .values=${{ office: quality.office?.id ?? '', dueDays: quality.dueDays }} .fields=${[
      { name: 'office', type: 'select', label: t('quality.office'), hint: t('quality.office-hint'), options: [{ value: '', label: t('quality.no-office') }, ...offices.map((o) => ({ value: o.id, label: localized(o.title) }))] },
      { name: 'dueDays', type: 'number', label: t('quality.due-days'), min: 1, max: 365, required: true },
    ]} .onSubmit=${async (values) => { await api.put(`/api/monitoring/datasets/${dataset}/checks/panel`, { office: values.office || null, dueDays: Number(values.dueDays) }, { etag: `"v${quality.version}"` }); close(true); }}></kom-form>`,
  });
  if (done) page.reload();
}
