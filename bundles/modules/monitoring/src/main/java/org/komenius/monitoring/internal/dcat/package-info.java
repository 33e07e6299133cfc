/**
 * The public catalogue in the words of DCAT-AP.de 2.0 (which builds on the EU's DCAT-AP 2.1.1): statements, and how they are written as
 * JSON-LD, Turtle and RDF/XML. Pure: says, does not serve.
 */
package org.komenius.monitoring.internal.dcat;
