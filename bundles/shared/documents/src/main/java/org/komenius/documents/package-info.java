/**
 * Documents for people: one typed description of headings, paragraphs, tables and figures, written as an accessible PDF. Not a
 * place for layout tricks: how a document looks is decided here, once for every module.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.komenius.documents;
