import { api } from '@komenius/ui';
import { dropCopy, keepCopy } from './kept-copy.js';
import { networkBody } from './versions.js';

const STEPS = 200;

/**
 * One version of a network under the editor's hands, with undo, redo and saving. Networks are never changed in place, so the history costs
 * little. Emits `change` whenever something is to be drawn anew.
 */
export class Draft extends EventTarget {
  #past = [];
  #future = [];
  #step = null;
  #timer = 0;

  /** @param version entry of the list of versions; only drafts can be changed */
  constructor({ id, version, network, etag, editable }) {
    super();
    Object.assign(this, { id, version, number: version.number, network, saved: network, etag, editable });
    this.busy = false;
    this.keepingFailed = false;
  }

  get path() { return `/api/pathways/editor/networks/${encodeURIComponent(this.id)}/versions/${this.number}`; }
  get dirty() { return this.network !== this.saved; }
  get undoable() { return this.#past.at(-1)?.label ?? null; }
  get redoable() { return this.#future.at(-1)?.label ?? null; }

  /**
   * Changes the network.
   *
   * @param change network → network
   * @param step changes in a row with the same step are one for undo, and each starts from where the first one did: what was typed and taken
   *     back leaves no trace
   * @param label what undo calls it; @param place { kind, id } where undo leads
   */
  change(change, { step = null, label, place }) {
    if (!this.editable) return;
    const again = step !== null && step === this.#step;
    const before = again ? this.#past.at(-1).network : this.network;
    const next = change(before);
    if (next === this.network) return;
    if (!again) this.#past = [...this.#past.slice(1 - STEPS), { network: this.network, label, place }];
    this.#future = [];
    this.#step = step;
    this.network = next;
    if (next === before) {
      this.#past.pop();
      this.#step = null;
    }
    this.#changed();
  }

  /** What comes next is a step of its own for undo. */
  endStep() { this.#step = null; }

  /** Gives what was undone: { label, place }; null if there was nothing. */
  undo() { return this.#go(this.#past, this.#future); }
  redo() { return this.#go(this.#future, this.#past); }

  #go(from, to) {
    const entry = from.pop();
    if (!entry) return null;
    to.push({ ...entry, network: this.network });
    this.network = entry.network;
    this.#step = null;
    this.#changed();
    return entry;
  }

  /** Takes another state as the one at work, as one step: a kept copy, a merge. */
  take(network, label) { this.change(() => network, { label, place: null }); }

  /** The server has another state than the one this began with. */
  rebase({ network, etag }) {
    this.saved = network;
    this.etag = etag;
    this.#changed();
  }

  async fetch(signal) {
    const { data, etag } = await api.full(this.path, { signal });
    return { network: data, etag };
  }

  /** Throws what the server says; 412 means that somebody else has saved. */
  async save() {
    const sent = this.network;
    this.busy = true;
    this.dispatchEvent(new Event('change'));
    try {
      const { etag } = await api.full(this.path, { method: 'PUT', body: networkBody(sent), etag: this.etag });
      this.etag = etag ?? (await this.fetch()).etag;
      this.saved = sent;
      this.#step = null;
      this.#keep();
    } finally {
      this.busy = false;
      this.dispatchEvent(new Event('change'));
    }
  }

  #changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), 400);
    this.dispatchEvent(new Event('change'));
  }

  /** Before the page goes: what is not saved is kept on the device. */
  close() {
    clearTimeout(this.#timer);
    if (this.editable) this.#keep();
  }

  #keep() {
    clearTimeout(this.#timer);
    if (!this.dirty) return dropCopy(this);
    this.keepingFailed = !keepCopy(this);
    return undefined;
  }
}
