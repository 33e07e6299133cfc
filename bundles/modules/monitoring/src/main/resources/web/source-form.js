import { html } from 'lit';
import { api, localized, openDialog } from '@komenius/ui';

export const RHYTHMS = ['MONTHLY', 'QUARTERLY', 'YEARLY', 'SCHOOL_YEAR', 'IRREGULAR'];

/** Offices by id, empty where nobody has entered any. */
export async function offices(signal) {
  const { items } = await api.get('/api/platform/offices', { signal });
  return new Map(items.map((office) => [office.id, localized(office.title)]));
}

const monthName = (month) => new Date(Date.UTC(2024, month - 1, 15)).toLocaleDateString(document.documentElement.lang, { month: 'long' });

/** Who delivers, in words. */
export const delivererOf = (source, known) => source.agency ?? (source.officeId ? known.get(source.officeId) ?? source.officeId : '');

/** When deliveries are due, in words. */
export function dueOf(source, t) {
  if (source.rhythm === 'IRREGULAR') return t('rhythm.IRREGULAR');
  const byMonth = source.dueMonth && ['YEARLY', 'SCHOOL_YEAR'].includes(source.rhythm);
  return `${t(`rhythm.${source.rhythm}`)}, ${byMonth ? t('source.due-by-month', { month: monthName(source.dueMonth) }) : t('source.due-by-days', { days: source.dueDays })}`;
}

function fields(known, t) {
  return [
    { name: 'title', label: t('source.title'), required: true, hint: t('source.title-hint'), group: t('source.who') },
    { name: 'code', label: t('source.code'), required: true, hint: t('source.code-hint') },
    { name: 'officeId', type: 'select', label: t('source.office'), options: [{ value: '', label: t('source.outside') }, ...[...known].map(([value, label]) => ({ value, label }))] },
    { name: 'agency', label: t('source.agency'), hint: t('source.agency-hint') },
    { name: 'rhythm', type: 'select', label: t('source.rhythm'), required: true, options: RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) })), group: t('source.when') },
    { name: 'dueMonth', type: 'select', label: t('source.month'), hint: t('source.month-hint'), options: [{ value: '', label: t('source.no-month') }, ...Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: monthName(i + 1) }))] },
    { name: 'dueDays', type: 'number', label: t('source.days'), hint: t('source.days-hint'), min: 0, max: 730 },
    { name: 'expectedSince', type: 'date', label: t('source.since'), hint: t('source.since-hint') },
    { name: 'legalBasis', type: 'textarea', label: t('source.legal'), hint: t('source.legal-hint'), group: t('source.law') },
    { name: 'licence', label: t('dataset.licence') },
    { name: 'notes', type: 'textarea', label: t('source.notes') },
  ];
}

/** Asks for a source's particulars and hands them to `save`; the promise holds what it returned. */
export function editSource({ source, known, t, save }) {
  const values = source
    ? { ...source, officeId: source.officeId ?? '', dueMonth: source.dueMonth ? String(source.dueMonth) : '' }
    : { rhythm: 'YEARLY', dueMonth: '', dueDays: 30, officeId: '' };
  return openDialog({
    heading: t(source ? 'source.edit' : 'sources.new'), size: 'large',
    body: (close) => html`<kom-form .fields=${fields(known, t)} .values=${values} .onCancel=${() => close()} .onSubmit=${async (given) => close(await save(request(given)))}></kom-form>`,
  });
}

function request(given) {
  const text = (value) => (value?.trim?.() ? value.trim() : null);
  return {
    code: given.code, title: given.title, officeId: text(given.officeId), agency: text(given.agency), rhythm: given.rhythm,
    dueMonth: given.dueMonth ? Number(given.dueMonth) : null, dueDays: given.dueDays === '' || given.dueDays === null || given.dueDays === undefined ? null : Number(given.dueDays),
    expectedSince: text(given.expectedSince), legalBasis: text(given.legalBasis), licence: text(given.licence), notes: text(given.notes),
  };
}
