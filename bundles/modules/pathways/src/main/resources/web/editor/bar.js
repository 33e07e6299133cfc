import { html, nothing } from 'lit';
import { link } from '@komenius/ui';
import { counted } from './findings.js';
import { LISTS, itemsOf } from './network-model.js';
import { saveToDevice } from './saving.js';
import { t } from './text.js';
import { stateBadge } from './versions.js';

/** Kinds of items in the order of their tabs; the network itself comes last. */
export const KINDS = [...Object.keys(LISTS), 'network'];

const saved = (draft) => (draft.busy ? t('staff.save.busy') : draft.dirty ? t('staff.save.dirty') : draft.editable ? t('staff.save.clean') : nothing);

function checked(findings) {
  if (findings === null) return t('staff.check.running');
  const { errors, warnings } = counted(findings);
  if (errors) return t('staff.check.errors', { count: errors });
  return warnings ? t('staff.check.warnings', { count: warnings }) : t('staff.check.none');
}

/** State of the draft, undo, redo, check, save, submit. @param panel whether the findings are open */
export function editorBar({ draft, findings, panel, onBack, onPanel, onSubmit, onSave }) {
  const tool = (name, icon, act, off, title) => html`<button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${off} title=${title || t(`staff.bar.${name}`)} @click=${act}><span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span><span class="kom-visually-hidden">${t(`staff.bar.${name}`)}</span></button>`;
  return html`<div class="pathways-ed-bar" role="group" aria-label=${t('staff.bar.label')}>
    <p class="pathways-ed-bar__state">${stateBadge(draft.version.state)} <span>${t('staff.version', { number: draft.number })}</span> <span class="kom-muted" role="status">${saved(draft)}</span></p>
    <div class="pathways-ed-bar__tools">
    ${draft.editable ? html`${tool('undo', 'arrow-back', () => onBack('undo'), !draft.undoable, draft.undoable && t('staff.bar.undo-what', { what: draft.undoable }))}
      ${tool('redo', 'arrow-forward', () => onBack('redo'), !draft.redoable, draft.redoable && t('staff.bar.redo-what', { what: draft.redoable }))}` : nothing}
    <button type="button" class="kern-btn kern-btn--tertiary" aria-expanded=${panel ? 'true' : 'false'} aria-controls="pathways-ed-findings" @click=${onPanel}><span class="kern-icon kern-icon--checklist" aria-hidden="true"></span><span class="kern-label">${checked(findings)}</span></button>
    ${draft.dirty ? tool('device', 'download', () => saveToDevice(draft)) : nothing}
    ${draft.editable ? html`<button type="button" class="kern-btn kern-btn--secondary" @click=${onSubmit}><span class="kern-label">${t('staff.submit.open')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary" ?disabled=${!draft.dirty || draft.busy} @click=${onSave}><span class="kern-label">${t('staff.bar.save')}</span></button>` : nothing}</div></div>`;
}

/** The kinds of items as links, so that each can be opened in a window of its own. */
export function kindsNav({ network, kind, path, onKind }) {
  const open = (event, one) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    onKind(one);
  };
  return html`<nav class="pathways-ed-kinds" aria-label=${t('staff.kinds.label')}><ul>${KINDS.map((one) => html`<li><a class="pathways-ed-kinds__tab" href=${link(path, { art: one })} aria-current=${one === kind ? 'true' : nothing} @click=${(e) => open(e, one)}>${t(`staff.kinds.${one}`)}${one === 'network' ? nothing
    : html` <span class="pathways-ed-kinds__count">${itemsOf(network, one).length}</span>`}</a></li>`)}</ul></nav>`;
}
