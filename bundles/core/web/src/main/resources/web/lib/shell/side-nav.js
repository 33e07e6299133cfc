import { html, nothing } from 'lit';
import { contributions, currentPath, link, t } from '@komenius/ui';
import { KomElement } from '../ui/element.js';

const HOME = { staff: ['/intern', 'shell.dashboard'], admin: ['/verwaltung', 'shell.overview'] };

/** Menu of the staff and admin areas beside the page, in groups as the live modules contribute them. */
class KomSideNav extends KomElement {
  static properties = { area: {}, start: {} };

  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    contributions.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    contributions.removeEventListener('change', this.#changed);
  }

  #item(href, title, current) {
    return html`<li><a href=${href} aria-current=${current ? 'page' : nothing}>${title}</a></li>`;
  }

  render() {
    const [path, key] = HOME[this.area];
    return html`<nav class="kom-side kom-no-print" aria-label=${t(`shell.${this.area}`)}>
      <ul>${this.#item(link(path), t(key), currentPath() === path)}</ul>
      ${contributions.menu(this.area).map((group) => html`<p class="kom-nav-group" id="kom-nav-${group.id}">${group.title}</p>
        <ul aria-labelledby="kom-nav-${group.id}">${group.items.map((item) => this.#item(item.href, item.title, this.start === item.start))}</ul>`)}</nav>`;
  }
}

customElements.define('kom-side-nav', KomSideNav);
