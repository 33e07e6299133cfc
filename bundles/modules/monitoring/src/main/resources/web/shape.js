/** The form of a guarded version as the REST interface writes it, in a page's address, and as query of the interface. */

const LIST = ',';
const NEXT = ';';

/** What a page's address says; see {@link shapeInAddress}. */
export function shapeOf(query) {
  const all = (name, separator) => query.get(name)?.split(separator).filter(Boolean) ?? [];
  return {
    dropped: all('ohne', LIST),
    finestLevel: query.get('bis'),
    merged: all('mit', NEXT).map((text) => ({ dimension: text.slice(0, text.indexOf(':')), members: text.slice(text.indexOf(':') + 1).split(LIST) })),
    pooled: all('zeiten', NEXT).map((text) => text.split(LIST)),
  };
}

export const shapeInAddress = ({ dropped, finestLevel, merged = [], pooled = [] }) => ({
  ohne: dropped.join(LIST) || null,
  bis: finestLevel,
  mit: merged.map(asText).join(NEXT) || null,
  zeiten: pooled.map((pool) => pool.join(LIST)).join(NEXT) || null,
});

export const shapeAsQuery = ({ dropped, finestLevel, merged = [], pooled = [] }) => ({
  drop: dropped, finestLevel, merge: merged.map(asText), pool: pooled.map((pool) => pool.join(LIST)),
});

export const isWhole = ({ dropped, finestLevel, merged = [], pooled = [] }) => !dropped.length && !finestLevel && !merged.length && !pooled.length;

const asText = ({ dimension, members }) => `${dimension}:${members.join(LIST)}`;
