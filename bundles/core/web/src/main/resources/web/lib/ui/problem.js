import { html, nothing } from 'lit';
import { localized, t } from './i18n.js';

/** A failed call, with what the server says of it in the current language. */
export class ApiProblem extends Error {
  constructor(status, body) {
    const fallback = status === 0 ? t('problem.offline') : t(`problem.${status}`);
    const known = fallback.startsWith('problem.') ? t('problem.other', { status }) : fallback;
    super(localized(body?.detail) || localized(body?.title) || known);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body?.code ?? (status === 0 ? 'web.offline' : `http.${status}`);
    this.title = localized(body?.title) || this.message;
    this.advice = localized(body?.advice);
    this.location = body?.location ?? null;
    this.traceId = body?.traceId ?? null;
    this.problems = (body?.problems ?? []).map((part) => new ApiProblem(part.status ?? status, part));
  }

  /** Where it happened, in words; empty if the whole request is meant. */
  get place() {
    const { row, column, field } = this.location ?? {};
    return [row && t('problem.row', { row }), column && t('problem.column', { column }), field && t('problem.field', { field })]
      .filter(Boolean)
      .join(', ');
  }
}

const one = (problem) => html`<li>${problem.place ? html`<strong>${problem.place}:</strong> ` : nothing}${problem.message}</li>`;

/** An error as an alert with advice, parts and trace id. Other errors than ApiProblem are told without internals. */
export function problemAlert(error) {
  const known = error instanceof ApiProblem;
  const heading = known ? error.message : t('problem.unexpected');
  return html`<kom-alert kind="danger" .live=${true} .heading=${heading} .body=${html`
    ${known && error.place ? html`<p class="kern-body">${error.place}</p>` : nothing}
    ${known && error.advice ? html`<p class="kern-body">${error.advice}</p>` : nothing}
    ${known && error.problems.length ? html`<ul class="kern-list kern-list--bullet">${error.problems.slice(0, 20).map(one)}</ul>` : nothing}
    ${known && error.problems.length > 20 ? html`<p class="kern-body">${t('problem.more', { count: error.problems.length - 20 })}</p>` : nothing}
    ${known && error.traceId ? html`<p class="kern-body kern-body--small">${t('problem.trace', { id: error.traceId })}</p>` : nothing}`}></kom-alert>`;
}
