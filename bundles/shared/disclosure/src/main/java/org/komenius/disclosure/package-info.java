/** The door between individual data and every output. Deliberately not here: how a table is protected, which nobody may rely on. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.disclosure;
