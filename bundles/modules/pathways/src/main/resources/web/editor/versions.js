import { html, nothing } from 'lit';
import { api, formatDateTime, link, navigate, openDialog, toast } from '@komenius/ui';
import { counted } from './findings.js';
import { t } from './text.js';

export const base = (id) => `/api/pathways/editor/networks/${encodeURIComponent(id)}`;

const KINDS = { DRAFT: 'info', SUBMITTED: 'warning', PUBLISHED: 'success', SUPERSEDED: 'info', RETURNED: 'danger' };

export const stateBadge = (state) => html`<kom-badge .kind=${KINDS[state] ?? 'info'} .label=${t(`staff.state.${state}`)}></kom-badge>`;

/** All versions of a network, the newest first. */
export async function versionsOf(id, signal) {
  const { items } = await api.get(`${base(id)}/versions`, { query: { limit: 200 }, signal });
  return items.map(normal).sort((a, b) => b.number - a.number);
}

const act = (by, at) => (by || at ? { by, at } : null);

function normal(v) {
  return {
    ...v, created: act(v.createdBy, v.createdAt), edited: act(v.editedBy, v.editedAt), submitted: act(v.submittedBy, v.submittedAt),
    decided: v.state === 'RETURNED' ? act(v.returnedBy, v.returnedAt) : act(v.publishedBy, v.publishedAt),
  };
}

/** A network as a request body under its own media type: networks may be larger than other JSON. */
export const networkBody = (network) => new Blob([JSON.stringify(network)], { type: 'application/vnd.komenius.network' });

/** Tells why something was refused, with what to do about it. */
export const complain = (error) => toast([error.message, error.advice].filter(Boolean).join(' '), { kind: 'danger' });

/** "Anna Alt, 20.11.2026, 09:12" */
export const actWords = (one) => (one ? [one.by, formatDateTime(one.at)].filter(Boolean).join(', ') : '');

/** Asks for a word to the second person, hands the draft in and leads to its network. Errors of the check keep it back. */
export async function submitDialog({ id, number }, findings) {
  const { errors, warnings } = counted(findings);
  const done = await openDialog({
    heading: t('staff.submit.heading', { number }),
    body: (close) => html`<div class="kom-stack">${errors ? html`<kom-alert kind="danger" .heading=${t('staff.submit.errors', { count: errors })} .body=${t('staff.submit.errors-text')}></kom-alert>` : html`<p class="kern-body">${t('staff.submit.text')}</p>`}
      ${!errors && warnings ? html`<kom-alert kind="warning" .heading=${t('staff.submit.warnings', { count: warnings })}></kom-alert>` : nothing}
      ${errors ? nothing : commentForm('staff.submit.comment', t('staff.submit.go'), false, close, (comment) => api.post(`${base(id)}/versions/${number}/submit`, { comment }))}</div>`,
  });
  if (!done) return false;
  toast(t('staff.submit.done'), { kind: 'success' });
  navigate(link(`/intern/pathways/netz/${id}`));
  return true;
}

/** A form of one comment that does something when sent. */
export const commentForm = (label, go, required, close, act, danger = false) => html`<kom-form .fields=${[{ name: 'comment', label: t(label), type: 'textarea', rows: 3, required }]} .values=${{ comment: '' }} .submitLabel=${go} .danger=${danger}
  .onSubmit=${async ({ comment }) => { await act(comment || null); close(true); }} .onCancel=${() => close(undefined)}></kom-form>`;
