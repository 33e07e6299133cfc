// Unsaved work survives a reload, a crash of the tab's page and an expired session: it is kept in the tab until it is saved or dropped.

const nameOf = ({ id, number }) => `pathways.draft.${id}.${number}`;

/** False if the browser has no room for it. */
export function keepCopy(draft) {
  try {
    sessionStorage.setItem(nameOf(draft), JSON.stringify({ etag: draft.etag, at: new Date().toISOString(), network: draft.network }));
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** { etag, at, network } or null. */
export function keptCopy(draft) {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(draft)));
  } catch (error) {
    console.warn(error);
    return null;
  }
}

export const dropCopy = (draft) => sessionStorage.removeItem(nameOf(draft));
