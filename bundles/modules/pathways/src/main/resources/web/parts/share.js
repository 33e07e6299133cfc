import { api, link, toast } from '@komenius/ui';
import { calendarAddress } from './data.js';
import { t } from './text.js';

/** The address of a route: stops, transitions and qualifications, nothing about a person. */
export const routeAddress = ({ network, from, to, route, qualifications = [] }) =>
  link('/pathways/fahrplan', { netz: network, von: from, nach: to, abschluss: qualifications.join(','), route: route.transitions.join(',') });

/** The address of the map with a route on it. */
export const mapAddressOf = ({ network, route }) =>
  link('/pathways', { netz: network, ansicht: 'karte', route: route.steps.map((step) => [step.transition, step.line].filter(Boolean).join(':')).join(',') });

/** By the device's own share sheet where there is one, else through the clipboard. */
export async function share(path, title) {
  const url = new URL(path, location.href).href;
  try {
    if (navigator.share && matchMedia('(pointer: coarse)').matches) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    toast(t('public.share.copied'));
  } catch (error) {
    if (error.name === 'AbortError') return;
    console.info('not copied:', error.message);
    prompt(t('public.share.by-hand'), url);
  }
}

export async function saveCalendar(network, { from, route, today }) {
  try {
    await api.download(calendarAddress(network, { from, transitions: route.transitions, today }), 'fahrplan.ics');
  } catch (error) {
    toast(error.message, { kind: 'danger' });
  }
}
