import { html, nothing } from 'lit';
import { announce, api, contributions, localized, openDialog } from '@komenius/ui';

const SIZES = ['SMALL', 'MEDIUM', 'WIDE'];
const VIEWS = ['CHART', 'TABLE', 'NUMBER'];

/** Changing a dashboard: cards are moved with buttons or drawn, and take their places at once. */
export function editor(page) {
  const { draft, t } = page;
  return html`<div class="kom-stack monitoring-editor">
    <div class="monitoring-editor__about">
      <kom-field type="text" .name=${'title'} .label=${t('analysis.title')} .value=${draft.title} required @kom-change=${(e) => page.change({ title: e.detail.value })}></kom-field>
      <kom-field type="textarea" .name=${'description'} .label=${t('analysis.description')} .rows=${2} .value=${draft.description} @kom-change=${(e) => page.change({ description: e.detail.value })}></kom-field>
      <kom-field type="checkbox" .name=${'shared'} .label=${t('dashboard.shared')} .value=${draft.shared} @kom-change=${(e) => page.change({ shared: Boolean(e.detail.value) })}></kom-field>
    </div>
    <h2 class="kern-heading-medium">${t('dashboard.cards')}</h2>
    ${draft.cards.length ? html`<ol class="monitoring-editor__cards">${draft.cards.map((card, at) => row(page, card, at))}</ol>` : html`<p class="kern-body">${t('dashboard.empty-text')}</p>`}
    <div class="kom-row"><button type="button" class="kern-btn kern-btn--secondary" @click=${() => page.add()}><span class="kern-label">${t('dashboard.add-card')}</span></button></div>
    <div class="kom-row"><button type="button" class="kern-btn kern-btn--primary" ?disabled=${!draft.title.trim()} @click=${() => page.save()}><span class="kern-label">${t('analysis.save')}</span></button>
      <button type="button" class="kern-btn kern-btn--tertiary" @click=${() => page.cancel()}><span class="kern-label">${t('dashboard.cancel')}</span></button></div></div>`;
}

const nameOf = (page, card) => card.title || page.data.names.get(card.analysis) || page.t(`card-kind.${card.kind}`);

function row(page, card, at) {
  const { t, draft } = page;
  const name = nameOf(page, card);
  const set = (part) => page.change({ cards: draft.cards.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const button = (label, act, disabled) => html`<button type="button" class="kern-btn kern-btn--tertiary" ?disabled=${disabled} @click=${act}><span class="kern-label">${label}<span class="kom-visually-hidden"> – ${name}</span></span></button>`;
  return html`<li class="monitoring-editor__card" draggable="true" data-card=${card.id}
      @dragstart=${(e) => { e.dataTransfer.setData('text/plain', String(at)); e.dataTransfer.effectAllowed = 'move'; }} @dragover=${(e) => e.preventDefault()}
      @drop=${(e) => { e.preventDefault(); move(page, Number(e.dataTransfer.getData('text/plain')), at); }}>
    <div><strong>${name}</strong> <span class="kom-muted">${t(`card-kind.${card.kind}`)}</span></div>
    <div class="monitoring-editor__fields">
      <kom-field type="select" .name=${`size-${card.id}`} .label=${t('dashboard.size')} .value=${card.size ?? 'MEDIUM'} .options=${SIZES.map((value) => ({ value, label: t(`card-size.${value}`) }))} @kom-change=${(e) => set({ size: e.detail.value })}></kom-field>
      ${card.kind === 'ANALYSIS' ? html`<kom-field type="select" .name=${`view-${card.id}`} .label=${t('dashboard.view')} .value=${card.view ?? 'CHART'} .options=${VIEWS.map((value) => ({ value, label: t(`card-view.${value}`) }))} @kom-change=${(e) => set({ view: e.detail.value })}></kom-field>` : nothing}
    </div>
    <div class="kom-row">${button(t('dashboard.up'), () => move(page, at, at - 1), at === 0)} ${button(t('dashboard.down'), () => move(page, at, at + 1), at === draft.cards.length - 1)}
      ${button(t('dashboard.remove'), () => page.change({ cards: draft.cards.filter((_, i) => i !== at) }))}</div></li>`;
}

function move(page, from, to) {
  const cards = [...page.draft.cards];
  if (from === to || !cards[from] || to < 0 || to >= cards.length) return;
  const [card] = cards.splice(from, 1);
  cards.splice(to, 0, card);
  page.change({ cards });
  announce(page.t('dashboard.moved', { name: nameOf(page, card), place: to + 1, count: cards.length }));
}

function nextId(cards) {
  let number = cards.length + 1;
  while (cards.some((card) => card.id === `c${number}`)) number++;
  return `c${number}`;
}

/** Asks what the card shows, then for the thing itself. */
export async function addCard(page) {
  const { t } = page;
  const indicators = await api.get('/api/monitoring/indicators');
  const contributed = contributions.slot('monitoring.dashboard.card').filter((part) => part.id && part.title);
  const options = [
    ...page.data.analyses.map((one) => ({ value: `ANALYSIS ${one.id}`, label: `${t('card-kind.ANALYSIS')}: ${one.title}` })),
    { value: 'TEXT', label: t('card-kind.TEXT') },
    ...indicators.map((one) => ({ value: `INDICATOR ${one.module} ${one.id}`, label: `${t('card-kind.INDICATOR')}: ${localized(one.title)}` })),
    ...contributed.map((part) => ({ value: `CONTRIBUTED ${part.bundle}:${part.id}`, label: `${t('card-kind.CONTRIBUTED')}: ${localized(part.title)}` })),
  ];
  const card = await openDialog({
    heading: t('dashboard.add-card'),
    body: (close) => html`<kom-form .submitLabel=${t('analysis.take')} .onCancel=${() => close()} .values=${{ what: options[0].value, view: 'CHART', size: 'MEDIUM' }}
      .fields=${[
        { name: 'what', type: 'select', label: t('dashboard.what'), options, required: true },
        { name: 'view', type: 'select', label: t('dashboard.view'), hint: t('dashboard.view-hint'), options: VIEWS.map((value) => ({ value, label: t(`card-view.${value}`) })) },
        { name: 'size', type: 'select', label: t('dashboard.size'), options: SIZES.map((value) => ({ value, label: t(`card-size.${value}`) })) },
        { name: 'title', type: 'text', label: t('dashboard.card-title') },
        { name: 'text', type: 'textarea', label: t('dashboard.card-text'), hint: t('dashboard.card-text-hint'), rows: 4 },
      ]}
      .onSubmit=${async (v) => {
        const [kind, one, two] = v.what.split(' ');
        close({
          id: nextId(page.draft.cards), kind, size: v.size, title: v.title?.trim() || null,
          analysis: kind === 'ANALYSIS' ? one : null, view: kind === 'ANALYSIS' ? v.view : null, text: kind === 'TEXT' ? v.text?.trim() || null : null,
          module: kind === 'INDICATOR' ? one : null, indicator: kind === 'INDICATOR' ? two : null, contribution: kind === 'CONTRIBUTED' ? one : null,
        });
      }}></kom-form>`,
  });
  if (card) page.change({ cards: [...page.draft.cards, card] });
}
