/**
 * What a module's public pages say to those who do not run JavaScript: search engines, old browsers, readers on a bad line.
 *
 * <p>A module implements {@link org.komenius.spi.web.PageText} and describes the page as a small typed document; the shell writes the
 * HTML, so no module can inject any. Not here: the pages themselves, which are JavaScript modules named in {@code ui.json}, and any
 * HTML.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.spi.web;
