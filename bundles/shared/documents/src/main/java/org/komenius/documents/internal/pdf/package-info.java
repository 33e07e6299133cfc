/** PDF from XHTML with openhtmltopdf; the only place that knows that library. */
package org.komenius.documents.internal.pdf;
