package org.komenius.monitoring.internal.councilpaper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.documents.Block;
import org.komenius.documents.Block.Table;
import org.komenius.monitoring.internal.allocation.AllocationPlan;
import org.komenius.monitoring.internal.allocation.AllocationResult.StratumResult;
import org.komenius.monitoring.internal.allocation.NeedRule;
import org.komenius.monitoring.internal.allocation.Stratum;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.Polarity;
import org.komenius.monitoring.internal.socialindex.Stability;

/** How it was calculated and how far one can rely on it, in plain words with the formulas. */
final class MethodPart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CouncilPaper paper;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    MethodPart(CouncilPaper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    List<Block> blocks() {
        heading(2, words.say("So wurde gerechnet", "How it was calculated"));
        if (paper.index() != null) {
            index();
        }
        need();
        units();
        if (paper.stability() != null) {
            stability();
        }
        return blocks;
    }

    private void index() {
        heading(3, words.say("Sozialindex", "Social index"));
        say(
                words.say(
                        "Jedes Merkmal wird standardisiert (Abstand vom Durchschnitt, geteilt durch die Standardabweichung), mit dem"
                                + " festgelegten Vorzeichen gewichtet und addiert. Null ist der Durchschnitt, ein hoher Wert eine hohe"
                                + " Belastung. Formel: z = p · (x − μ) / σ; Index = (Σ w · z / Σ w − m) / s (OECD/JRC, Handbook on"
                                + " Constructing Composite Indicators, 2008).",
                        "Each input is standardised (distance from the average, divided by the standard deviation), weighted with the"
                                + " stated sign and added up. Zero is the average, a high value a heavy burden. Formula: z = p · (x − μ) / σ;"
                                + " index = (Σ w · z / Σ w − m) / s (OECD/JRC, Handbook on Constructing Composite Indicators, 2008)."));
        List<List<String>> rows = new ArrayList<>();
        for (IndexResult.InputResult input : paper.index().inputs()) {
            rows.add(List.of(
                    input.input().title(),
                    input.input().polarity() == Polarity.BURDEN
                            ? words.say("belastet", "burden")
                            : words.say("entlastet", "relief"),
                    words.number(input.weight().multiply(HUNDRED), 1) + " %",
                    words.number(input.loading(), 2),
                    String.valueOf(input.missing())));
        }
        blocks.add(new Table(
                words.say("Merkmale des Index", "Inputs of the index"),
                List.of(
                        column("Merkmal", "Input", false),
                        column("Ein hoher Wert", "A high value means", false),
                        column("Gewicht", "Weight", true),
                        column("Ladung", "Loading", true),
                        column("Fehlende Werte", "Missing values", true)),
                rows));
        paper.index().notes().forEach(note -> say(note.in(words.language())));
    }

    private void need() {
        heading(3, words.say("Bedarf", "Need"));
        NeedRule rule = paper.plan().need();
        switch (rule.kind()) {
            case NONE -> say(words.say("Der Bedarf ist die Schülerzahl.", "Need is the number of pupils."));
            case LINEAR -> say(words.say(
                    "Der Bedarf ist die Schülerzahl mal 1 + " + words.number(rule.beta(), 2)
                            + " · Index, mindestens mal " + words.number(rule.lower(), 2) + " und höchstens mal "
                            + words.number(rule.upper(), 2) + ".",
                    "Need is the number of pupils times 1 + " + words.number(rule.beta(), 2)
                            + " · index, at least times " + words.number(rule.lower(), 2) + " and at most times "
                            + words.number(rule.upper(), 2) + "."));
            case STEPS -> {
                StringBuilder steps = new StringBuilder();
                for (NeedRule.Step step : rule.steps()) {
                    steps.append(words.say("unter ", "below "))
                            .append(words.number(step.below(), 2))
                            .append(": ")
                            .append(words.number(step.factor(), 2))
                            .append("; ");
                }
                say(words.say(
                                "Faktor je Schülerin und Schüler nach dem Index: ",
                                "Factor for each pupil by the index: ")
                        + steps + words.say("darüber: ", "beyond: ") + words.number(rule.beyond(), 2) + ".");
            }
        }
    }

    private void units() {
        heading(3, words.say("Von Bedarfen zu Stellen", "From needs to posts"));
        say(words.say(
                "Verfahren: " + paper.plan().method().title().german()
                        + ". Bedarfe werden durch einen gemeinsamen Divisor geteilt und gerundet; wer darunter bliebe, bekommt die"
                        + " Mindestzahl. Bei gleichem Anspruch zählt der größere Bedarf, dann die kleinere Kennung.",
                "Method: " + paper.plan().method().title().english()
                        + ". Needs are divided by a common divisor and rounded; whoever would stay below gets the minimum. With"
                        + " equal claims the larger need counts, then the smaller id."));
        for (StratumResult stratum : paper.result().strata()) {
            if (stratum.divisor() != null) {
                say(stratum.title() + ": " + words.say("Divisor ", "divisor ")
                        + words.number(
                                stratum.divisor().chosen(),
                                Math.max(
                                        0,
                                        Math.min(6, stratum.divisor().chosen().scale())))
                        + ".");
            }
        }
        paper.result().notes().forEach(note -> say(note.in(words.language())));
    }

    private void stability() {
        heading(2, words.say("Wie verlässlich ist das?", "How reliable is it?"));
        say(words.say(
                "Jedes Gewicht wurde vielfach zufällig um bis zu 20 Prozent verändert. Der Bereich enthält 90 von 100 Plätzen, die"
                        + " eine Schule oder ein Gebiet dabei in der Reihenfolge der Belastung hatte.",
                "Each weight was varied at random by up to 20 per cent, many times. The range holds 90 of 100 places that a school or"
                        + " area had in the order of burden."));
        List<List<String>> rows = paper.stability().units().stream()
                .filter(unit -> unit.rank() != null)
                .sorted(Comparator.comparing(
                        (Stability.UnitStability unit) -> unit.unit().title()))
                .map(unit -> List.of(
                        unit.unit().title(),
                        unit.low() + " – " + unit.high(),
                        unit.sameLevel() == null
                                ? words.number(null, 0)
                                : words.number(unit.sameLevel().multiply(HUNDRED), 0) + " %"))
                .toList();
        blocks.add(new Table(
                words.say("Bereich der Plätze", "Range of places"),
                List.of(
                        column("Schule oder Gebiet", "School or area", false),
                        column("Bereich", "Range", true),
                        column("Gleiche Klasse", "Same class", true)),
                rows));
        for (Stability.LeftOut left : paper.stability().leftOut()) {
            String title = paper.index().inputs().stream()
                    .filter(input -> input.input().id().equals(left.input()))
                    .map(input -> input.input().title())
                    .findFirst()
                    .orElse(left.input());
            say(words.say(
                    "Ohne „" + title + "“: größte Verschiebung " + left.largestShift() + " Plätze, Rangkorrelation "
                            + words.number(left.rankCorrelation(), 2) + ".",
                    "Without \"" + title + "\": largest shift " + left.largestShift() + " places, rank correlation "
                            + words.number(left.rankCorrelation(), 2) + "."));
        }
    }

    static String rule(Words words, AllocationPlan plan, StratumResult result) {
        Stratum stratum = plan.strata().stream()
                .filter(one -> one.id().equals(result.id()))
                .findFirst()
                .orElseThrow();
        if (stratum.rule() == Stratum.Rule.EQUAL) {
            return words.say("jede Schule gleich", "every school alike");
        }
        StringBuilder rule = new StringBuilder(words.say("nach Bedarf", "by need"));
        if (stratum.minimum() != null) {
            rule.append(words.say(", mindestens ", ", at least ")).append(words.posts(stratum.minimum()));
        }
        if (stratum.cap() != null) {
            rule.append(words.say(", höchstens ", ", at most ")).append(words.posts(stratum.cap()));
        }
        return rule.toString();
    }

    private Table.Column column(String german, String english, boolean numeric) {
        return new Table.Column(words.say(german, english), numeric);
    }

    private void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void say(String text) {
        blocks.add(Block.Paragraph.of(text));
    }
}
