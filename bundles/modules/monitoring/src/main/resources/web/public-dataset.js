import { DatasetPage } from './dataset.js';

/** A public data set as everybody sees it. */
export default class extends DatasetPage {
  get isPublic() { return true; }
}
