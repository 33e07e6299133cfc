import { html, nothing } from 'lit';
import { KomPart, api, formatDate, lang, link, navigate, openDialog, toast } from '@komenius/ui';
import './comments.js';

/** Passing an analysis on: copy, link to exactly this state, embedding, fact sheet, comments. `.saved` is null while it has no name. */
class MonitoringSharing extends KomPart {
  static properties = { saved: { attribute: false }, definition: { attribute: false }, answer: { attribute: false }, view: {}, origin: { state: true } };

  saved = null;
  definition = null;
  answer = null;
  view = 'tabelle';
  origin = null;
  #asked = null;

  updated(changed) {
    super.updated?.(changed);
    if (changed.has('saved') && this.saved && this.#asked !== this.saved.id) {
      this.#asked = this.saved.id;
      this.origin = null;
      api.get(`/api/monitoring/analyses/${this.saved.id}/copies/origin`).then((origin) => { this.origin = origin; }, (error) => toast(error.message, { kind: 'danger' }));
    }
  }

  render() {
    if (!this.answer) return nothing;
    const button = (key, act) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${act}><span class="kern-label">${this.t(key)}</span></button>`;
    return html`<section class="monitoring-sharing kom-no-print" aria-labelledby="monitoring-sharing-heading">
        <h2 class="kern-heading-medium" id="monitoring-sharing-heading">${this.t('sharing.heading')}</h2>
        ${this.origin ? html`<p class="kern-body kom-muted">${this.t('sharing.copied-on', { date: formatDate(this.origin.copied) })}
          ${this.origin.id ? html`<a class="kern-link" href=${link(`/intern/monitoring/auswertung/${this.origin.id}`)}>${this.origin.title}</a>` : nothing}</p>` : nothing}
        <div class="kom-row">${button('sharing.exact-link', () => this.#fix(''))} ${button('sharing.embed', () => this.#fix('#einbetten'))}
          ${this.saved ? html`${button('sharing.duplicate', () => this.#duplicate())} ${button('sharing.fact-sheet', () => this.#factSheet())}` : nothing}</div>
        ${this.saved ? nothing : html`<p class="kern-body kom-muted">${this.t('sharing.save-first')}</p>`}
      </section>
      ${this.saved ? html`<monitoring-comments .t=${this.t} kind="analysis" subject=${this.saved.id}></monitoring-comments>` : nothing}`;
  }

  async #try(act) {
    try {
      await act();
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  }

  #fix(anchor) {
    return this.#try(async () => {
      const figures = this.answer.figures.map((figure) => figure.label).join(', ');
      const kept = await api.post('/api/monitoring/snapshots', {
        title: this.saved?.title ?? figures.slice(0, 290), description: this.saved?.description ?? null, analysis: this.definition, presentation: JSON.stringify({ view: this.view }),
      });
      navigate(link(`/intern/monitoring/auswertung/stand/${kept.hash}`) + anchor);
    });
  }

  #duplicate() {
    return this.#try(async () => {
      const copy = await api.post(`/api/monitoring/analyses/${this.saved.id}/copies`, { title: this.t('analysis.copy-of', { title: this.saved.title }).slice(0, 300) });
      toast(this.t('sharing.duplicated'), { kind: 'success' });
      navigate(link(`/intern/monitoring/auswertung/${copy.id}`));
    });
  }

  async #factSheet() {
    const { items } = await api.get('/api/monitoring/analyses', { query: { limit: 100 } });
    const others = items.filter((one) => one.id !== this.saved.id).map((one) => ({ value: one.id, label: one.title }));
    const regions = this.answer.rows.filter((row) => row.kind === 'REGION').map((row) => ({ value: row.code, label: row.label }));
    await openDialog({
      heading: this.t('sharing.fact-sheet'),
      body: (close) => html`<kom-form .submitLabel=${this.t('sharing.fact-sheet-write')} .onCancel=${() => close()} .values=${{ region: regions.length === 1 ? regions[0].value : '', more: [] }}
        .fields=${[
          { name: 'region', type: 'select', label: this.t('sharing.fact-sheet-region'), options: [{ value: '', label: this.t('sharing.fact-sheet-all') }, ...regions] },
          ...(others.length ? [{ name: 'more', type: 'checkboxes', label: this.t('sharing.fact-sheet-more'), hint: this.t('sharing.fact-sheet-hint'), options: others }] : []),
        ]}
        .onSubmit=${async ({ region, more }) => {
          const query = new URLSearchParams({ lang: lang.startsWith('en') ? 'en' : 'de' });
          for (const id of [this.saved.id, ...(more ?? [])]) query.append('analysis', id);
          if (region) query.set('region', region);
          await api.download(`/api/monitoring/fact-sheet?${query}`, 'steckbrief.pdf');
          close(true);
        }}></kom-form>`,
    });
  }
}

if (!customElements.get('monitoring-sharing')) customElements.define('monitoring-sharing', MonitoringSharing);
