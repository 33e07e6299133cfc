/**
 * Master data that every module shares: which regions and institutions there are, and were.
 *
 * <p>Start with {@link org.komenius.registry.Regions} and {@link org.komenius.registry.Institutions}. Deliberately not here: editing
 * and importing, which go through this module's REST interface and pages only, and anything about persons.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.registry;
