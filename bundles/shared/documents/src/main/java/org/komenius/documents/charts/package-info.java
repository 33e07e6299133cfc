/**
 * Figures as pictures, drawn on the server as SVG: for documents, e-mails, embedded images and pages without JavaScript. A missing
 * value is a gap with its sign and a legend, never a zero. Deliberately not here: interaction, and anything that fetches data.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.documents.charts;
