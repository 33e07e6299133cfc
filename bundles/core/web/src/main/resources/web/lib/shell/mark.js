import { svg, html } from 'lit';

/** The sign of Komenius: a line with two stops, going up. */
export const mark = html`<svg class="kom-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">${svg`<circle cx="16" cy="16" r="15" fill="#2044aa"></circle>
  <path d="M6 21h7l6-10h7" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"></path><circle cx="13" cy="21" r="3.2" fill="#fff"></circle><circle cx="19" cy="11" r="3.2" fill="#fff"></circle>`}</svg>`;
