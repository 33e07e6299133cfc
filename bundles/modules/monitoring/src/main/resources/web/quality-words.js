import { html } from 'lit';
import { localized } from '@komenius/ui';

const SEVERITY = { HINT: ['info', 'ℹ'], WARNING: ['warning', '!'], ERROR: ['danger', '✕'] };
const STATE = { OPEN: ['danger', '●'], IN_WORK: ['warning', '◐'], ACCEPTED: ['success', '✓'], CLOSED: ['success', '✓'] };

/** How much a finding matters, by word and sign; colour only repeats it. */
export const severityBadge = (severity, t) => html`<kom-badge .kind=${SEVERITY[severity][0]} .label=${`${SEVERITY[severity][1]} ${t(`quality.severity.${severity}`)}`}></kom-badge>`;

export const stateBadge = (state, t) => html`<kom-badge .kind=${STATE[state][0]} .label=${`${STATE[state][1]} ${t(`defect.state.${state}`)}`}></kom-badge>`;

/** Where a defect is, in one line. */
export const placeOf = (defect, t) => defect.places.map((place) => localized(place.label)).join(', ') || t('defect.whole');

/** One word and sign for how a data set stands. */
export function light(panel, t) {
  if (!panel.check) return { kind: 'info', label: `○ ${t('quality.light.unchecked')}` };
  if (panel.check.blocked) return { kind: 'danger', label: `✕ ${t('quality.light.blocked')}` };
  if (panel.check.results.some((r) => r.severity === 'ERROR' && r.findings)) return { kind: 'danger', label: `✕ ${t('quality.light.error')}` };
  const pending = (panel.defects.OPEN ?? 0) + (panel.defects.IN_WORK ?? 0);
  return pending || panel.check.findings ? { kind: 'warning', label: `! ${t('quality.light.warning')}` } : { kind: 'success', label: `✓ ${t('quality.light.good')}` };
}
