/** Transactions and migrations for modules. Deliberately not here: entities, which stay inside each module. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.persistence;
