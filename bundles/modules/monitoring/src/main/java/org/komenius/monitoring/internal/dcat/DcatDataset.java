package org.komenius.monitoring.internal.dcat;

import java.util.List;
import java.util.Set;
import org.komenius.monitoring.internal.catalogue.DatasetInfo;
import org.komenius.monitoring.internal.catalogue.Topic;

/**
 * A public data set as far as the catalogue speaks of it.
 *
 * @param keywords beside the statistic and the topics: names of measures and dimensions
 * @param groupBy dimensions that a downloaded file is broken down by
 */
public record DcatDataset(
        DatasetInfo info, Set<Topic> topics, List<String> keywords, Coverage coverage, List<String> groupBy) {}
