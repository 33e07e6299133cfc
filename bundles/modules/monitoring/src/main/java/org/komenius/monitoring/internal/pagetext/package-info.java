/** What "Bildung in Zahlen" says to search engines and to browsers without JavaScript. */
package org.komenius.monitoring.internal.pagetext;
