import { LitElement } from 'lit';

/** Base of all components: light DOM, so that the design system's CSS applies and labels reach across elements. */
export class KomElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  // A class field hides Lit's accessor of the same name. Taking the fields away once makes plain field initialisers
  // work for reactive properties, which is how people write them.
  connectedCallback() {
    for (const name of this.constructor.elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    super.connectedCallback();
  }

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

let counter = 0;

/** An id that no other element of the page has. */
export const uid = (prefix = 'k') => `${prefix}-${++counter}`;

/** Defines an element once; a second copy of the library keeps the first. */
export function define(tag, type) {
  if (!customElements.get(tag)) customElements.define(tag, type);
}
