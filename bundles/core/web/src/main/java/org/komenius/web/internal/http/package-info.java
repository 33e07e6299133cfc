/** The servlets: shell HTML, files, and the list of pages. */
package org.komenius.web.internal.http;
