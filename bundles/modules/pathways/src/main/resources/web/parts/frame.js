import { html, nothing } from 'lit';
import { formatDate } from '@komenius/ui';
import { plain, say, t, translationNote } from './text.js';

/** What must be known before relying on what a page shows: rules that nobody on the spot has checked. The shell itself tells of copies. */
export function notices({ model }) {
  return model?.network.checkBeforeUse ? html`<p class="pathways-check" role="note"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><span><strong>${t('public.check.heading')}</strong> ${t('public.check.text')}</span></p>` : nothing;
}

/** Which network, of when; and where there are several, which of them. */
export function networkLine({ model, all }, onChoose) {
  const choice = all.length > 1 && onChoose;
  return html`<div class="pathways-about">
    ${choice ? html`<p class="kom-no-print"><label class="kern-label" for="pathways-network">${t('public.network.choose')}</label>
      <span class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="pathways-network" @change=${(e) => onChoose(e.target.value)}>
      ${all.map((one) => html`<option value=${one.id} ?selected=${one.id === model.id}>${plain(one.title)}</option>`)}</select></span></p>` : nothing}
    <p class="kom-muted">${say(model.network.title)} · ${t('public.network.version', { version: model.version, date: formatDate(model.publishedAt) })}</p>
    ${translationNote([model.network.title])}</div>`;
}

/** Said where no network is published yet. */
export const noNetwork = () => html`<kom-empty .heading=${t('public.network.none')} .text=${t('public.network.none-text')}></kom-empty>`;
