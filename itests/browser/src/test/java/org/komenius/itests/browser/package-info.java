/** What people meet in their browser. Needs a Chromium at {@code /usr/bin/chromium} or where {@code komenius.chromium} points. */
package org.komenius.itests.browser;
