import { html } from 'lit';
import { KomPage, link } from '@komenius/ui';

const STEPS = ['child', 'school', 'german', 'degree', 'work'];

/** First steps for people who have just moved here; modules add theirs through the slot `newcomer.card`. */
export default class extends KomPage {
  get lead() {
    return this.t('newcomer.lead');
  }

  content() {
    return html`<ol class="kom-ways">${STEPS.map((step) => html`<li class="kom-ways__stop"><h2 class="kern-title kern-title--large">${this.t(`newcomer.${step}`)}</h2>
        <p class="kern-body">${this.t(`newcomer.${step}-text`)}</p>
        <p><a class="kern-link" href=${link('/suche', { q: this.t(`newcomer.${step}-search`) })}>${this.t('newcomer.search', { what: this.t(`newcomer.${step}-search`) })}</a></p></li>`)}</ol>
      <kom-slot name="newcomer.card"></kom-slot>`;
  }
}
