import { api } from './api.js';
import { events } from './events.js';

const ENDED = ['SUCCEEDED', 'FAILED', 'CANCELLED', 'INTERRUPTED'];

export const jobEnded = (job) => ENDED.includes(job?.state);

/** Live state of a job: events where they come through, and a look every few seconds in case they do not. */
export function followJob(id, onUpdate = () => {}, { signal } = {}) {
  return new Promise((resolve, reject) => {
    let timer = 0;
    const stop = events.on('job', (job) => job?.id === id && take(job));
    function finish(action) {
      clearTimeout(timer);
      stop();
      action();
    }
    function take(job) {
      onUpdate(job);
      if (jobEnded(job)) finish(() => resolve(job));
    }
    async function look() {
      try {
        const job = await api.get(`/api/platform/jobs/${id}`, { signal });
        if (!jobEnded(job)) timer = setTimeout(look, 3000);
        take(job);
      } catch (error) {
        if (error.status === 0) timer = setTimeout(look, 3000);
        else finish(() => reject(error));
      }
    }
    signal?.addEventListener('abort', () => finish(() => reject(new DOMException('aborted', 'AbortError'))));
    look();
  });
}
