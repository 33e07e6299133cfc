package org.komenius.spi.data;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A part that holds personal data: answers Art. 15 GDPR requests, deletes, and says what it keeps for how long. */
@ConsumerType
public interface PersonalDataHolder {

    String module();

    /** Everything held about the platform user {@code userId}, as field path to value; empty if nothing. */
    Map<String, String> export(String userId);

    /** Deletes or anonymises what may be deleted; returns what was kept and the legal reason, path to reason. */
    Map<String, String> delete(String userId);

    /** Class of data to retention rule in German, with its legal source. */
    Map<String, String> retention();
}
