import { html, nothing } from 'lit';
import { localized } from '@komenius/ui';

/** Why something is proposed, and how sure the assistant is. */
export function hint(page, subject) {
  const remark = page.remark(subject);
  if (!remark) return nothing;
  const sure = remark.confidence >= 0.9 ? 'sure' : remark.confidence >= 0.7 ? 'likely' : 'check';
  return html`<p class="kern-body monitoring-hint"><kom-badge .kind=${{ sure: 'success', likely: 'info', check: 'warning' }[sure]} .label=${page.t(`own.${sure}`)}></kom-badge> <span class="kom-muted">${localized(remark.reason)}</span></p>`;
}
