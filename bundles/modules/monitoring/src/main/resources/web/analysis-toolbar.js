import { html, nothing } from 'lit';
import { api, link, navigate, toast } from '@komenius/ui';
import { chooseName } from './analysis-dialogs.js';
import { encode, normalise } from './analysis-state.js';

/** What can be done with a finished analysis; further buttons belong here. `saved` is null until it has a name. */
export function toolbar(page, data, saved) {
  if (!data?.answer) return nothing;
  const { t } = page;
  return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => copyLink(page, data)}><span class="kern-label">${t('analysis.copy-link')}</span></button>
    <button type="button" class="kern-btn kern-btn--primary" @click=${() => save(page, data, saved)}><span class="kern-label">${t('analysis.save')}</span></button>`;
}

/** Files of the whole answer, one line per region, period and part. */
export function downloads(page, { definition }) {
  const get = async (format) => {
    const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'de';
    try {
      await api.download('/api/monitoring/analyses/calculate', `auswertung.${format}`, { method: 'POST', query: { format, lang }, body: definition });
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  };
  return html`<div class="kom-row kom-no-print">${['csv', 'xlsx'].map((format) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${() => get(format)}>
    <span class="kern-label">${page.t('analysis.whole', { format: format.toUpperCase() })}</span></button>`)}</div>`;
}

/** The link names the versions, so that it shows the same figures after newer ones have come. */
async function copyLink(page, data) {
  const path = link('/intern/monitoring/auswertung', { d: encode(normalise(data.answer.analysis)), ansicht: data.view });
  try {
    await navigator.clipboard.writeText(new URL(path, location.href).href);
    toast(page.t('analysis.link-copied'), { kind: 'success' });
  } catch {
    navigate(path);
  }
}

async function save(page, data, saved) {
  const own = saved?.own;
  const name = await chooseName(page.t, saved ? { title: own ? saved.title : page.t('analysis.copy-of', { title: saved.title }), description: saved.description ?? '', shared: own && saved.shared } : null);
  if (!name) return;
  const body = { ...name, analysis: data.definition, presentation: JSON.stringify({ view: data.view }) };
  try {
    const kept = own ? await api.put(`/api/monitoring/analyses/${saved.id}`, body, { etag: saved.etag }) : await api.post('/api/monitoring/analyses', body);
    toast(page.t('analysis.saved'), { kind: 'success' });
    navigate(link(`/intern/monitoring/auswertung/${kept.id}`, { ansicht: data.view }));
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}
