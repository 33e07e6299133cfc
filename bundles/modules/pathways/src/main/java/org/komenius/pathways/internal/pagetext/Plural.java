package org.komenius.pathways.internal.pagetext;

/** Which form of a word goes with a whole number, by the rules of CLDR that browsers use too. */
final class Plural {

    private Plural() {}

    static String of(String language, long count) {
        return switch (language) {
            case "uk" -> ukrainian(count % 10, count % 100);
            case "ar" -> arabic(count, count % 100);
            default -> count == 1 ? "one" : "other";
        };
    }

    private static String ukrainian(long last, long lastTwo) {
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }

    private static String arabic(long count, long lastTwo) {
        if (count <= 2) {
            return count == 0 ? "zero" : count == 1 ? "one" : "two";
        }
        if (lastTwo >= 3 && lastTwo <= 10) {
            return "few";
        }
        return lastTwo >= 11 ? "many" : "other";
    }
}
