package org.komenius.monitoring.internal.quality;

/**
 * Who answers for a data set's quality.
 *
 * @param officeId the office that its defects go to; null while nobody has said
 * @param dueDays days that it has to answer a new defect
 * @param rowVersion for optimistic locking; 0 before anybody has said anything
 */
public record QualitySettings(String datasetId, String officeId, int dueDays, long rowVersion) {

    public static final int USUAL_DUE_DAYS = 14;

    public static QualitySettings usual(String datasetId) {
        return new QualitySettings(datasetId, null, USUAL_DUE_DAYS, 0);
    }
}
