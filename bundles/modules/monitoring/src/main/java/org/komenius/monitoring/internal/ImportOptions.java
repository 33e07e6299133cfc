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
 * @param otherwise reads the file if no connector recognises it; null to refuse it then
 * @param openReason why the data set is a published official table that needs no protection; null to leave its guard as it is, which
 *     is on for a new data set
 */
public record ImportOptions(
        String language,
        String tableCode,
        String title,
        String source,
        String licence,
        boolean release,
        ImportConnector connector,
        ImportConnector otherwise,
        String openReason) {

    public ImportOptions(
            String language, String tableCode, String title, String source, String licence, boolean release) {
        this(language, tableCode, title, source, licence, release, null, null, null);
    }

    /** Of a data set that is opened as a published official table; null or blank to leave its guard as it is. */
    public ImportOptions opening(String reason) {
        String kept = reason == null || reason.isBlank() ? null : reason.strip();
        return new ImportOptions(language, tableCode, title, source, licence, release, connector, otherwise, kept);
    }

    /** The same, read by a connector that has been chosen. */
    public ImportOptions with(ImportConnector chosen) {
        return new ImportOptions(language, tableCode, title, source, licence, release, chosen, otherwise, openReason);
    }

    /** The same, for files that nobody looks at while they come. */
    public ImportOptions otherwise(ImportConnector last) {
        return new ImportOptions(language, tableCode, title, source, licence, release, connector, last, openReason);
    }

    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, false);
}
