package org.komenius.monitoring.internal.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;
import org.komenius.monitoring.internal.analysis.Arithmetic;
import org.komenius.monitoring.internal.analysis.Series;
import org.komenius.monitoring.internal.territory.ConversionKey.Portion;

/**
 * Carries the figures of one input over to the regions of another day.
 *
 * <p>Only figures that can be added up are carried over; a share or mean of a region that changed has no value on another state
 * ({@code x}), and rates that an analysis calculates come out of the converted parts by themselves. A figure is made only if every region
 * that gives to it has one; a missing part keeps its kind. What needs a share of population or area is marked as estimated. A figure that
 * the office itself delivered for a region of the wanted day is kept. For one thread and one input.
 */
public final class TerritoryChange {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ConversionKey key;
    private final LocalDate day;
    private final Names names;
    private final Map<String, Set<String>> merged = new TreeMap<>();
    private final Set<String> estimated = new TreeSet<>();
    private final Map<String, Set<String>> unknown = new TreeMap<>();
    private boolean refused;

    /** What to call a region. */
    @FunctionalInterface
    public interface Names {
        /** Its name, or the key where none is known. */
        String name(String region);
    }

    public TerritoryChange(ConversionKey key, LocalDate day, Names names) {
        this.key = key;
        this.day = day;
        this.names = names;
    }

    private record Time(Period period, String part) {}

    public Series convert(Series series) {
        return series.with(values -> convert(values, series.isAdditive()));
    }

    private Map<Series.Place, ObservedValue> convert(Map<Series.Place, ObservedValue> delivered, boolean additive) {
        Map<Series.Place, ObservedValue> result = new LinkedHashMap<>();
        Map<Time, Map<String, ObservedValue>> changing = new LinkedHashMap<>();
        delivered.forEach((place, value) -> {
            if (key.regions().contains(place.region())) {
                changing.computeIfAbsent(new Time(place.period(), place.part()), time -> new TreeMap<>())
                        .put(place.region(), value);
            } else {
                result.put(place, value);
            }
        });
        Map<Period, Map<String, List<Portion>>> sources = new HashMap<>();
        changing.forEach((time, values) -> {
            Map<String, List<Portion>> giving = sources.computeIfAbsent(time.period(), this::giving);
            giving.forEach((region, from) -> {
                boolean later = !key.existed(region, time.period().end());
                ObservedValue value = value(region, from, values, additive, later);
                if (value != null) {
                    result.put(new Series.Place(region, time.period(), time.part()), value);
                }
            });
        });
        return result;
    }

    /** For every region of the wanted day what gives to it; the portion's region is the giving one. Null portions are not known. */
    private Map<String, List<Portion>> giving(Period period) {
        Map<String, List<Portion>> giving = new TreeMap<>();
        Set<String> unclear = new LinkedHashSet<>();
        for (String region : key.regions()) {
            if (!key.existed(region, period.end())) {
                continue;
            }
            Optional<List<Portion>> portions = key.portions(region, period.end(), day);
            if (portions.isEmpty()) {
                Set<String> reachable = key.reachable(region, period.end(), day);
                unclear.addAll(reachable);
                unknown.computeIfAbsent(region, any -> new TreeSet<>()).addAll(reachable);
            } else {
                portions.get().forEach(one -> giving.computeIfAbsent(one.region(), any -> new ArrayList<>())
                        .add(new Portion(region, one.share(), one.exact())));
            }
        }
        unclear.forEach(region -> giving.put(region, List.of()));
        giving.keySet().removeIf(region -> !key.existed(region, day));
        return giving;
    }

    /** @param later whether the region did not exist in the period, so that a figure of it was calculated back by the office */
    private ObservedValue value(
            String region, List<Portion> from, Map<String, ObservedValue> values, boolean additive, boolean later) {
        boolean unchanged = from.size() == 1
                && from.get(0).region().equals(region)
                && from.get(0).share().signum() > 0
                && from.get(0).exact();
        ObservedValue own = values.get(region);
        boolean calculatedBack = later
                && own != null
                && own.missingKind()
                        .filter(MissingKind.REGION_NOT_EXISTING::equals)
                        .isEmpty();
        if (unchanged || calculatedBack) {
            return own;
        }
        if (from.isEmpty()) {
            return ObservedValue.missing(MissingKind.NOT_COLLECTED);
        }
        if (!additive) {
            refused = true;
            return ObservedValue.missing(MissingKind.NOT_MEANINGFUL);
        }
        ObservedValue sum = null;
        boolean exact = true;
        for (Portion one : from) {
            ObservedValue value = values.get(one.region());
            if (value == null) {
                return null;
            }
            ObservedValue portion = Arithmetic.portion(value, one.share());
            sum = sum == null ? portion : Arithmetic.plus(sum, portion);
            exact &= one.exact();
            if (!one.region().equals(region)) {
                merged.computeIfAbsent(region, any -> new TreeSet<>()).add(one.region());
            }
        }
        if (!exact) {
            estimated.add(region);
            return sum.with(QualityFlag.ESTIMATED);
        }
        return sum;
    }

    /** What was done, for people. @param shown keys of the regions that the answer shows; others are not told of */
    public List<LocalizedText> notes(Set<String> shown) {
        List<LocalizedText> notes = new ArrayList<>();
        merged.forEach((to, from) -> {
            if (!shown.contains(to)) {
                return;
            }
            String parts = from.stream()
                    .map(this::named)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            boolean shares = estimated.contains(to);
            notes.add(LocalizedText.of(
                    "Gebietsstand " + GERMAN.format(day) + ": " + named(to) + " enthält frühere oder spätere Werte von "
                            + parts
                            + (shares
                                    ? ", mit Anteilen aus dem Umsteigeschlüssel geschätzt (s)."
                                    : ", ganz zugerechnet."),
                    "Regions of " + day + ": " + named(to) + " holds earlier or later figures of " + parts
                            + (shares ? ", estimated by the shares of the conversion key (s)." : ", as a whole.")));
        });
        Set<String> without = new TreeSet<>();
        unknown.forEach((region, reachable) -> {
            if (reachable.stream().anyMatch(shown::contains)) {
                without.add(region);
            }
        });
        if (!without.isEmpty()) {
            String regions = without.stream()
                    .map(this::named)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            notes.add(LocalizedText.of(
                    "Kein Umsteigeschlüssel für " + regions
                            + "; die davon betroffenen Gebiete haben vor der Reform keinen Wert (:).",
                    "No conversion key for " + regions
                            + "; regions that depend on it have no figure across the reform (:)."));
        }
        if (refused) {
            notes.add(LocalizedText.of(
                    "Anteile und Durchschnitte werden nicht umgerechnet (x); Quoten entstehen neu aus ihren Teilen.",
                    "Shares and means are not carried over (x); rates are made anew of their parts."));
        }
        return notes;
    }

    private String named(String region) {
        return names.name(region) + " (" + region + ")";
    }
}
