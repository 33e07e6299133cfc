import { KomPage } from '@komenius/ui';
import { tokenList } from '../tokens-part.js';

/** Everybody's API tokens. */
export default class extends KomPage {
  get lead() {
    return this.t('tokens.lead');
  }

  content() {
    return tokenList(this, { all: true });
  }
}
