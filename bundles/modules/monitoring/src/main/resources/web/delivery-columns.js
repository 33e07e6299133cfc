import { html, nothing } from 'lit';
import { formatDate, formatDateTime, link } from '@komenius/ui';
import { periodName } from './periods.js';

export const STATES = { EXPECTED: 'info', LATE: 'danger', ARRIVED: 'success', REFUSED: 'danger', CORRECTED: 'warning' };

/** A delivery's state as a badge; what came after its day says so. */
export function stateOf(delivery, t) {
  const late = delivery.arrived && delivery.due && delivery.arrived.slice(0, 10) > delivery.due && delivery.state === 'ARRIVED';
  return html`<kom-badge .kind=${STATES[delivery.state]} .label=${t(`delivery.${delivery.state}`)}></kom-badge>${late ? html` <kom-badge kind="warning" .label=${t('deliveries.late')}></kom-badge>` : nothing}`;
}

export const nameOf = (delivery, t) => (delivery.period ? periodName(delivery.period) : delivery.note ?? t('deliveries.without-period'));

/** Columns of a table of deliveries. */
export const deliveryColumns = (t) => [
  { key: 'sourceTitle', label: t('lineage.source'), href: (row) => link(`/intern/monitoring/quelle/${row.sourceId}`) },
  { key: 'period', label: t('deliveries.period'), value: (row) => nameOf(row, t) },
  { key: 'due', label: t('deliveries.due'), value: (row) => formatDate(row.due) },
  { key: 'state', label: t('dataset.state'), value: (row) => t(`delivery.${row.state}`), render: (row) => stateOf(row, t) },
  { key: 'arrived', label: t('deliveries.arrived'), value: (row) => formatDateTime(row.arrived) },
  { key: 'channel', label: t('deliveries.channel'), value: (row) => (row.channel ? t(`channel.${row.channel}`) + (row.via ? ` (${row.via})` : '') : '') },
  { key: 'fileName', label: t('dataset.file'), value: (row) => row.fileName ?? '', render: (row) => (row.importId ? html`<a class="kern-link monitoring-code" href=${link(`/intern/monitoring/einlesen/${row.importId}`)}>${row.fileName}</a>${row.problem ? html`<br><span class="kom-muted">${row.problem}</span>` : nothing}` : '') },
];
