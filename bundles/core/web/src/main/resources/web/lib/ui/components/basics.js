import { html, nothing } from 'lit';
import { KomElement, define } from '../element.js';
import { t } from '../i18n.js';

const asParagraph = (body) => (typeof body === 'string' ? html`<p class="kern-body">${body}</p>` : body);

class KomAlert extends KomElement {
  static properties = { kind: {}, heading: {}, body: { attribute: false }, live: { type: Boolean } };
  kind = 'info';

  render() {
    const role = this.live ? (this.kind === 'danger' ? 'alert' : 'status') : nothing;
    return html`<div class="kern-alert kern-alert--${this.kind}" role=${role}>
      <div class="kern-alert__header"><span class="kern-icon kern-icon--${this.kind}" aria-hidden="true"></span>
        <span class="kern-title"><span class="kom-visually-hidden">${t(`kind.${this.kind}`)}: </span>${this.heading}</span></div>
      ${this.body ? html`<div class="kern-alert__body">${asParagraph(this.body)}</div>` : nothing}</div>`;
  }
}

class KomEmpty extends KomElement {
  static properties = { heading: {}, text: {}, action: { attribute: false } };

  render() {
    return html`<div class="kom-empty"><span class="kern-icon kern-icon--draft kern-icon--large" aria-hidden="true"></span>
      <p class="kern-title">${this.heading}</p>
      ${this.text ? html`<p class="kern-body kern-body--muted">${this.text}</p>` : nothing}${this.action ?? nothing}</div>`;
  }
}

class KomLoader extends KomElement {
  static properties = { label: {} };

  render() {
    return html`<div class="kom-loading" role="status"><span class="kom-spinner" aria-hidden="true"></span><span>${this.label ?? t('ui.loading')}</span></div>`;
  }
}

class KomBreadcrumbs extends KomElement {
  static properties = { items: { attribute: false } };

  render() {
    return html`<nav class="kom-crumbs kom-no-print" aria-label=${t('ui.breadcrumbs')}><ol>${(this.items ?? []).map(
      (item) => html`<li><a class="kern-link" href=${item.href}>${item.title}</a></li>`)}</ol></nav>`;
  }
}

class KomFacts extends KomElement {
  static properties = { items: { attribute: false } };

  render() {
    const shown = (this.items ?? []).filter((i) => i.value !== null && i.value !== undefined && i.value !== '');
    return html`<dl class="kern-description-list">${shown.map((item) => html`<div class="kern-description-list-item">
      <dt class="kern-description-list-item__key">${item.label}</dt><dd class="kern-description-list-item__value">${item.value}</dd></div>`)}</dl>`;
  }
}

class KomBadge extends KomElement {
  static properties = { kind: {}, label: {} };
  kind = 'info';

  render() {
    return html`<span class="kern-badge kern-badge--small kern-badge--${this.kind}"><span class="kern-icon kern-icon--${this.kind}" aria-hidden="true"></span><span class="kern-label">${this.label}</span></span>`;
  }
}

class KomSteps extends KomElement {
  static properties = { steps: { attribute: false } };

  render() {
    return html`<ol class="kom-steps">${(this.steps ?? []).map((step, i) => html`<li class="kom-steps__step kom-steps__step--${step.state}" aria-current=${step.state === 'current' ? 'step' : nothing}>
      <span class="kom-steps__mark" aria-hidden="true">${step.state === 'done' ? html`<span class="kern-icon kern-icon--check"></span>` : i + 1}</span>
      <span>${step.label}${step.state === 'done' ? html`<span class="kom-visually-hidden"> (${t('ui.done')})</span>` : nothing}</span></li>`)}</ol>`;
  }
}

define('kom-alert', KomAlert);
define('kom-empty', KomEmpty);
define('kom-loader', KomLoader);
define('kom-breadcrumbs', KomBreadcrumbs);
define('kom-facts', KomFacts);
define('kom-badge', KomBadge);
define('kom-steps', KomSteps);
