package org.komenius.monitoring.internal.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Validity;
import org.komenius.registry.Regions;

/** The registry's own reference table, without a database around it. */
final class ReferenceRegions implements RegionKnowledge {

    private record Entry(String key, Validity validity) {}

    private final List<Entry> entries = new ArrayList<>();

    ReferenceRegions() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Regions.class.getResourceAsStream("/reference/regions.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String line) {
        String[] cells = line.split(";", -1);
        entries.add(new Entry(cells[0], new Validity(day(cells[FROM]), day(cells[FROM + 1]))));
    }

    private static final int FROM = 4;

    private static LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }

    @Override
    public Existence existence(String code, LocalDate on) {
        if (RegionKey.tryParse(code).isEmpty()) {
            return Existence.NO_KEY;
        }
        List<Entry> forms =
                entries.stream().filter(entry -> entry.key().equals(code)).toList();
        return forms.isEmpty()
                ? Existence.UNKNOWN
                : forms.stream().anyMatch(form -> form.validity().contains(on)) ? Existence.VALID : Existence.NOT_VALID;
    }

    @Override
    public boolean knows(RegionLevel level, LocalDate on) {
        return entries.stream().anyMatch(entry -> isAt(entry, level, on));
    }

    @Override
    public Optional<Set<String>> within(String parent, RegionLevel level, LocalDate on) {
        Set<String> found = entries.stream()
                .filter(entry -> isAt(entry, level, on)
                        && (parent.equals("DG") || entry.key().startsWith(parent)))
                .map(Entry::key)
                .collect(Collectors.toSet());
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean isAt(Entry entry, RegionLevel level, LocalDate on) {
        return RegionKey.parse(entry.key()).level() == level && entry.validity().contains(on);
    }

    @Override
    public boolean changed(String code, LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(entry -> entry.key().equals(code))
                .anyMatch(entry -> between(entry.validity().from(), from, to)
                        || between(entry.validity().until(), from, to));
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && day.isAfter(from) && !day.isAfter(to);
    }
}
