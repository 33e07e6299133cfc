import { html, nothing } from 'lit';

const TOPS = ['5', '10', '20'];

/** Sorting, the first ones only, and whether totals may leave out what is missing. */
export function orderEditor(page, { definition, answer }) {
  const { t } = page;
  const { layout } = definition;
  const { order } = layout;
  const change = (part) => page.change({ ...definition, layout: { ...layout, ...part } });
  const set = (part) => change({ order: { figure: answer.figures.at(-1)?.id, period: null, part: null, descending: true, top: null, ...order, ...part } });
  return html`<div class="monitoring-filters">
    <kom-field type="select" .label=${t('order.by')} .value=${order ? `${order.descending ? '-' : ''}${order.figure}` : ''}
      .options=${[{ value: '', label: t('order.key') }, ...answer.figures.flatMap((one) => [{ value: `-${one.id}`, label: t('order.down', { figure: one.label }) }, { value: one.id, label: t('order.up', { figure: one.label }) }])]}
      @kom-change=${(e) => (e.detail.value ? set({ figure: e.detail.value.replace(/^-/, ''), descending: e.detail.value.startsWith('-') }) : change({ order: null }))}></kom-field>
    <kom-field type="select" .label=${t('order.top')} .value=${String(order?.top ?? '')} .options=${[{ value: '', label: t('order.all') }, ...TOPS.map((value) => ({ value, label: t('order.first', { count: value }) }))]}
      @kom-change=${(e) => set({ top: e.detail.value ? Number(e.detail.value) : null })}></kom-field>
    ${layout.totals.length ? html`<kom-field type="checkbox" .label=${t('order.partial')} .hint=${t('order.partial-hint')} .value=${layout.partial} @kom-change=${(e) => change({ partial: e.detail.value })}></kom-field>` : nothing}
  </div>`;
}
