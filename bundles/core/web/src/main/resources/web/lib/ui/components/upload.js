import { html, nothing } from 'lit';
import { api } from '../api.js';
import { KomElement, define, uid } from '../element.js';
import { formatBytes } from '../format.js';
import { t } from '../i18n.js';
import { ApiProblem, problemAlert } from '../problem.js';

/** Takes one file, by choosing or by dropping, and sends it with visible progress. */
class KomUpload extends KomElement {
  static properties = {
    label: {}, hint: {}, accept: {}, url: {}, query: { attribute: false }, onFile: { attribute: false },
    over: { state: true }, share: { state: true }, file: { state: true }, error: { state: true },
  };

  file = null;
  share = null;
  error = null;
  over = false;
  #id = uid('upload');
  #abort = null;

  async #take(file) {
    if (!file || this.share !== null) return;
    this.file = file;
    this.error = null;
    this.share = 0;
    this.#abort = new AbortController();
    const onProgress = (share) => { this.share = share; };
    try {
      const answer = this.onFile
        ? await this.onFile(file, onProgress, this.#abort.signal)
        : await api.upload(this.url, file, { query: this.query, onProgress, signal: this.#abort.signal });
      this.emit('kom-uploaded', answer);
    } catch (error) {
      if (error.name !== 'AbortError') {
        if (!(error instanceof ApiProblem)) console.error(error);
        this.error = error;
      }
    }
    this.share = null;
  }

  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer.files[0]);
  }

  render() {
    const busy = this.share !== null;
    return html`<div class="kom-upload ${this.over ? 'kom-upload--over' : ''}" @dragover=${(e) => { e.preventDefault(); this.over = true; }} @dragleave=${() => { this.over = false; }} @drop=${(e) => this.#drop(e)}>
      <span class="kern-icon kern-icon--drive-folder-upload kern-icon--x-large" aria-hidden="true"></span>
      <label class="kern-title" for=${this.#id}>${this.label ?? t('upload.label')}</label>
      ${this.hint ? html`<p class="kern-body kern-body--muted" id="${this.#id}-hint">${this.hint}</p>` : nothing}
      <input type="file" class="kom-upload__input" id=${this.#id} accept=${this.accept ?? nothing} ?disabled=${busy} aria-describedby=${this.hint ? `${this.#id}-hint` : nothing}
        @change=${(e) => { this.#take(e.target.files[0]); e.target.value = ''; }}>
      ${busy ? html`<div class="kom-upload__progress"><kom-progress .label=${`${this.file.name} (${formatBytes(this.file.size)})`} .value=${this.share < 1 ? this.share : null} .max=${1}></kom-progress>
        <button type="button" class="kern-btn kern-btn--secondary" @click=${() => this.#abort.abort()}><span class="kern-label">${t('ui.cancel')}</span></button></div>` : nothing}</div>
      ${this.error ? problemAlert(this.error) : nothing}`;
  }
}

define('kom-upload', KomUpload);
