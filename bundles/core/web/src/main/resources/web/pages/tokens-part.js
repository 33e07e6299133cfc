import { html } from 'lit';
import { api, confirmDialog, formatDate, formatDateTime, openDialog, session, toast } from '@komenius/ui';

/** List of API tokens with making and revoking; one's own, or everybody's. */
export function tokenList(page, { all }) {
  const { t } = page;
  const reload = () => page.querySelector('kom-table.tokens')?.reload();
  const revoke = async (token) => {
    const sure = await confirmDialog({ heading: t('tokens.revoke-heading', { name: token.name }), text: t('tokens.revoke-text'), confirm: t('tokens.revoke'), danger: true });
    if (!sure) return;
    try {
      await api.delete(`/api/platform/tokens/${token.id}`);
      toast(t('tokens.revoked'));
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
    reload();
  };
  const expired = (token) => token.expires && new Date(token.expires) < new Date();
  return html`<div class="kom-row kom-section-actions"><button type="button" class="kern-btn kern-btn--primary" @click=${async () => { await makeToken(t); reload(); }}>
      <span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">${t('tokens.new')}</span></button></div>
    <kom-table class="tokens" .caption=${t(all ? 'tokens.all' : 'tokens.own')} .emptyText=${t('tokens.none')} .load=${({ cursor, limit, signal }) => api.get('/api/platform/tokens', { query: { all: all || null, cursor, limit }, signal })}
      .columns=${[
        { key: 'name', label: t('tokens.name') }, { key: 'prefix', label: t('tokens.prefix'), render: (row) => html`<code>${row.prefix}…</code>` },
        { key: 'ownerName', label: t('tokens.owner'), hidden: !all }, { key: 'scopes', label: t('tokens.scopes'), value: (row) => row.scopes.join(', ') },
        { key: 'expires', label: t('tokens.expires'), render: (row) => (expired(row) ? html`<kom-badge kind="warning" .label=${t('tokens.expired')}></kom-badge>` : formatDate(row.expires) || t('tokens.never')) },
        { key: 'lastUsed', label: t('tokens.last-used'), value: (row) => formatDateTime(row.lastUsed) || t('tokens.unused') },
      ]}
      .actions=${(row) => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${() => revoke(row)}><span class="kern-label">${t('tokens.revoke')}<span class="kom-visually-hidden">: ${row.name}</span></span></button>`}></kom-table>`;
}

/** Asks for name, scope and term, and shows the new token once. */
async function makeToken(t) {
  const scopes = session.current.permissions.map((id) => ({ value: id, label: id }));
  const made = await openDialog({
    heading: t('tokens.new'),
    body: (close) => html`<kom-form .values=${{ scopes: [], expiresInDays: 90 }} .fields=${[
      { name: 'name', label: t('tokens.name'), hint: t('tokens.name-hint'), required: true },
      { name: 'scopes', label: t('tokens.scopes'), hint: t('tokens.scopes-hint'), type: 'checkboxes', options: scopes, required: true },
      { name: 'expiresInDays', label: t('tokens.days'), type: 'number', min: 1, max: 3650, required: true },
    ]} .submitLabel=${t('tokens.create')} .onSubmit=${async (values) => close(await api.post('/api/platform/tokens', values))}></kom-form>`,
  });
  if (!made) return;
  await showSecret({ heading: t('tokens.made'), text: t('tokens.once'), secret: made.token, t });
}

/** Shows something that can be seen only now, ready to be copied. */
export function showSecret({ heading, text, secret, t }) {
  return openDialog({
    heading,
    body: () => html`<p class="kern-body">${text}</p><p class="kom-secret"><code>${secret}</code></p>`,
    footer: (close) => html`<button type="button" class="kern-btn kern-btn--secondary" @click=${async () => { await navigator.clipboard.writeText(secret); toast(t('ui.copied')); }}>
        <span class="kern-icon kern-icon--content-copy" aria-hidden="true"></span><span class="kern-label">${t('ui.copy')}</span></button>
      <button type="button" class="kern-btn kern-btn--primary" @click=${() => close()}><span class="kern-label">${t('ui.done')}</span></button>`,
  });
}
