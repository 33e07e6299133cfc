import { html, nothing } from 'lit';
import { formatDateTime, localized } from '@komenius/ui';
import { connections } from './connections.js';
import { kindOf } from './findings.js';
import { itemForm } from './forms.js';
import { ORDERED } from './list.js';
import { itemsOf, titleOf } from './network-model.js';
import { likelyLine } from './new-items.js';
import { t } from './text.js';

/**
 * One item: what it is, what can be done with it, what the check says of it, its form.
 *
 * @param work what editors can do (ItemWork); @param open fields whose translations are unfolded; @param onOpen (kind, id); @param onList back
 */
export function itemPanel({ draft, kind, item, findings, work, open, redraw, onOpen, onList }) {
  const own = findings.filter((one) => kindOf(one) === kind && (kind === 'network' ? one.subjectType === 'network' : one.subjectId === item.id));
  return html`<header class="pathways-ed-form__head"><div><p class="pathways-ed-form__kind">${t(`staff.kind.${kind}`)} <code>${item.id}</code></p>
      <h2 class="kern-heading-medium pathways-ed-form__title" tabindex="-1">${titleOf(draft.network, kind, item) || t('staff.untitled')}</h2></div>
      ${kind === 'network' ? nothing : acts(draft, kind, item, work, onList)}</header>
    ${own.map((one) => html`<kom-alert .kind=${one.severity === 'ERROR' ? 'danger' : 'warning'} .heading=${localized(one.message)} .body=${one.advice ? localized(one.advice) : nothing}></kom-alert>`)}
    <form class="pathways-ed-form" @submit=${(e) => e.preventDefault()} autocomplete="off">${itemForm(kind, item, (changes, step) => work.put(kind, item.id, changes, step), { network: draft.network, open, redraw, disabled: !draft.editable })}</form>
    ${kind === 'stop' ? connections({
      network: draft.network, stop: item, disabled: !draft.editable, onOpen: (id) => onOpen('transition', id),
      onAdd: (ends) => work.add('transition', { preset: { ...ends, line: likelyLine(draft.network, item.id) } }),
    }) : nothing}
    ${draft.version.edited?.at ? html`<p class="kom-muted">${t('staff.version.edited', { by: draft.version.edited.by, at: formatDateTime(draft.version.edited.at) })}</p>` : nothing}`;
}

function acts(draft, kind, item, work, onList) {
  const rows = itemsOf(draft.network, kind);
  const act = (name, icon, run, off = false, cls = '') => html`<button type="button" class="kern-btn kern-btn--tertiary ${cls}" ?disabled=${off} @click=${run}><span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span><span class="kern-label">${t(`staff.act.${name}`)}</span></button>`;
  return html`<div class="pathways-ed-form__acts">${act('list', 'arrow-back', onList, false, 'pathways-ed-form__back')}
    ${draft.editable && ORDERED.includes(kind) ? html`${act('earlier', 'arrow-up', () => work.move(kind, item, -1), rows[0] === item)}${act('later', 'arrow-down', () => work.move(kind, item, 1), rows.at(-1) === item)}` : nothing}
    ${draft.editable ? html`${act('duplicate', 'content-copy', () => work.duplicate(kind, item))}${act('delete', 'delete', () => work.remove(kind, item))}` : nothing}</div>`;
}
