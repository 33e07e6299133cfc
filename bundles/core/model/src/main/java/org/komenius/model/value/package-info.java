/** Observed values of official statistics with their kinds of missing. Not here: aggregation, which the cube owns. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.komenius.model.value;
