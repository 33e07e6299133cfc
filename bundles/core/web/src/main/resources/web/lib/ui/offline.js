/** Written by the service worker on copies that it gives out because there is no network: when it got them. */
const KEPT = 'X-Komenius-Kept';

/** Whether what is shown comes from copies. Emits `change`. */
class Offline extends EventTarget {
  /** The oldest copy's Date, or null while answers come from the server. */
  since = null;

  get active() {
    return this.since !== null || !navigator.onLine;
  }

  /** Told of every answer by api. */
  note(response) {
    const kept = response.headers.get(KEPT);
    const since = kept ? new Date(Math.min(Date.parse(kept), this.since ?? Infinity)) : null;
    if (String(since) === String(this.since)) return;
    this.since = since;
    this.dispatchEvent(new Event('change'));
  }
}

export const offline = new Offline();

for (const type of ['online', 'offline']) addEventListener(type, () => offline.dispatchEvent(new Event('change')));
