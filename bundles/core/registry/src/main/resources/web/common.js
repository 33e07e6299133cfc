import { formatDate } from '@komenius/ui';

/** Levels of regions from large to small, as the server names them. */
export const LEVELS = ['COUNTRY', 'LAND', 'REGIERUNGSBEZIRK', 'KREIS', 'GEMEINDEVERBAND', 'GEMEINDE', 'SOZIALRAUM'];

/** "since", "until" or "from … to …"; the server's last day is the first one on which something is no longer so. */
export function validityText(t, from, until) {
  const last = until ? formatDate(dayBefore(until)) : null;
  if (from && last) return t('validity.both', { from: formatDate(from), until: last });
  if (from) return t('validity.from', { from: formatDate(from) });
  return last ? t('validity.until', { until: last }) : t('validity.always');
}

export function dayBefore(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

export function addressText(address) {
  const place = [address?.postalCode, address?.place].filter(Boolean).join(' ');
  return [address?.street, place].filter(Boolean).join(', ');
}

/** Aliases for people: former names by their own word, numbers by the name of their scheme where there is one. */
export function aliasLabel(t, alias) {
  const key = `scheme.${alias.scheme}`;
  const label = t(key);
  return label === key ? alias.scheme : label;
}

export const fullName = (region) => [region.kindName, region.name].filter(Boolean).join(' ');
