/** Failures for people: stable codes, a German and an English sentence, where it happened and what to do. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.komenius.model.problem;
