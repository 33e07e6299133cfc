package org.komenius.spi.data;

import java.util.List;
import java.util.Objects;
import org.komenius.model.region.RegionKey;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.ObservedValue;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Figures that a module knows by itself, for example how many dead ends the education landscape has. Registered as a service, it lets
 * others (monitoring, if it is installed) show them beside official statistics, and neither knows the other.
 *
 * <p>Values are counted when they are asked for, from what the module holds then; whoever wants a history keeps what it was told. Only
 * figures that anybody with a right to the indicator may see: confidentiality is settled before, and a value that must not be shown is
 * given as missing. Called on any thread, without a caller who could be asked for permissions; an answer may take a second.
 */
@ConsumerType
public interface IndicatorProvider {

    /** Id of the module that knows the figures. */
    String module();

    /** What it can tell; the same as long as the service is registered. */
    List<Indicator> indicators();

    /**
     * What is known of one indicator now; empty if nothing is, for example while no region is configured.
     *
     * @param indicatorId of {@link #indicators()}; another one gives an empty list
     * @return at most one per region and period, in any order
     */
    List<Observation> observations(String indicatorId);

    /**
     * A figure and what it means.
     *
     * @param id stable, unique within the module, for example {@code dead-ends}
     * @param title what a table or chart is headed with
     * @param description how it is counted, in sentences for people who rely on it
     * @param unit for example {@code Anzahl} or {@code %}
     * @param decimals digits to show after the decimal point
     * @param isAdditive whether values of regions may be added up to that of the region above
     */
    record Indicator(
            String id,
            LocalizedText title,
            LocalizedText description,
            LocalizedText unit,
            int decimals,
            boolean isAdditive) {
        public Indicator {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** What holds for a region at a time. */
    record Observation(RegionKey region, Period period, ObservedValue value) {
        public Observation {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(value, "value");
        }
    }
}
