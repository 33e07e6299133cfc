import { announce } from '@komenius/ui';
import { askForNew, askToRemove } from './item-dialogs.js';
import { addItem, itemOf, itemsOf, moveItem, removeItem, replaceItem, titleOf } from './network-model.js';
import { copyOf, newItem } from './new-items.js';
import { t } from './text.js';

/** What editors do with items of a draft; every deed is a step for undo and leads to what it made. */
export class ItemWork {
  #draft;
  #choose;

  /** @param choose (kind, id) opens an item, or the list for a null id */
  constructor(draft, choose) {
    this.#draft = draft;
    this.#choose = choose;
  }

  get #network() { return this.#draft.network; }

  /** Takes changes into an item; `step` joins what is typed in a row. */
  put(kind, id, changes, step = null) {
    const fields = Object.keys(changes).map((name) => t(`staff.field.${name}`)).join(', ');
    const change = (one) => (Object.entries(changes).every(([key, value]) => one[key] === value) ? one : { ...one, ...changes });
    this.#draft.change((network) => replaceItem(network, kind, id, change), {
      step: step && `${kind}/${id}/${step}`, label: `${titleOf(this.#network, kind, itemOf(this.#network, kind, id))}: ${fields}`, place: { kind, id },
    });
  }

  /** Asks for what it needs and puts it behind the item that is open. */
  async add(kind, { preset = {}, after = null } = {}) {
    const values = await askForNew(this.#network, kind, preset);
    if (values) this.#insert(kind, newItem(this.#network, kind, values), after);
  }

  duplicate(kind, item) {
    const title = kind === 'transition' ? '' : t('staff.copy-of', { title: titleOf(this.#network, kind, item) });
    this.#insert(kind, copyOf(this.#network, kind, item, title), item.id);
  }

  #insert(kind, item, after) {
    this.#draft.change((network) => addItem(network, kind, item, after), { label: t('staff.step.add', { title: titleOf(this.#network, kind, item) }), place: { kind, id: item.id } });
    this.#choose(kind, item.id);
  }

  async remove(kind, item) {
    const answer = await askToRemove(this.#network, kind, item);
    if (!answer) return;
    const title = titleOf(this.#network, kind, item);
    const rows = itemsOf(this.#network, kind);
    const next = rows[rows.indexOf(item) + 1] ?? rows[rows.indexOf(item) - 1];
    this.#draft.change((network) => removeItem(network, kind, item.id, answer.instead), { label: t('staff.step.remove', { title }), place: { kind, id: item.id } });
    announce(t('staff.removed', { title }));
    this.#choose(kind, next?.id ?? null);
  }

  move(kind, item, by) {
    this.#draft.change((network) => moveItem(network, kind, item.id, by), { label: t('staff.step.move', { title: titleOf(this.#network, kind, item) }), place: { kind, id: item.id } });
  }
}
