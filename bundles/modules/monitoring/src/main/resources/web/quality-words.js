import { html } from 'lit';
import { localized } from '@komenius/ui';
import { periodName } from './periods.js';

const SEVERITY = { HINT: 'info', WARNING: 'warning', ERROR: 'danger' };
const STATE = { OPEN: 'danger', IN_WORK: 'warning', ACCEPTED: 'success', CLOSED: 'success' };

/** How much a finding matters, by word and sign; colour only repeats it. */
export const severityBadge = (severity, t) => html`<kom-badge .kind=${SEVERITY[severity]} .label=${t(`quality.severity.${severity}`)}></kom-badge>`;

export const stateBadge = (state, t) => html`<kom-badge .kind=${STATE[state]} .label=${t(`defect.state.${state}`)}></kom-badge>`;

/** One coordinate of a defect, times as people write them. */
export const placeName = (place) => (place.dimension === 'TIME' ? periodName(place.code) : localized(place.label));

/** Where a defect is, in one line; region and time first come to mind, so the figure's name comes last. */
export function placeOf(defect, t) {
  const measure = defect.places.filter((place) => place.dimension === 'MEASURE');
  return [...defect.places.filter((place) => !measure.includes(place)), ...measure].map(placeName).join(', ') || t('defect.whole');
}

/** One word and sign for how a data set stands. */
export function light(panel, t) {
  if (!panel.check) return { kind: 'info', label: t('quality.light.unchecked') };
  if (panel.check.blocked) return { kind: 'danger', label: t('quality.light.blocked') };
  if (panel.check.results.some((r) => r.severity === 'ERROR' && r.findings)) return { kind: 'danger', label: t('quality.light.error') };
  const pending = (panel.defects.OPEN ?? 0) + (panel.defects.IN_WORK ?? 0);
  return pending || panel.check.findings ? { kind: 'warning', label: t('quality.light.warning') } : { kind: 'success', label: t('quality.light.good') };
}
