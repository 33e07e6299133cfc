import { html, nothing } from 'lit';
import { api, confirmDialog, localized, openDialog, toast } from '@komenius/ui';
import { chooseSource } from './figure-dialog.js';
import { shown, typed } from './words.js';

/** Step 4: who takes part, with kind, pupils and today's posts. */
export function schoolsStep(context) {
  const { t, work, kinds, editable, change } = context;
  const unknown = work.schools.filter((one) => !one.kind || one.size === null || one.size === undefined);
  const kindName = (kind) => (kind ? localized(kinds[kind]) || kind : '–');
  return html`${editable ? html`<div class="kom-row">
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => take(context)}><span class="kern-label">${t('allocation.take-schools')}</span></button>
      <button type="button" class="kern-btn kern-btn--secondary" @click=${() => edit(context, null)}><span class="kern-label">${t('allocation.add-school')}</span></button></div>` : nothing}
    ${unknown.length ? html`<kom-alert kind="warning" .heading=${t('allocation.incomplete', { count: unknown.length })} .body=${unknown.slice(0, 8).map((one) => one.title).join(', ')}></kom-alert>` : nothing}
    <kom-table .caption=${t('allocation.schools')} searchable .emptyText=${t('allocation.no-schools')} .rows=${work.schools} layout="scroll" exportName="schulen"
      .filters=${[{ key: 'kind', label: t('allocation.kind'), options: [...new Set(work.schools.map((one) => one.kind).filter(Boolean))].map((value) => ({ value, label: kindName(value) })) }]}
      .columns=${[
        { key: 'title', label: t('allocation.school'), sortable: true, value: (row) => row.title },
        { key: 'id', label: t('dataset.key'), value: (row) => row.id },
        { key: 'kind', label: t('allocation.kind'), sortable: true, value: (row) => row.kind ?? '', render: (row) => kindName(row.kind) },
        { key: 'size', label: t('allocation.pupils'), align: 'end', sortable: true, observed: true, value: (row) => row.size ?? { missing: 'NOT_COLLECTED' } },
        { key: 'posts', label: t('allocation.present'), align: 'end', sortable: true, observed: true, decimals: 2, value: (row) => row.posts ?? { missing: 'NOT_COLLECTED' } },
        { key: 'unit', label: t('allocation.index-of'), value: (row) => row.unit ?? t('allocation.own-index') },
      ]}
      .actions=${editable ? (row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => edit(context, row)}><span class="kern-label">${t('analysis.edit')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>
        <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => change({ schools: work.schools.filter((one) => one.id !== row.id) })}><span class="kern-label">${t('allocation.leave-out')}<span class="kom-visually-hidden"> ${row.title}</span></span></button>` : undefined}></kom-table>`;
}

async function take({ t, work, change }) {
  if (work.schools.length && !(await confirmDialog({ heading: t('allocation.take-schools'), text: t('allocation.replace-schools'), confirm: t('allocation.replace') }))) return;
  const chosen = await chooseSource(t, true);
  if (!chosen) return;
  try {
    const found = await api.post('/api/monitoring/allocations/suggest-schools', { pupils: chosen.source, posts: chosen.posts });
    const known = new Map(work.schools.map((one) => [one.id, one]));
    await change({ schoolSource: chosen.source, postsSource: chosen.posts, schools: found.map((one) => ({ ...one, kind: one.kind ?? known.get(one.id)?.kind ?? null, unit: known.get(one.id)?.unit ?? null })) });
    toast(t('allocation.taken', { count: found.length }), { kind: 'success' });
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}

async function edit({ t, work, kinds, change }, row) {
  const number = (text, label) => {
    const value = typed(text);
    if (value === undefined || value < 0) throw new Error(t('allocation.no-number', { name: label }));
    return value;
  };
  const school = await openDialog({
    heading: row ? row.title : t('allocation.add-school'),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()}
      .values=${row ? { ...row, size: shown(row.size), posts: shown(row.posts), unit: row.unit ?? '', kind: row.kind ?? '' } : { kind: '' }}
      .fields=${[
        { name: 'title', type: 'text', label: t('allocation.school'), required: true },
        ...(row ? [] : [{ name: 'id', type: 'text', label: t('dataset.key'), hint: t('allocation.key-hint'), required: true }]),
        { name: 'kind', type: 'select', label: t('allocation.kind'), required: true, options: [{ value: '', label: t('allocation.choose') }, ...Object.entries(kinds).map(([value, label]) => ({ value, label: localized(label) }))] },
        { name: 'size', type: 'text', label: t('allocation.pupils'), required: true },
        { name: 'posts', type: 'text', label: t('allocation.present'), optional: t('analysis.optional') },
        { name: 'unit', type: 'text', label: t('allocation.index-of'), hint: t('allocation.index-of-hint'), optional: t('analysis.optional') },
      ]}
      .onSubmit=${async (values) => close({
        id: row?.id ?? values.id.trim(), title: values.title.trim(), kind: values.kind || null,
        size: number(values.size, t('allocation.pupils')), posts: number(values.posts, t('allocation.present')), unit: values.unit?.trim() || null,
      })}></kom-form>`,
  });
  if (!school) return;
  const others = work.schools.filter((one) => one.id !== school.id);
  await change({ schools: row ? work.schools.map((one) => (one.id === school.id ? school : one)) : [...others, school] });
}
