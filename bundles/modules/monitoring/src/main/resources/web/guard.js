import { html, nothing } from 'lit';
import { api, followJob, formatNumber, link, localized, openDialog, session, toast } from '@komenius/ui';
import { conflictTable, smallChanges } from './conflicts.js';
import { shapeAsQuery } from './shape.js';

/** What the reader must know of the figures: that some are kept secret, or that none may be shown yet. */
export function guardAlert(t, detail) {
  if (detail.heldBack) return html`<kom-alert kind="warning" .heading=${t('guard.held-back')} .body=${html`<p class="kern-body">${t('guard.held-back-text')}</p>${toPreview(t, detail)}`}></kom-alert>`;
  return detail.guarded ? html`<p class="kern-body kom-muted">${t('guard.shown')}</p>` : nothing;
}

/** The statistics unit's way to the assistant. */
const toPreview = (t, { dataset, shown }) => (session.may('monitoring.microdata') && session.may('disclosure.inspect')
  ? html`<p><a class="kern-link" href=${link(`/intern/monitoring/geheimhaltung/${dataset.id}/${shown.number}`)}>${t('preview.go')}</a></p>` : nothing);

/** How the data set is protected, how the version fared at the door, and what may be changed of it. */
export function guardSection(page, detail, protection) {
  const { t } = page;
  return html`<section class="kom-stack"><h2 class="kern-heading-medium">${t('guard.heading')}</h2>
    <p class="kern-body"><kom-badge .kind=${detail.guarded ? 'success' : 'info'} .label=${t(detail.guarded ? 'guard.on' : 'guard.off')}></kom-badge> ${t(detail.guarded ? 'guard.on-text' : 'guard.off-text')}</p>
    ${session.may('monitoring.open') ? html`<p><button type="button" class="kern-btn kern-btn--secondary" @click=${() => change(page, detail)}><span class="kern-label">${t(detail.guarded ? 'guard.open' : 'guard.close')}</span></button></p>` : nothing}
    ${detail.guarded && protection ? report(page, detail, protection) : nothing}</section>`;
}

function report(page, detail, { passes, cells, protectedCells, heldBack, refusal, ways, met = [], changesReason, shape }) {
  const { t } = page;
  const respected = met.flatMap((table) => table.conflicts);
  const conflicts = refusal?.conflicts ?? respected;
  return html`<kom-facts .items=${[
    { label: t('guard.outcome'), value: t(passes ? 'guard.passed' : 'guard.refused') },
    { label: t('guard.cells'), value: passes ? t('guard.cells-text', { secret: formatNumber(protectedCells), all: formatNumber(cells) }) : null },
    ...(changesReason ? [{ label: t('guard.changes-told'), value: changesReason }] : []),
  ]}></kom-facts>
  ${heldBack.length ? html`<h3 class="kern-title">${t('guard.inside')}</h3><ul class="kern-body">${heldBack.map((measure) => html`<li>${localized(measure.label)}: ${localized(measure.reason)}</li>`)}</ul>` : nothing}
  ${refusal ? html`<kom-alert kind="danger" .heading=${t('guard.why')} .body=${[localized(refusal.problem.message), localized(refusal.problem.advice)].filter(Boolean).join(' ')}></kom-alert>
    ${refusal.conflicts.length ? conflictTable(t, t('guard.conflicts'), refusal.conflicts) : nothing}
    ${ways.length ? html`<h3 class="kern-title">${t('guard.ways')}</h3><ul class="kern-body">${ways.map((way) => html`<li>${localized(way.title)}:
      ${way.passes && session.may('monitoring.release') ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => release(page, detail, way.shape)}><span class="kern-label">${t('guard.release-so')}</span></button>` : t(way.passes ? 'guard.would-pass' : 'guard.would-not')}</li>`)}</ul>` : nothing}` : nothing}
  ${respected.length ? html`<h3 class="kern-title">${t('guard.met')}</h3>${conflictTable(t, t('guard.met'), respected)}` : nothing}
  ${changesReason ? nothing : smallChanges({ t, detail, shape, conflicts, started: (job) => under(page, job) })}`;
}

/** Says that a job has begun, and shows what came of it. */
async function under(page, job) {
  toast(page.t('guard.under-way'), { kind: 'success' });
  await followJob(job, () => {});
  await page.reload();
}

async function change(page, detail) {
  const { t } = page;
  const action = detail.guarded ? 'open' : 'close';
  const reason = await openDialog({
    heading: t(`guard.${action}`),
    body: (close) => html`<p class="kern-body">${t(`guard.${action}-text`)}</p><kom-form .submitLabel=${t(`guard.${action}`)} .onCancel=${() => close()}
      .fields=${[{ name: 'reason', type: 'textarea', label: t('import.open-reason'), hint: t('guard.reason-hint'), required: true }]} .onSubmit=${async (values) => close(values.reason)}></kom-form>`,
  });
  if (!reason) return;
  await tell(page, () => api.put(`/api/monitoring/datasets/${detail.dataset.id}/guard`, { guarded: !detail.guarded, reason }), 'guard.changed');
}

function release(page, detail, shape) {
  return tell(page, () => api.post(`/api/monitoring/datasets/${detail.dataset.id}/versions/${detail.shown.number}/release`, undefined, {
    query: shapeAsQuery(shape), headers: { 'If-Match': `"v${detail.shown.version}"` },
  }), 'guard.under-way');
}

async function tell(page, work, done) {
  try {
    await work();
    toast(page.t(done), { kind: 'success' });
    await page.reload();
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}
