/** Files for browsers out of bundles: media types, compression, merged texts. */
package org.komenius.web.internal.asset;
