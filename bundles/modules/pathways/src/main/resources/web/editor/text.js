import { texts } from '@komenius/ui';

/** This bundle's texts, for the helpers of the editor. */
export const t = await texts(import.meta.url);
