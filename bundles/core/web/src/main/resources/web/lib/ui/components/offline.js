import { html, nothing } from 'lit';
import { KomElement, define } from '../element.js';
import { formatDateTime } from '../format.js';
import { t } from '../i18n.js';
import { offline } from '../offline.js';

/** Says that what is shown are copies, and of when. Shows nothing while there is a network. */
class KomOffline extends KomElement {
  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    offline.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    offline.removeEventListener('change', this.#changed);
  }

  render() {
    if (!offline.active) return nothing;
    const heading = offline.since ? t('ui.offline-since', { time: formatDateTime(offline.since.toISOString()) }) : t('ui.offline');
    return html`<kom-alert kind="warning" live .heading=${heading} .body=${t('ui.offline-text')}></kom-alert>`;
  }
}

define('kom-offline', KomOffline);
