import { html, nothing } from 'lit';
import { api, formatDateTime, openDialog, session, toast } from '@komenius/ui';
import { posts } from './words.js';

/** Step 7: a second person decides; record and council paper. */
export function approvalStep(context) {
  const { t, project, work, answer, editable } = context;
  const chosen = answer?.scenarios.find((one) => one.id === work.chosen);
  const mayReturn = project.state === 'PROPOSED' && session.may('monitoring.allocate');
  return html`<kom-facts .items=${[
      { label: t('allocation.state'), value: t(`allocation.state.${project.state}`) },
      { label: t('allocation.proposal'), value: chosen ? t('allocation.proposal-text', { title: chosen.title, posts: posts(work.scenarios.find((one) => one.id === work.chosen)?.posts), schools: chosen.result?.schools.length ?? '–' }) : '–' },
      ...(project.proposed ? [{ label: t('allocation.proposed-by'), value: `${project.proposed.by}, ${formatDateTime(project.proposed.at)}` }] : []),
      ...(project.decided ? [{ label: t('allocation.decided'), value: `${project.decided.by}, ${formatDateTime(project.decided.at)}` }] : []),
      ...(project.comment ? [{ label: t('allocation.comment'), value: project.comment }] : []),
      ...(project.recordSha256 ? [{ label: t('allocation.checksum'), value: project.recordSha256 }] : []),
    ]}></kom-facts>
    <div class="kom-row kom-no-print">
      ${editable ? act(context, 'propose', chosen?.result ? '' : t('allocation.not-ready')) : nothing}
      ${project.mayApprove ? act(context, 'approve', '') : nothing}
      ${mayReturn ? act(context, 'return', '') : nothing}
      ${project.state === 'APPROVED' ? file(context, 'record', 'json', t('allocation.record')) : nothing}
      ${chosen?.result ? html`${file(context, 'paper', 'pdf', t('allocation.paper-pdf'))}${file(context, 'paper', 'docx', t('allocation.paper-docx'))}` : nothing}
    </div>
    ${project.state === 'PROPOSED' && !project.mayApprove ? html`<kom-alert kind="info" .heading=${t('allocation.second-person')}></kom-alert>` : nothing}
    ${project.state === 'APPROVED' ? html`<p class="kern-body kom-prose">${t('allocation.recompute')}</p><p><code class="monitoring-formula">bin/recompute ${project.title.replace(/[^0-9A-Za-z._-]+/g, '_')}.json</code></p>` : nothing}`;
}

const act = ({ t, act: run }, name, why) => html`<button type="button" class="kern-btn kern-btn--${name === 'return' ? 'secondary' : 'primary'}" ?disabled=${Boolean(why)} title=${why || nothing} @click=${async () => {
  const comment = await ask(t, name);
  if (comment !== undefined) await run(name, { comment });
}}><span class="kern-label">${t(`allocation.act.${name}`)}</span></button>`;

const ask = (t, name) => openDialog({
  heading: t(`allocation.act.${name}`),
  body: (close) => html`<kom-form .submitLabel=${t(`allocation.act.${name}`)} .onCancel=${() => close()} .values=${{}}
    .fields=${[{ name: 'comment', type: 'textarea', label: t('allocation.comment'), optional: t('analysis.optional'), maxlength: 2000 }]}
    .onSubmit=${async (values) => close(values.comment?.trim() || null)}></kom-form>`,
});

function file({ project, id }, name, ending, label) {
  const download = async () => {
    const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'de';
    try {
      await api.download(`/api/monitoring/allocations/${id}/${name}`, `${project.title}.${ending}`, name === 'paper' ? { query: { format: ending, lang } } : {});
    } catch (error) {
      toast(error.message, { kind: 'danger' });
    }
  };
  return html`<button type="button" class="kern-btn kern-btn--secondary" @click=${download}><span class="kern-label">${label}</span></button>`;
}
