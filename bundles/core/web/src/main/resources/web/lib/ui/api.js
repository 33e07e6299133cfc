import { lang } from './i18n.js';
import { queryString } from './nav.js';
import { offline } from './offline.js';
import { ApiProblem } from './problem.js';

let csrfToken = null;

/** Given by the session store after every look at the session. */
export function useCsrfToken(token) {
  csrfToken = token;
}

const acceptLanguage = () => (lang === 'de-x-ls' ? 'de' : lang);

function headersFor(method, body, etag, extra) {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': acceptLanguage(), ...extra });
  if (csrfToken && !['GET', 'HEAD'].includes(method)) headers.set('X-CSRF-Token', csrfToken);
  if (body !== undefined && !headers.has('Content-Type') && !(body instanceof Blob)) headers.set('Content-Type', 'application/json');
  if (etag) headers.set('If-Match', etag);
  return headers;
}

async function parse(response) {
  if (response.status === 204) return null;
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) return response.json();
  return response.text();
}

async function problemOf(response) {
  let body = null;
  try {
    body = await parse(response);
  } catch {
    // A broken error body tells less than the status, which is kept.
  }
  if (response.status === 401) dispatchEvent(new CustomEvent('kom-signed-out'));
  const problem = new ApiProblem(response.status, typeof body === 'object' ? body : null);
  problem.retryAfterSeconds = Number(response.headers.get('Retry-After')) || null;
  return problem;
}

async function send(path, { method = 'GET', query, body, etag, headers, signal } = {}) {
  const payload = body === undefined || body instanceof Blob || typeof body === 'string' ? body : JSON.stringify(body);
  let response;
  try {
    response = await fetch(path + queryString(query), {
      method, signal, body: payload, credentials: 'same-origin', headers: headersFor(method, body, etag, headers),
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiProblem(0, null);
  }
  offline.note(response);
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function full(path, options) {
  const response = await send(path, options);
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] ?? null;
  return {
    data: await parse(response), etag: response.headers.get('ETag'), next, status: response.status, headers: response.headers,
  };
}

const call = async (path, options) => (await full(path, options)).data;

/** Sends a file as the raw body. XMLHttpRequest, because fetch does not tell how much has been sent. */
function upload(path, file, { query, onProgress, signal, method = 'POST' } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path + queryString({ fileName: file.name, ...query }));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', acceptLanguage());
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    if (csrfToken) request.setRequestHeader('X-CSRF-Token', csrfToken);
    request.upload.addEventListener('progress', (e) => e.lengthComputable && onProgress?.(e.loaded / e.total));
    request.addEventListener('load', () => {
      let body = null;
      try {
        body = request.responseText ? JSON.parse(request.responseText) : null;
      } catch {
        // Not JSON: the status says enough.
      }
      if (request.status >= 200 && request.status < 300) resolve(body);
      else {
        if (request.status === 401) dispatchEvent(new CustomEvent('kom-signed-out'));
        reject(new ApiProblem(request.status, body));
      }
    });
    request.addEventListener('error', () => reject(new ApiProblem(0, null)));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

async function download(path, fileName, options) {
  const response = await send(path, { ...options, headers: { Accept: '*/*', ...options?.headers } });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const named = /filename="?([^";]+)"?/.exec(disposition)?.[1];
  saveBlob(await response.blob(), fileName ?? named ?? 'download');
}

/** Hands a file to the browser's downloads. */
export function saveBlob(blob, fileName) {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const api = {
  get: (path, options) => call(path, { ...options, method: 'GET' }),
  post: (path, body, options) => call(path, { ...options, body, method: 'POST' }),
  put: (path, body, options) => call(path, { ...options, body, method: 'PUT' }),
  patch: (path, body, options) => call(path, { ...options, body, method: 'PATCH' }),
  delete: (path, options) => call(path, { ...options, method: 'DELETE' }),
  full, upload, download,
};
