package org.komenius.monitoring.internal;

import org.komenius.spi.data.ImportConnector;

/**
 * What whoever uploads a file says of it; each is null if they leave it to the file.
 *
 * @param language {@code de} or {@code en}
 * @param tableCode number of the table
 * @param title of the data set, if it is new
 * @param source who published it, if it is new
 * @param licence code of the licence, if it is new
 * @param release whether to release the version at once
 * @param connector reads the file, whatever others recognise in it; null to let the connectors recognise it
 */
public record ImportOptions(
        String language,
        String tableCode,
        String title,
        String source,
        String licence,
        boolean release,
        ImportConnector connector) {

    public ImportOptions(
            String language, String tableCode, String title, String source, String licence, boolean release) {
        this(language, tableCode, title, source, licence, release, null);
    }

    /** The same, read by a connector that has been chosen. */
    public ImportOptions with(ImportConnector chosen) {
        return new ImportOptions(language, tableCode, title, source, licence, release, chosen);
    }

    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, false);
}
