import { html, nothing } from 'lit';
import { MISSING_SYMBOLS, api, formatDateTime, formatNumber, openDialog, problemAlert, toast } from '@komenius/ui';
import { signed } from './words.js';

const key = (one) => `${one.project}/${one.version}`;
const refOf = (text) => { const [project, version] = text.split('/'); return { project, version: Number(version) }; };
const newest = (source) => (source ? { ...source, version: null, period: null, base: newest(source.base) } : null);

/** Reference year, freezing, and what changed between two versions of an index. */
export function versionsPart(context, chosen) {
  const { t, versions, editable, freeze } = context;
  const name = (one) => t('allocation.version-of', { title: one.title, version: one.version, date: formatDateTime(one.at) });
  const options = versions.map((one) => ({ value: key(one), label: name(one) }));
  const current = chosen.reference ? key(chosen.reference) : '';
  if (current && !options.some((one) => one.value === current)) options.push({ value: current, label: t('allocation.version-hidden') });
  return html`<section class="kom-stack" aria-labelledby="allocation-versions"><h3 class="kern-title" id="allocation-versions">${t('allocation.versions')}</h3>
    <p class="kern-body kom-prose">${t('allocation.versions-text')}</p>
    ${options.length ? html`<div class="monitoring-filters"><kom-field type="select" .label=${t('allocation.reference')} .hint=${t('allocation.reference-hint')} .value=${current} ?disabled=${!editable}
      .options=${[{ value: '', label: t('allocation.reference.none') }, ...options]} @kom-change=${(e) => measure(context, chosen, e.detail.value)}></kom-field></div>` : nothing}
    <div class="kom-row">${editable ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${freeze}><span class="kern-label">${t('allocation.freeze')}</span></button>` : nothing}
      ${options.length ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => compare(context, chosen, options)}><span class="kern-label">${t('allocation.compare-versions')}</span></button>` : nothing}</div></section>`;
}

/** Takes over the inputs of the reference year with the newest figures, since only the same inputs can be measured by it. */
async function measure({ change }, chosen, value) {
  if (!value) {
    await change({ index: { ...chosen, reference: null } });
    return;
  }
  const reference = refOf(value);
  try {
    const { work } = await api.get(`/api/monitoring/allocations/${reference.project}/index-versions/${reference.version}`);
    const taken = work ? { ...work, inputs: work.inputs.map((one) => ({ ...one, source: newest(one.source) })), missing: chosen.missing, scale: chosen.scale } : chosen;
    await change({ index: { ...taken, reference } });
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}

async function compare({ t }, chosen, options) {
  const asked = await openDialog({
    heading: t('allocation.compare-versions'),
    body: (close) => html`<kom-form .submitLabel=${t('allocation.compare-now')} .onCancel=${() => close()} .values=${{ before: options[0].value, after: '' }}
      .fields=${[{ name: 'before', type: 'select', label: t('allocation.before'), required: true, options }, { name: 'after', type: 'select', label: t('allocation.after'), options: [{ value: '', label: t('allocation.current-choices') }, ...options] }]}
      .onSubmit=${async (values) => close(values)}></kom-form>`,
  });
  if (!asked) return;
  let changes;
  try {
    changes = await api.post('/api/monitoring/allocations/calculate-index-changes', { before: refOf(asked.before), after: asked.after ? refOf(asked.after) : null, index: chosen });
  } catch (error) {
    await openDialog({ heading: t('allocation.compare-versions'), body: () => problemAlert(error) });
    return;
  }
  const missing = { missing: 'NOT_MEANINGFUL' };
  const title = (id) => chosen.inputs.find((one) => one.id === id)?.title ?? id;
  const parts = (row) => Object.entries(row.byInput ?? {}).map(([id, part]) => `${title(id)} ${signed(part)}`).join(', ');
  await openDialog({
    heading: t('allocation.compare-versions'), size: 'large',
    body: () => html`<p class="kern-body">${t('allocation.changes-text')}</p><kom-table .caption=${t('allocation.changes')} searchable .rows=${changes.map((one) => ({ ...one, id: one.unit.id }))} exportName="indexvergleich" .columns=${[
      { key: 'title', label: t('allocation.unit'), value: (row) => row.unit.title },
      { key: 'before', label: t('allocation.before'), observed: true, decimals: 2, value: (row) => row.before?.index ?? missing },
      { key: 'after', label: t('allocation.after'), observed: true, decimals: 2, value: (row) => row.after?.index ?? missing },
      { key: 'change', label: t('allocation.change'), align: 'end', value: (row) => signed(row.change) },
      { key: 'level', label: t('allocation.level-number'), value: (row) => `${level(row.before)} → ${level(row.after)}` },
      { key: 'parts', label: t('allocation.by-input'), value: parts }]}></kom-table>`,
  });
}

const level = (one) => (one?.level === null || one?.level === undefined ? MISSING_SYMBOLS.NOT_MEANINGFUL : formatNumber(one.level, 0));
