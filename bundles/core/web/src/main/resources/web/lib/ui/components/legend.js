import { html, nothing } from 'lit';
import { KomElement, define } from '../element.js';
import { t } from '../i18n.js';
import { legendOf } from '../observed.js';

/** "Why is this value missing?": the signs that occur, each with its meaning. */
class KomMissingLegend extends KomElement {
  static properties = { cells: { attribute: false }, open: { type: Boolean } };

  render() {
    const entries = legendOf(this.cells ?? []);
    if (!entries.length) return nothing;
    return html`<details class="kom-legend" ?open=${this.open}><summary>${t('missing.heading')}</summary>
      <dl>${entries.map((e) => html`<div><dt>${e.symbol}</dt><dd>${e.text}</dd></div>`)}</dl></details>`;
  }
}

define('kom-missing-legend', KomMissingLegend);
