package org.komenius.monitoring.internal.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komenius.monitoring.internal.territory.Conversion.Basis;
import org.komenius.monitoring.internal.territory.Conversion.Direction;

/**
 * What became of a region between two days, in either direction. Stored lines come first; without one, a reform counts if it leaves no
 * choice: a region with one successor went to it whole, and a region that is a former one under another key goes back to it whole.
 * Everything else is not known, and no share is guessed. Immutable.
 */
public final class ConversionKey {

    /** @param exact whether no share of population or area was needed */
    public record Portion(String region, BigDecimal share, boolean exact) {}

    private record Step(String region, LocalDate effective, Direction direction) {}

    private final Map<Step, List<Conversion>> lines = new HashMap<>();
    private final Map<String, List<Reform>> leaving = new HashMap<>();
    private final Map<String, List<Reform>> arriving = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();
    private final Lives lives;

    /** Whether a region existed on a day. */
    @FunctionalInterface
    public interface Lives {
        boolean existed(String region, LocalDate on);
    }

    public ConversionKey(Collection<Reform> reforms, Collection<Conversion> stored, Lives lives) {
        this.lives = lives;
        for (Reform reform : reforms) {
            leaving.computeIfAbsent(reform.from(), any -> new ArrayList<>()).add(reform);
            arriving.computeIfAbsent(reform.to(), any -> new ArrayList<>()).add(reform);
            days.add(reform.effective());
            known.add(reform.from());
            known.add(reform.to());
        }
        stored.forEach(line -> {
            lines.computeIfAbsent(new Step(line.from(), line.effective(), line.direction()), any -> new ArrayList<>())
                    .add(line);
            days.add(line.effective());
            known.add(line.from());
            known.add(line.to());
        });
    }

    boolean existed(String region, LocalDate on) {
        return lives.existed(region, on);
    }

    /** Regions whose figures may need conversion at all. */
    public Set<String> regions() {
        return java.util.Collections.unmodifiableSet(known);
    }

    /**
     * Where figures of {@code region} on the state of {@code from} belong on that of {@code to}; the shares give 1.
     *
     * @return empty if a reform on the way divides it by shares that nobody stored
     */
    public Optional<List<Portion>> portions(String region, LocalDate from, LocalDate to) {
        Map<String, Portion> now = new TreeMap<>(Map.of(region, new Portion(region, BigDecimal.ONE, true)));
        boolean forward = !to.isBefore(from);
        Collection<LocalDate> way = forward
                ? days.subSet(from, false, to, true)
                : days.subSet(to, false, from, true).descendingSet();
        for (LocalDate day : way) {
            Map<String, Portion> next = new TreeMap<>();
            for (Portion portion : now.values()) {
                Optional<List<Conversion>> step = step(portion.region(), day, forward);
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                for (Conversion line : step.get()) {
                    next.merge(
                            line.to(),
                            new Portion(
                                    line.to(),
                                    portion.share().multiply(line.share()),
                                    portion.exact() && line.isWhole()),
                            ConversionKey::both);
                }
            }
            now = next;
        }
        return Optional.of(List.copyOf(now.values()));
    }

    private static Portion both(Portion left, Portion right) {
        return new Portion(left.region(), left.share().add(right.share()), left.exact() && right.exact());
    }

    private Optional<List<Conversion>> step(String region, LocalDate day, boolean forward) {
        Direction direction = forward ? Direction.FORWARD : Direction.BACKWARD;
        List<Conversion> stored = lines.get(new Step(region, day, direction));
        if (stored != null) {
            return Optional.of(stored);
        }
        List<Reform> reforms = on(day, (forward ? leaving : arriving).get(region));
        if (reforms.isEmpty()) {
            return Optional.of(List.of(whole(region, region, day, direction)));
        }
        Reform only = reforms.get(0);
        if (reforms.size() > 1 || !forward && !isOldRegion(only)) {
            return Optional.empty();
        }
        return Optional.of(List.of(whole(region, forward ? only.to() : only.from(), day, direction)));
    }

    /** Whether the new region is nothing but the old one: no other came in, none of it went elsewhere, and it was not there before. */
    private boolean isOldRegion(Reform reform) {
        return leaving.get(reform.from()).size() == 1
                && arriving.get(reform.to()).size() == 1
                && !lives.existed(reform.to(), reform.effective().minusDays(1));
    }

    private static List<Reform> on(LocalDate day, List<Reform> reforms) {
        return reforms == null
                ? List.of()
                : reforms.stream()
                        .filter(reform -> reform.effective().equals(day))
                        .collect(Collectors.toList());
    }

    private static Conversion whole(String from, String to, LocalDate day, Direction direction) {
        return new Conversion(from, to, day, BigDecimal.ONE, Basis.WHOLE, direction, "");
    }

    /** Regions that parts or all of {@code region} may have come to, whatever the shares. */
    public Set<String> reachable(String region, LocalDate from, LocalDate to) {
        boolean forward = !to.isBefore(from);
        Set<String> reached = new TreeSet<>(Set.of(region));
        Collection<LocalDate> way = forward
                ? days.subSet(from, false, to, true)
                : days.subSet(to, false, from, true).descendingSet();
        for (LocalDate day : way) {
            for (String one : List.copyOf(reached)) {
                List<Conversion> stored =
                        lines.get(new Step(one, day, forward ? Direction.FORWARD : Direction.BACKWARD));
                if (stored != null) {
                    stored.forEach(line -> reached.add(line.to()));
                }
                on(day, (forward ? leaving : arriving).get(one))
                        .forEach(reform -> reached.add(forward ? reform.to() : reform.from()));
            }
        }
        return reached;
    }
}
