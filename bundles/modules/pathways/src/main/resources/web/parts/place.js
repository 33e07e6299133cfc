/** Where somebody looks for institutions. A chosen municipality stays on the device; a measured position is forgotten with the page. */
const KEY = 'komenius.pathways.place';

class Place extends EventTarget {
  #value;

  constructor() {
    super();
    try {
      this.#value = JSON.parse(localStorage.getItem(KEY));
    } catch {
      this.#value = null;
    }
  }

  /** { key, name, latitude, longitude } or null; `key` is null for a measured position. */
  get value() {
    return this.#value;
  }

  set value(place) {
    this.#value = place;
    try {
      if (place?.key) localStorage.setItem(KEY, JSON.stringify(place));
      else localStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const place = new Place();

/** The position of the device, once; the browser asks the person first. Rejects with the browser's GeolocationPositionError. */
export const position = () => new Promise((resolve, reject) => {
  if (!navigator.geolocation) reject(new Error('no geolocation'));
  else navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }), reject, { timeout: 15_000, maximumAge: 600_000 });
});

const RADIUS_KM = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies; null where one of the two has no place. */
export function distance(a, b) {
  if (![a?.latitude, a?.longitude, b?.latitude, b?.longitude].every(Number.isFinite)) return null;
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
}

/** Institutions with their distance, the nearest first; those without a place last, by name. */
export function byDistance(institutions, from) {
  return institutions
    .map((one) => ({ ...one, km: from ? distance(from, one) : null }))
    .sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || a.name.localeCompare(b.name));
}
