/** Helpers that REST resources share: pages, cursors, entity tags. Not here: resources themselves, which live in their modules. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.rest;
