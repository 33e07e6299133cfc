package org.komenius.monitoring.internal.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.importing.RegionLookup;

/** What the registry knows of regions, as far as rules need it. May be asked often: implementations remember. */
public interface RegionKnowledge extends RegionLookup {

    /** Whether the registry knows any region of that level on that day, so that "unknown" means something. */
    boolean knows(RegionLevel level, LocalDate on);

    /** Keys of the regions of {@code level} that lie in {@code parent} on that day; empty if the registry does not know. */
    Optional<Set<String>> within(String parent, RegionLevel level, LocalDate on);

    /** Whether the region began, ended or changed its form after {@code from} and not after {@code to}. */
    boolean changed(String code, LocalDate from, LocalDate to);

    /** Knows nothing. */
    RegionKnowledge NONE = new RegionKnowledge() {
        @Override
        public Existence existence(String code, LocalDate on) {
            return Existence.UNKNOWN;
        }

        @Override
        public boolean knows(RegionLevel level, LocalDate on) {
            return false;
        }

        @Override
        public Optional<Set<String>> within(String parent, RegionLevel level, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public boolean changed(String code, LocalDate from, LocalDate to) {
            return false;
        }
    };
}
