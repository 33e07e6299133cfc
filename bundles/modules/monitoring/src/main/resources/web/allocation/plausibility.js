import { html, nothing } from 'lit';
import { MISSING_SYMBOLS, formatNumber, formatPercent, localized } from '@komenius/ui';
import { EMPTY_INDEX } from './inputs.js';

/** Step 2: whether the data agree with what was said of the inputs, and what holds where values are missing. */
export function plausibilityStep({ t, work, index, editable, change }) {
  const chosen = work.index ?? EMPTY_INDEX;
  const set = (patch) => change({ index: { ...chosen, ...patch } });
  const rules = html`<kom-field type="select" .label=${t('allocation.missing')} .hint=${t('allocation.missing-hint')} .value=${chosen.missing} ?disabled=${!editable}
    .options=${['REFUSE', 'NO_INDEX', 'OTHER_INPUTS', 'AVERAGE'].map((value) => ({ value, label: t(`allocation.missing.${value}`) }))} @kom-change=${(e) => set({ missing: e.detail.value })}></kom-field>`;
  if (!index) return chosen.inputs.length ? rules : nothing;
  const columns = [
    { key: 'title', label: t('allocation.input'), value: (row) => row.input.title },
    { key: 'polarity', label: t('allocation.polarity'), value: (row) => t(`allocation.polarity.${row.input.polarity}`) },
    { key: 'mean', label: t('allocation.mean'), align: 'end', value: (row) => formatNumber(Number(row.mean), 2) },
    { key: 'deviation', label: t('allocation.deviation'), align: 'end', value: (row) => formatNumber(Number(row.deviation), 2) },
    { key: 'weight', label: t('allocation.weight'), align: 'end', value: (row) => formatPercent(Number(row.weight), 1) },
    { key: 'loading', label: t('allocation.loading'), align: 'end', value: (row) => (row.loading === null ? MISSING_SYMBOLS.NOT_MEANINGFUL : formatNumber(Number(row.loading), 2)) },
    { key: 'withOthers', label: t('allocation.with-others'), align: 'end', value: (row) => (row.withOthers === null ? MISSING_SYMBOLS.NOT_MEANINGFUL : formatNumber(Number(row.withOthers), 2)) },
    { key: 'missing', label: t('allocation.missing-count'), align: 'end', value: (row) => row.missing },
    { key: 'verdict', label: t('allocation.verdict'), value: (row) => t(row.contradicts ? 'allocation.contradicts' : 'allocation.agrees'), render: (row) => html`<kom-badge .kind=${row.contradicts ? 'danger' : 'success'} .label=${t(row.contradicts ? 'allocation.contradicts' : 'allocation.agrees')}></kom-badge>` },
  ];
  return html`${index.notes.map((note) => html`<kom-alert kind="warning" .heading=${localized(note)}></kom-alert>`)}
    <kom-table .caption=${t('allocation.step.pruefung')} .columns=${columns} .rows=${index.inputs.map((one) => ({ ...one, id: one.input.id }))} layout="scroll" exportName="merkmale"></kom-table>
    ${index.explained !== null ? html`<p class="kern-body">${t('allocation.explained', { share: formatPercent(Number(index.explained), 1) })}</p>` : nothing}
    ${rules}`;
}
