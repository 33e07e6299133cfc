package org.komenius.monitoring.internal;

/**
 * What whoever uploads a file says of it; each is null if they leave it to the file.
 *
 * @param language {@code de} or {@code en}
 * @param tableCode number of the table
 * @param title of the data set, if it is new
 * @param source who published it, if it is new
 * @param licence code of the licence, if it is new
 * @param release whether to release the version at once
 */
public record ImportOptions(
        String language, String tableCode, String title, String source, String licence, boolean release) {

    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, false);
}
