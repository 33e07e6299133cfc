package org.komenius.monitoring.internal.tabular;

import java.util.List;
import java.util.Optional;
import org.komenius.model.region.RegionKey;

/** Region keys as tables write them: with blanks, without the leading zero, or filled up with zeros. */
final class RegionText {

    private RegionText() {}

    /** @return empty for text that can be no key */
    static Optional<RegionKey> key(String text, RegionNames regions) {
        String plain = text.replaceAll("[ \\u00A0]", "");
        if (plain.isEmpty() || plain.length() > 17) {
            return Optional.empty();
        }
        if (plain.matches("\\d{1}|\\d{4}|\\d{7}|\\d{11}")) {
            // Spreadsheets take a key for a number and drop its zero; no form of a key has these lengths.
            plain = "0" + plain;
        }
        Optional<RegionKey> key = RegionKey.tryParse(plain);
        if (key.isPresent() && !regions.isKnown(key.get())) {
            String district = plain.matches("\\d{5}000(0{4})?") ? plain.substring(0, 5) : plain;
            return RegionKey.tryParse(district).filter(regions::isKnown).or(() -> key);
        }
        return key;
    }

    /** Regions that a name of a table may mean, with the rule of its mapping. */
    static List<RegionKey> named(String name, Mapping.RegionRule rule, RegionNames regions) {
        List<RegionKey> found = regions.find(name, rule.level());
        if (found.size() > 1 && !rule.within().isEmpty()) {
            List<RegionKey> inside = found.stream()
                    .filter(key -> key.value().startsWith(rule.within()))
                    .toList();
            found = inside.isEmpty() ? found : inside;
        }
        return found;
    }
}
