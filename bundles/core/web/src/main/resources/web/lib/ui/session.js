import { api, useCsrfToken } from './api.js';

const NOBODY = {
  authenticated: false, user: null, permissions: [], csrfToken: null, setupRequired: false, demo: false, signInMethods: [], version: '',
};

/** Who is signed in. Emits `change` with every look at the server. */
class Session extends EventTarget {
  current = NOBODY;

  get signedIn() {
    return this.current.authenticated;
  }

  may(permission) {
    return this.current.permissions.includes(permission);
  }

  async refresh() {
    this.#take(await api.get('/api/platform/session'));
    return this.current;
  }

  async signIn(userName, password) {
    this.#take(await api.post('/api/platform/session', { userName, password }));
    // The answer's token may belong to the session before sign-in; the stored one counts.
    return this.refresh();
  }

  async signOut() {
    await api.delete('/api/platform/session');
    return this.refresh();
  }

  #take(value) {
    this.current = { ...NOBODY, ...value };
    useCsrfToken(this.current.csrfToken);
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
