/** One connection for all server-sent events of the page; it opens with the first listener and ends with the last. */
const listeners = new Map();
let source = null;

function receive(type) {
  return (event) => {
    let data = null;
    try {
      data = event.data ? JSON.parse(event.data) : null;
    } catch {
      data = event.data;
    }
    listeners.get(type)?.forEach((listener) => listener(data));
  };
}

let opened = false;

function connect() {
  source = new EventSource('/api/platform/events');
  for (const type of listeners.keys()) source.addEventListener(type, receive(type));
  source.addEventListener('open', () => {
    // What happened while the connection was broken is unknown: listeners to `reconnect` look again.
    if (opened) listeners.get('reconnect')?.forEach((listener) => listener(null));
    opened = true;
  });
}

// A browser allows about six connections to a server over all tabs; one that nobody looks at must not hold one.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (!source && listeners.size) connect();
});

function on(type, listener) {
  if (!listeners.has(type)) {
    listeners.set(type, new Set());
    source?.addEventListener(type, receive(type));
  }
  listeners.get(type).add(listener);
  if (!source && !document.hidden) connect();
  return () => listeners.get(type)?.delete(listener);
}

/** Opens the connection anew, for example because another person is signed in now. */
function restart() {
  source?.close();
  source = null;
  if (listeners.size) connect();
}

export const events = { on, restart };
