import { html } from 'lit';

/** How it is calculated, with formula and source, folded away. @param part `index` or `posts` */
export const formula = (t, part) => html`<details class="monitoring-method"><summary>${t(`allocation.method.${part}`)}</summary>
  <p class="kern-body kom-prose">${t(`allocation.method.${part}-text`)}</p>
  <p class="kern-body"><code class="monitoring-formula">${t(`allocation.method.${part}-formula`)}</code></p>
  <p class="kern-body kom-muted">${t(`allocation.method.${part}-source`)}</p></details>`;
