package org.komenius.monitoring.internal.catalogue;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proposes topics of a data set: by its statistic if the number is an official one, otherwise by words. A person confirms or changes
 * the proposal; until then it counts.
 *
 * <p>Statistics are numbered by the offices' common directory (EVAS, "Einheitliches Verzeichnis aller Statistiken"): 21 is education,
 * 2254 day care for children, and so on.
 */
public final class TopicProposal {

    /** By the number's beginning; the longest that fits decides. */
    private static final Map<String, Topic> STATISTICS = Map.ofEntries(
            entry("11", Topic.A),
            entry("12", Topic.A),
            entry("122", Topic.B),
            entry("13", Topic.A),
            entry("14", Topic.A),
            entry("22", Topic.A),
            entry("2254", Topic.C),
            entry("31", Topic.A),
            entry("52", Topic.A),
            entry("71", Topic.A),
            entry("73", Topic.A),
            entry("82", Topic.A),
            entry("2111", Topic.D),
            entry("2112", Topic.E),
            entry("212", Topic.E),
            entry("213", Topic.F),
            entry("2141", Topic.F),
            entry("2142", Topic.G),
            entry("215", Topic.G),
            entry("216", Topic.H),
            entry("217", Topic.B));

    private record Words(Topic topic, Pattern pattern) {

        static Words of(Topic topic, String pattern) {
            return new Words(topic, Pattern.compile(pattern));
        }
    }

    private static final List<Words> WORDS = List.of(
            Words.of(
                    Topic.C,
                    "kita\\b|kindertages|tageseinrichtung|kindergarten|krippe|schuleingangs|einschulungsunter"),
            Words.of(
                    Topic.D,
                    "grundschul|allgemeinbildend|gymnasi|realschul|gesamtschul|förderschul|schulabg|schüler|einschulung"),
            Words.of(Topic.E, "berufsschul|berufsbildend|berufliche|auszubildend|ausbildung|berufsvorbereit"),
            Words.of(Topic.F, "(?<!volks)hochschul(?!reife)|studierend|studium|universität"),
            Words.of(Topic.G, "weiterbildung|volkshochschul|integrationskurs|sprachkurs|erwachsenenbildung"),
            Words.of(
                    Topic.H,
                    "bibliothek|bücherei|museum|museen|musikschul|theater|jugendzentr|sportverein|ferienangebot"),
            Words.of(Topic.I, "bildungsberatung|bildungsnetz|kooperation"),
            Words.of(Topic.B, "bildungsstand|bildungsausgaben|schulausgaben"),
            Words.of(
                    Topic.A, "bevölkerung|einwohner|arbeitslos|haushalt|sgb|migration|wanderung|geburten|beschäftigt"));

    private TopicProposal() {}

    /**
     * @param statisticCode null if unknown
     * @param texts title, statistic, names of measures; null among them is passed over
     * @return empty if nothing fits
     */
    public static Set<Topic> of(String statisticCode, Collection<String> texts) {
        Topic official = official(statisticCode);
        if (official != null) {
            return EnumSet.of(official);
        }
        EnumSet<Topic> found = EnumSet.noneOf(Topic.class);
        for (String text : texts) {
            String lower = text == null ? "" : text.toLowerCase(Locale.GERMAN);
            WORDS.stream()
                    .filter(words -> words.pattern().matcher(lower).find())
                    .forEach(words -> found.add(words.topic()));
        }
        return found;
    }

    private static Topic official(String code) {
        for (int length = code == null ? 0 : code.length(); length >= 2; length--) {
            Topic topic = STATISTICS.get(code.substring(0, length));
            if (topic != null) {
                return topic;
            }
        }
        return null;
    }
}
