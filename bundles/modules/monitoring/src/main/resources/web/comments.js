import { html, nothing } from 'lit';
import { KomPart, api, confirmDialog, formatDateTime, problemAlert, toast } from '@komenius/ui';

/** Comments on an analysis or a dashboard: `<monitoring-comments .t=${this.t} kind="analysis" subject=${id}>`. */
class MonitoringComments extends KomPart {
  static properties = { kind: {}, subject: {}, page: { state: true }, error: { state: true } };

  kind = 'analysis';
  subject = '';
  page = null;
  error = null;

  updated(changed) {
    super.updated?.(changed);
    if (changed.has('subject')) this.#load();
  }

  async #load() {
    try {
      this.page = await api.get('/api/monitoring/comments', { query: { [this.kind]: this.subject, limit: 200 } });
    } catch (error) {
      this.error = error;
    }
  }

  render() {
    if (this.error) return problemAlert(this.error);
    if (!this.page) return html`<kom-loader></kom-loader>`;
    return html`<section class="monitoring-comments kom-no-print" aria-labelledby="monitoring-comments-heading">
      <h2 class="kern-heading-medium" id="monitoring-comments-heading">${this.t('comments.heading', { count: this.page.total })}</h2>
      ${this.page.items.length ? html`<ol class="monitoring-thread">${this.page.items.map((comment) => this.#comment(comment))}</ol>` : html`<p class="kern-body">${this.t('comments.none')}</p>`}
      <kom-form .submitLabel=${this.t('comments.send')} .values=${{ text: '' }} .fields=${[{ name: 'text', type: 'textarea', label: this.t('comments.text'), rows: 3, required: true }]}
        .onSubmit=${async ({ text }) => { await api.post('/api/monitoring/comments', { [this.kind]: this.subject, text }); await this.#load(); this.querySelector('kom-form').values = { text: '' }; }}></kom-form>
    </section>`;
  }

  #comment(comment) {
    const button = (label, act) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => this.#act(act)}><span class="kern-label">${label}<span class="kom-visually-hidden"> – ${comment.text.slice(0, 40)}</span></span></button>`;
    return html`<li class="monitoring-thread__one"><p class="kern-body"><strong>${comment.author}</strong> <span class="kom-muted">${formatDateTime(comment.created)}</span>
        ${comment.resolved ? html`<kom-badge kind="success" .label=${this.t('comments.resolved-by', { name: comment.resolvedBy })}></kom-badge>` : nothing}</p>
      <p class="kern-body monitoring-thread__words">${comment.text}</p>
      <div class="kom-row">${comment.resolved
        ? button(this.t('comments.reopen'), () => api.post(`/api/monitoring/comments/${comment.id}/reopen`))
        : button(this.t('comments.resolve'), () => api.post(`/api/monitoring/comments/${comment.id}/resolve`))}
      ${comment.own ? button(this.t('comments.delete'), async () => {
        if (await confirmDialog({ heading: this.t('comments.delete'), text: comment.text, confirm: this.t('comments.delete'), danger: true })) await api.delete(`/api/monitoring/comments/${comment.id}`);
      }) : nothing}</div></li>`;
  }

  async #act(act) {
    try {
      await act();
      await this.#load();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }
}

if (!customElements.get('monitoring-comments')) customElements.define('monitoring-comments', MonitoringComments);
