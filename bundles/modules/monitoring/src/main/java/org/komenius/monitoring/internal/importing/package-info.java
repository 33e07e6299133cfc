/**
 * From an uploaded file to a cube and a report: archives, encodings, flat file layouts, region checks.
 *
 * <p>JDK, the model, the extension contracts and a CSV reader only. Deliberately not here: the database and who may import.
 */
package org.komenius.monitoring.internal.importing;
