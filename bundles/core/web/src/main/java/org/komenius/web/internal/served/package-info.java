/** HTML of pages for those who do not run JavaScript. The only place that writes HTML; everything that goes in is escaped here. */
package org.komenius.web.internal.served;
