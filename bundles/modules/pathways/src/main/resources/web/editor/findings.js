import { html, nothing } from 'lit';
import { localized } from '@komenius/ui';
import { LISTS, itemsOf, titleOf } from './network-model.js';
import { t } from './text.js';
import { languageName } from './words.js';

const ORDER = { ERROR: 0, WARNING: 1 };
const KINDS = { ERROR: 'danger', WARNING: 'warning' };

/** What keeps a network from being saved at all, told at once and not by the server's refusal. */
export function blockers(network) {
  const found = [];
  const add = (kind, item, key) => found.push({ code: key, severity: 'ERROR', subjectType: kind, subjectId: item.id, message: t(key, { title: titleOf(network, kind, item) || item.id }), advice: null });
  for (const kind of Object.keys(LISTS)) {
    for (const item of itemsOf(network, kind)) {
      const texts = kind === 'source' ? [] : [item.title, item.description, item.cost, item.note, ...(item.requirements ?? []).map((r) => r.note)];
      if (texts.some((text) => text && !text.de?.text?.trim())) add(kind, item, 'staff.block.german');
      if (kind === 'source' && !item.title?.trim()) add(kind, item, 'staff.block.title');
      if (kind === 'line' && !item.letter?.trim()) add(kind, item, 'staff.block.letter');
      if (item.validity?.from && item.validity?.until && item.validity.from >= item.validity.until) add(kind, item, 'staff.block.validity');
      if (item.address?.postalCode && !/^\d{5}$/.test(item.address.postalCode)) add(kind, item, 'staff.block.postal');
      if ((item.contact?.email && !/^[^@\s]+@[^@\s]+$/.test(item.contact.email)) || (item.contact?.website && !/^https?:\/\/\S+$/.test(item.contact.website))) add(kind, item, 'staff.block.contact');
    }
  }
  if (!network.title?.de?.text?.trim()) found.push({ severity: 'ERROR', subjectType: 'network', subjectId: network.id, message: t('staff.block.network'), advice: null });
  return found;
}

/** Subject → severity of its worst finding. */
export function worstOf(findings, kind) {
  const worst = new Map();
  for (const one of findings) {
    if (kindOf(one) !== kind) continue;
    if ((ORDER[one.severity] ?? 2) < (ORDER[worst.get(one.subjectId)] ?? 3)) worst.set(one.subjectId, one.severity);
  }
  return worst;
}

/** Kind of item that a finding is about; the network itself where it is about none of them. */
export function kindOf({ subjectType }) {
  const kind = String(subjectType ?? '').toLowerCase();
  return kind in LISTS ? kind : 'network';
}

export const counted = (findings) => ({ errors: findings.filter((one) => one.severity === 'ERROR').length, warnings: findings.filter((one) => one.severity !== 'ERROR').length });

/** The findings of the check, the worst first, each leading to what it is about. `stale` if something has changed since. */
export function findingList({ findings, network, onOpen, onLanguage, stale }) {
  if (findings === null) return html`<kom-loader .label=${t('staff.check.running')}></kom-loader>`;
  if (!findings.length) return html`<kom-alert kind="success" .heading=${t('staff.check.fine')}></kom-alert>`;
  const sorted = [...findings].sort((a, b) => (ORDER[a.severity] ?? 2) - (ORDER[b.severity] ?? 2));
  return html`${stale ? html`<p class="kom-muted">${t('staff.check.stale')}</p>` : nothing}<ul class="pathways-ed-findings">${sorted.map((one) => {
    const kind = kindOf(one);
    const item = kind === 'network' ? network : itemsOf(network, kind).find((x) => x.id === one.subjectId);
    const title = item ? titleOf(network, kind, item) : null;
    return html`<li class="pathways-ed-finding pathways-ed-finding--${KINDS[one.severity] ?? 'info'}"><span class="kern-icon kern-icon--${KINDS[one.severity] ?? 'info'}" aria-hidden="true"></span>
      <div><p><span class="kom-visually-hidden">${t(`staff.check.${one.severity}`)}: </span>${localized(one.message)}</p>${one.advice ? html`<p class="kom-muted">${localized(one.advice)}</p>` : nothing}
      ${one.subjectType === 'language' ? html`<button type="button" class="kom-link-button" @click=${() => onLanguage(one.subjectId)}>${t('staff.check.language', { language: languageName(one.subjectId) })}</button>` : item ? html`<button type="button" class="kom-link-button" @click=${() => onOpen(kind, item.id)}>${t(`staff.kind.${kind}`)}: ${title}</button>` : nothing}</div></li>`;
  })}</ul>`;
}
