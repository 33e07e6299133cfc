/**
 * What the pages for citizens say without JavaScript, and what search engines learn from them. Words come from the same {@code i18n} files
 * as in browsers. Not here: HTML, which the shell writes.
 */
package org.komenius.pathways.internal.pagetext;
