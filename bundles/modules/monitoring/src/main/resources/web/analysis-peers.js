import { html, nothing } from 'lit';
import { api, confirmDialog, formatNumber, openDialog, toast } from '@komenius/ui';
import { chooseRegion } from './analysis-regions.js';

/** Adds a group to compare with: a kept one, the neighbours of a region, or the regions most like it. */
export async function choosePeers(page, data) {
  const { t } = page;
  const found = await openDialog({
    heading: t('peers.heading'), size: 'large',
    body: (close) => html`<div class="kom-stack"><p class="kern-body">${t('peers.lead')}</p>
      <div class="kom-row">${['neighbours', 'similar'].map((kind) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close({ kind })}><span class="kern-label">${t(`peers.${kind}`)}</span></button>`)}</div>
      <kom-table .caption=${t('peers.kept')} searchable .emptyText=${t('peers.none')} .pageSize=${10}
        .load=${({ q, cursor, limit, signal }) => api.get('/api/monitoring/peer-groups', { query: { q, cursor, limit }, signal })}
        .columns=${[{ key: 'title', label: t('analysis.title') }, { key: 'count', label: t('peers.count'), numeric: true, value: (row) => row.codes.length }, { key: 'reason', label: t('peers.reason') }]}
        .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => close({ group: row })}><span class="kern-label">${t('analysis.take')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>
          ${row.own ? html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${(e) => remove(t, row, e.target.closest('kom-table'))}><span class="kern-label">${t('analyses.delete')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>` : nothing}`}></kom-table></div>`,
  });
  if (!found) return;
  if (found.group) return add(page, data.definition, { id: found.group.id, label: found.group.title, codes: found.group.codes }, 'group');
  const region = await chooseRegion(t, data.definition.regions.level ?? 'KREIS');
  if (!region) return;
  try {
    const proposal = found.kind === 'neighbours' ? await neighbours(region) : await similar(data, region);
    if (!proposal.length) return toast(t('peers.nobody', { region: region.name }), { kind: 'info' });
    await take(page, data.definition, region, found.kind, proposal);
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}

async function remove(t, group, table) {
  if (!(await confirmDialog({ heading: t('analyses.delete'), text: t('analyses.delete-text', { title: group.title }), confirm: t('analyses.delete'), danger: true }))) return;
  const { etag } = await api.full(`/api/monitoring/peer-groups/${group.id}`);
  await api.delete(`/api/monitoring/peer-groups/${group.id}`, { etag });
  table?.reload();
}

const neighbours = async (region) => (await api.get(`/api/registry/regions/${encodeURIComponent(region.key)}/neighbours`)).map((one) => ({ code: one.key, label: one.name }));

/** By all figures of the analysis at its newest period, among all regions of its level. */
async function similar({ definition }, region) {
  const analysis = { ...definition, breakdowns: [], layout: null, periods: { ...definition.periods, newest: 1 }, regions: { ...definition.regions, within: null, codes: [], groups: [], compare: [] } };
  const { regions } = await api.post('/api/monitoring/peer-groups/similar', { analysis, region: region.key, count: 12 });
  return regions;
}

/** Shows the proposal; some of it can be left out. It becomes rows, one sum, or a kept group. */
async function take(page, definition, region, kind, proposal) {
  const { t } = page;
  const title = t(`peers.${kind}-of`, { region: region.name });
  const taken = await openDialog({
    heading: title,
    body: (close) => html`<p class="kern-body">${t(`peers.${kind}-why`)}</p><kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()}
      .values=${{ codes: (kind === 'similar' ? proposal.slice(0, 8) : proposal).map((one) => one.code), as: 'rows', title, shared: false }}
      .fields=${[
        { name: 'codes', type: 'checkboxes', label: t('peers.regions'), options: proposal.map((one) => ({ value: one.code, label: one.label, hint: one.distance === undefined ? undefined : t('peers.distance', { distance: formatNumber(one.distance, 2) }) })) },
        { name: 'as', type: 'radios', label: t('peers.as'), options: ['rows', 'group', 'keep'].map((value) => ({ value, label: t(`peers.as-${value}`) })) },
        { name: 'title', type: 'text', label: t('analysis.title'), required: true },
        { name: 'shared', type: 'checkbox', label: t('peers.shared') },
      ]} .onSubmit=${async (values) => close(values)}></kom-form>`,
  });
  if (!taken?.codes?.length) return;
  let id = `peers-${region.key}`;
  if (taken.as === 'keep') {
    const kept = await api.post('/api/monitoring/peer-groups', { title: taken.title.trim(), region: region.key, codes: taken.codes, reason: t(`peers.${kind}-why`), shared: Boolean(taken.shared) });
    id = kept.id;
    toast(t('analysis.saved'), { kind: 'success' });
  }
  add(page, definition, { id, label: taken.title.trim(), codes: taken.codes }, taken.as, region.key);
}

function add(page, definition, group, as, own) {
  const { regions } = definition;
  const changed = as === 'rows'
    ? { ...regions, level: null, within: null, codes: [...new Set([own, ...regions.codes, ...group.codes])] }
    : { ...regions, groups: [...regions.groups.filter((one) => one.id !== group.id), group] };
  page.change({ ...definition, regions: changed });
}
