package org.komenius.monitoring.internal.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;

/**
 * Regions by name, whatever the table puts before or behind it: "LK Kusel", "Kusel, Landkreis" and "Kusel" are one. The kind only
 * counts where a name alone is not clear.
 */
public final class RegionNameIndex implements RegionNames {

    private static final Pattern KIND = Pattern.compile(
            "\\b(kreisfreie stadt|krfr\\.? ?stadt|krfr\\.?|landkreis|landeshauptstadt|hansestadt|hanse- und universitätsstadt"
                    + "|universitätsstadt|stadtkreis|kreisstadt|große kreisstadt|verbandsgemeinde|ortsgemeinde|samtgemeinde"
                    + "|einheitsgemeinde|gemeinde|markt|flecken|kreis|stadt|lk|sk|vg|og|regionalverband|region|freistaat|land)\\b\\.?");
    private static final Pattern TOWN =
            Pattern.compile("\\b(stadt|kreisfrei\\w*|krfr|sk|stadtkreis|hansestadt|landeshauptstadt)\\b");
    private static final Pattern DISTRICT = Pattern.compile("\\b(landkreis|lk|kreis)\\b");

    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<RegionKey, String> names = new HashMap<>();
    private final Predicate<RegionKey> known;

    private record Named(RegionKey key, boolean town) {}

    /** @param known whether a key was ever a region's, also of regions that have no entry here */
    public RegionNameIndex(Predicate<RegionKey> known) {
        this.known = known;
    }

    /** @param kindName for example {@code Landkreis}; may be empty */
    public void add(RegionKey key, String name, String kindName) {
        boolean town = TOWN.matcher(kindName.toLowerCase(Locale.GERMAN)).find();
        byName.computeIfAbsent(plain(name), any -> new ArrayList<>()).add(new Named(key, town));
        names.put(key, kindName.isBlank() || name.contains(kindName) ? name : name + ", " + kindName);
    }

    @Override
    public List<RegionKey> find(String name, RegionLevel level) {
        List<Named> found = byName.getOrDefault(plain(name), List.of()).stream()
                .filter(candidate -> level == null || candidate.key().level() == level)
                .toList();
        String lower = name.toLowerCase(Locale.GERMAN);
        if (found.size() > 1
                && TOWN.matcher(lower).find() != DISTRICT.matcher(lower).find()) {
            boolean town = TOWN.matcher(lower).find();
            List<Named> ofKind =
                    found.stream().filter(candidate -> candidate.town() == town).toList();
            found = ofKind.isEmpty() ? found : ofKind;
        }
        return found.stream().map(Named::key).distinct().toList();
    }

    @Override
    public boolean isKnown(RegionKey key) {
        return names.containsKey(key) || known.test(key);
    }

    @Override
    public String nameOf(RegionKey key) {
        return Optional.ofNullable(names.get(key)).orElse(key.value());
    }

    /** Small letters without kind, brackets and punctuation. */
    static String plain(String name) {
        String text = name.toLowerCase(Locale.GERMAN).replaceAll("\\([^)]*\\)", " ");
        String bare = KIND.matcher(text).replaceAll(" ");
        bare = bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return bare.isEmpty() ? text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() : bare;
    }
}
