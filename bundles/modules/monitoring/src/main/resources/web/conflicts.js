import { html, nothing } from 'lit';
import { api, formatNumber, openDialog, session } from '@komenius/ui';
import { shapeAsQuery } from './shape.js';

/** Where a table and earlier releases do not go together. `caption` says how it ended. */
export function conflictTable(t, caption, conflicts, label = (dimension, code) => code) {
  const cell = (row) => row.cell?.map((code, i) => label(row.dimensions[i], code)).join(' / ') ?? '–';
  const told = conflicts.some((conflict) => conflict.cell);
  return html`<kom-table .caption=${caption} .pageSize=${10} .rows=${conflicts.map((conflict, i) => ({ id: i, ...conflict }))} .columns=${[
    { key: 'cause', label: t('guard.cause'), value: (row) => t(`guard.cause.${row.cause}`) },
    { key: 'cell', label: t('guard.cell'), hidden: !told, value: cell },
    { key: 'for', label: t('guard.for'), value: (row) => protectedFor(t, row.protectedFor.length) },
    { key: 'earlierTable', label: t('guard.earlier'), value: (row) => [...new Set([row.earlier, ...row.with].filter(Boolean).map((table) => table.title))].join('; ') },
  ]}></kom-table>`;
}

function protectedFor(t, count) {
  if (!count) return t('guard.for-none');
  return count === 1 ? t('guard.for-one') : t('guard.for-count', { count: formatNumber(count) });
}

/** The way out of small changes, for those who may take it; nothing where none stand in the way. */
export function smallChanges({ t, detail, shape, conflicts, started }) {
  const met = conflicts.some((conflict) => conflict.cause === 'SMALL_CHANGE');
  if (!met || !session.may('disclosure.changes') || !session.may('monitoring.release')) return nothing;
  return html`<kom-alert kind="info" .heading=${t('guard.changes')} .body=${html`<p class="kern-body">${t('guard.changes-text')}</p>
    <p><button type="button" class="kern-btn kern-btn--secondary" data-changes @click=${() => ask({ t, detail, shape, started })}><span class="kern-label">${t('guard.changes')}</span></button></p>`}></kom-alert>`;
}

async function ask({ t, detail, shape, started }) {
  const path = `/api/monitoring/datasets/${detail.dataset.id}/versions/${detail.shown.number}/small-changes`;
  const job = await openDialog({
    heading: t('guard.changes'),
    body: (close) => html`<p class="kern-body">${t('guard.changes-confirm')}</p><kom-form .danger=${true} .submitLabel=${t('guard.changes')} .onCancel=${() => close()}
      .fields=${[{ name: 'reason', type: 'textarea', label: t('guard.changes-reason'), hint: t('guard.changes-hint'), required: true, maxlength: 1000 }]}
      .onSubmit=${async ({ reason }) => close((await api.post(path, { reason }, { query: shapeAsQuery(shape), headers: { 'If-Match': `"v${detail.shown.version}"` } })).jobId)}></kom-form>`,
  });
  if (job) started(job);
}
