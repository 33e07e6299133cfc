package org.komenius.monitoring.internal.persistence;

import java.time.Instant;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.NewVersion;
import org.komenius.monitoring.internal.catalogue.PublicMark;

@Entity
@Table(name = "MON_DATASET")
class DatasetEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "TABLE_CODE")
    private String tableCode;

    @Column(name = "STATISTIC_CODE")
    private String statisticCode;

    @Column(name = "STATISTIC")
    private String statistic;

    @Column(name = "TITLE")
    private String title;

    @Column(name = "SORT_TITLE")
    private String sortTitle;

    @Column(name = "SOURCE_NAME")
    private String source;

    @Column(name = "LICENCE")
    private String licence;

    @Column(name = "RELEASED_NO")
    private Integer releasedVersion;

    @Column(name = "FIRST_PERIOD")
    private String firstPeriod;

    @Column(name = "LAST_PERIOD")
    private String lastPeriod;

    @Column(name = "REGION_LEVELS")
    private String regionLevels;

    @Column(name = "FACTS")
    private Long facts;

    @Convert(converter = InstantMillis.class)
    @Column(name = "UPDATED_MS")
    private Instant updated;

    @Convert(converter = InstantMillis.class)
    @Column(name = "PUBLIC_MS")
    private Instant publicSince;

    @Column(name = "PUBLIC_BY")
    private String publicBy;

    @Column(name = "PUBLIC_REASON")
    private String publicReason;

    @Version
    @Column(name = "ROW_VERSION")
    private long rowVersion;

    protected DatasetEntity() {}

    DatasetEntity(NewVersion first, Instant now) {
        id = first.datasetId();
        tableCode = first.tableCode();
        statisticCode = first.statisticCode();
        statistic = first.statistic();
        describe(first.title(), first.source(), first.licence(), now);
    }

    String id() {
        return id;
    }

    Integer releasedVersion() {
        return releasedVersion;
    }

    void describe(String newTitle, String newSource, String newLicence, Instant now) {
        title = newTitle;
        sortTitle = newTitle.toLowerCase(Locale.GERMAN);
        source = newSource;
        licence = newLicence;
        updated = now;
    }

    /** Shows {@code version} as the newest released one; null if there is none any more. */
    void show(VersionEntity version, Instant now) {
        releasedVersion = version == null ? null : version.number();
        firstPeriod = version == null ? null : version.firstPeriod();
        lastPeriod = version == null ? null : version.lastPeriod();
        regionLevels = version == null ? null : version.shownLevels();
        facts = version == null ? null : version.shownFacts();
        updated = now;
    }

    /** @param mark null to end it */
    void mark(PublicMark mark, Instant now) {
        publicSince = mark == null ? null : mark.at();
        publicBy = mark == null ? null : mark.by();
        publicReason = mark == null ? null : mark.reason();
        updated = now;
    }

    void touch(Instant now) {
        updated = now;
    }

    DatasetInfo toInfo() {
        return new DatasetInfo(
                id,
                tableCode,
                statisticCode,
                statistic,
                title,
                source,
                licence,
                releasedVersion,
                firstPeriod,
                lastPeriod,
                Levels.read(regionLevels),
                facts,
                updated,
                publicSince == null ? null : new PublicMark(publicSince, publicBy, publicReason),
                rowVersion);
    }
}
