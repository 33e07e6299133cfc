import { html } from 'lit';
import { confirmDialog, formatDateTime, navigate, openDialog, saveBlob, t as common } from '@komenius/ui';
import { dropCopy, keptCopy } from './kept-copy.js';
import { merge } from './merge.js';
import { itemOf, titleOf } from './network-model.js';
import { t } from './text.js';

const button = (label, act, kind = 'secondary') => html`<button type="button" class="kern-btn kern-btn--${kind}" @click=${act}><span class="kern-label">${label}</span></button>`;

/** The network at work as a file on the device, in the format that the list of networks imports. */
export function saveToDevice(draft) {
  const file = { format: 'komenius-network', formatVersion: 1, ...draft.network };
  saveBlob(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `${draft.id}-${draft.number}-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.json`);
}

/** Somebody else has saved: tells it and brings both together, without losing either. True if there is something to save again. */
export async function solveConflict(draft) {
  const theirs = await draft.fetch();
  const { clashes } = merge(draft.saved, draft.network, theirs.network);
  const choice = await openDialog({
    heading: t('staff.conflict.heading'), size: 'medium',
    body: () => html`<div class="kom-stack"><p class="kern-body">${t('staff.conflict.text')}</p>
      ${clashes.length ? html`<p class="kern-body">${t('staff.conflict.clashes', { count: clashes.length })}</p><ul class="pathways-ed-uses" tabindex="0" aria-label=${t('staff.conflict.both')}>${clashes.map(({ kind, id }) => html`<li>${kind === 'network' ? t(`staff.field.${id}`) : `${t(`staff.kind.${kind}`)}: ${titleOf(draft.network, kind, itemOf(draft.network, kind, id) ?? itemOf(theirs.network, kind, id)) || id}`}</li>`)}</ul>`
        : html`<p class="kern-body">${t('staff.conflict.easy')}</p>`}
      <p>${button(t('staff.conflict.download'), () => saveToDevice(draft), 'tertiary')}</p></div>`,
    footer: (close) => html`${button(common('ui.cancel'), () => close(undefined))}${button(t('staff.conflict.theirs'), () => close('discard'))}
      ${clashes.length ? html`${button(t('staff.conflict.merge-theirs'), () => close('theirs'))}${button(t('staff.conflict.merge-mine'), () => close('mine'), 'primary')}` : button(t('staff.conflict.merge'), () => close('mine'), 'primary')}`,
  });
  if (!choice) return false;
  const base = draft.saved;
  const mine = draft.network;
  draft.rebase(theirs);
  draft.take(choice === 'discard' ? theirs.network : merge(base, mine, theirs.network, choice).network, t('staff.conflict.merge'));
  return choice !== 'discard';
}

/** Work that was not saved last time: asks whether to go on with it. */
export async function offerKept(draft) {
  const copy = draft.editable ? keptCopy(draft) : null;
  if (!copy?.network || JSON.stringify(copy.network) === JSON.stringify(draft.network)) return;
  const goOn = await openDialog({
    heading: t('staff.kept.heading'), size: 'medium',
    body: () => html`<div class="kom-stack"><p class="kern-body">${t('staff.kept.text', { at: formatDateTime(copy.at) })}</p>${copy.etag === draft.etag ? '' : html`<p class="kern-body">${t('staff.kept.changed')}</p>`}
      <p>${button(t('staff.kept.download'), () => saveToDevice({ ...copy, id: draft.id, number: draft.number }), 'tertiary')}</p></div>`,
    footer: (close) => html`${button(t('staff.kept.drop'), () => close(false))}${button(t('staff.kept.go-on'), () => close(true), 'primary')}`,
  });
  if (goOn === false) dropCopy(draft);
  if (!goOn) return;
  // The next save then meets the other person's change and asks.
  draft.etag = copy.etag;
  draft.take(copy.network, t('staff.kept.step'));
}

/** Keeps people from leaving with unsaved work by mistake. Returns the function that ends it. */
export function guardLeaving(draftOf) {
  const unload = (event) => {
    draftOf()?.close();
    if (draftOf()?.dirty) event.preventDefault();
  };
  const click = async (event) => {
    const anchor = event.target.closest?.('a[href]');
    const href = anchor?.getAttribute('href');
    if (!draftOf()?.dirty || !href?.startsWith('/') || anchor.target || anchor.hasAttribute('download') || event.button || event.ctrlKey || event.metaKey || event.shiftKey || /^\/(api|ui)\//.test(href)) return;
    // Another language is another page load, which the browser guards.
    if (href.split('?')[0] === location.pathname || href.split('/')[1] !== location.pathname.split('/')[1]) return;
    event.preventDefault();
    event.stopPropagation();
    if (!(await confirmDialog({ heading: t('staff.leave.heading'), text: t('staff.leave.text'), confirm: t('staff.leave.go') }))) return;
    draftOf()?.close();
    navigate(href);
  };
  addEventListener('beforeunload', unload);
  document.addEventListener('click', click, true);
  return () => {
    removeEventListener('beforeunload', unload);
    document.removeEventListener('click', click, true);
  };
}
