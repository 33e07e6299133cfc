package org.komenius.monitoring.internal.councilpaper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.komenius.documents.Block;
import org.komenius.documents.Block.Table;
import org.komenius.documents.Document;
import org.komenius.documents.PageFormat;
import org.komenius.documents.charts.Chart;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.documents.charts.ChoroplethMap;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.AllocationResult.SchoolResult;
import org.komenius.monitoring.internal.allocation.AllocationResult.StratumResult;

/** Puts a council paper together: proposal, tables, chart, method, sensitivity, sources. Schools stand by name, never by rank. */
public final class PaperWriter {

    private final CouncilPaper paper;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    private PaperWriter(CouncilPaper paper, String language) {
        this.paper = paper;
        this.words = new Words(language);
    }

    /** @param language {@code de} or {@code en} */
    public static Document write(CouncilPaper paper, String language) {
        return new PaperWriter(paper, language).document();
    }

    private Document document() {
        say(words.date(paper.date()));
        if (paper.draft()) {
            say(words.say(
                    "Entwurf: noch nicht von einer zweiten Person freigegeben.",
                    "Draft: not yet approved by a second person."));
        }
        blocks.add(new Block.Contents(words.say("Inhalt", "Contents")));
        proposal();
        distribution();
        map();
        blocks.addAll(new ComparisonPart(paper, words).blocks());
        blocks.addAll(new MethodPart(paper, words).blocks());
        record();
        return new Document(
                paper.title(),
                words.language(),
                words.say(
                        "Vorlage zur Verteilung von Stellen auf Schulen",
                        "Paper on the distribution of posts over schools"),
                PageFormat.A4_PORTRAIT,
                true,
                paper.checksum() == null
                        ? null
                        : words.say("Prüfsumme ", "Checksum ")
                                + paper.checksum().substring(0, 16),
                blocks);
    }

    private void proposal() {
        heading(2, words.say("Beschlussvorschlag", "Proposal"));
        say(words.say(
                words.posts(paper.plan().posts()) + " Stellen werden in Schritten von "
                        + words.posts(paper.plan().unit()) + " Stellen auf "
                        + paper.result().schools().size() + " Schulen verteilt, wie die folgende Tabelle zeigt.",
                words.posts(paper.plan().posts()) + " posts are distributed in steps of "
                        + words.posts(paper.plan().unit()) + " posts over "
                        + paper.result().schools().size() + " schools as the following table shows."));
        if (paper.note() != null && !paper.note().isBlank()) {
            say(paper.note());
        }
        List<List<String>> rows = new ArrayList<>();
        for (StratumResult stratum : paper.result().strata()) {
            rows.add(List.of(
                    stratum.title(),
                    String.valueOf(stratum.schools()),
                    words.posts(stratum.posts()),
                    MethodPart.rule(words, paper.plan(), stratum)));
        }
        blocks.add(new Table(
                words.say("Auf einen Blick", "At a glance"),
                List.of(
                        column("Gruppe", "Stratum", false),
                        column("Schulen", "Schools", true),
                        column("Stellen", "Posts", true),
                        column("Regel", "Rule", false)),
                rows));
        if (paper.plan().costPerPost() != null) {
            BigDecimal cost = paper.plan().costPerPost().multiply(paper.plan().posts());
            say(words.say(
                    "Kosten im Jahr: " + words.number(cost, 0) + " € ("
                            + words.number(paper.plan().costPerPost(), 0) + " € je Stelle).",
                    "Cost a year: € " + words.number(cost, 0) + " (€ "
                            + words.number(paper.plan().costPerPost(), 0) + " a post)."));
        }
    }

    private void distribution() {
        heading(2, words.say("Verteilung auf die Schulen", "Distribution over schools"));
        for (StratumResult stratum : paper.result().strata()) {
            heading(3, stratum.title());
            List<List<String>> rows = paper.result().schools().stream()
                    .filter(school -> school.stratum().equals(stratum.id()))
                    .sorted(java.util.Comparator.comparing(
                            school -> school.school().title()))
                    .map(this::row)
                    .toList();
            blocks.add(new Table(
                    words.say("Stellen: ", "Posts: ") + stratum.title(),
                    List.of(
                            column("Schule", "School", false),
                            column("Schülerzahl", "Pupils", true),
                            column("Index", "Index", true),
                            column("Bedarf", "Need", true),
                            column("Heute", "Today", true),
                            column("Vorschlag", "Proposal", true),
                            column("Änderung", "Change", true)),
                    rows));
        }
        say(words.say(
                "Ein Punkt (.) heißt: nicht bekannt oder geheim. Bedarf ist die Schülerzahl, gewichtet mit dem Index.",
                "A dot (.) means: not known or confidential. Need is the number of pupils weighted by the index."));
    }

    private void map() {
        if (paper.areas().isEmpty() || paper.areas().size() > ChoroplethMap.MOST_AREAS) {
            return;
        }
        boolean classes = paper.definition() != null && paper.definition().classes() != null;
        heading(2, words.say("Karte der Belastung", "Map of burden"));
        say(
                classes
                        ? words.say(
                                "Klasse 1 ist die leichteste Belastung. Schulen stehen als Sechseck an ihrem Ort; schraffiert ist, was"
                                        + " keinen Index hat.",
                                "Class 1 is the lightest burden. Schools stand as hexagons at their place; what has no index is hatched.")
                        : words.say(
                                "0 ist der Durchschnitt, ein hoher Wert eine hohe Belastung. Schulen stehen als Sechseck an ihrem Ort;"
                                        + " schraffiert ist, was keinen Index hat.",
                                "0 is the average, a high value a heavy burden. Schools stand as hexagons at their place; what has no"
                                        + " index is hatched."));
        String title = classes
                ? words.say("Klasse des Sozialindex", "Class of the social index")
                : words.say("Sozialindex", "Social index");
        Chart chart = ChoroplethMap.draw(
                title,
                paper.areas(),
                ChartFormat.of(words.language()).untitled().withUnit(null, classes ? 0 : 2));
        blocks.add(new Block.Figure(chart.svg(), chart.alternative(), title, 80));
    }

    private List<String> row(SchoolResult school) {
        return List.of(
                school.school().title(),
                words.number(school.school().size(), 0),
                words.number(school.school().index(), 2),
                words.number(school.need(), 1),
                words.posts(school.school().presentPosts()),
                words.posts(school.posts()),
                words.change(school.change()));
    }

    private void record() {
        heading(2, words.say("Quellen und Nachrechnen", "Sources and recomputation"));
        List<List<org.komenius.documents.Run>> items = paper.sources().stream()
                .map(source -> List.of(org.komenius.documents.Run.of(source.title() + " (" + source.tableCode()
                        + "), Version " + source.version()
                        + (source.period() == null ? "" : ", " + source.period().replace("@", "")))))
                .distinct()
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(false, items));
        }
        if (paper.checksum() != null) {
            say(words.say(
                    "Zu diesem Beschluss gehört eine Niederschrift mit allen Eingaben, Verfahren und Ergebnissen. Mit dem"
                            + " Programm bin/recompute lässt sich daraus alles neu berechnen. Ihre Prüfsumme (SHA-256):",
                    "A record with all inputs, methods and results belongs to this decision. The program bin/recompute"
                            + " calculates everything again from it. Its checksum (SHA-256):"));
            say(paper.checksum().replaceAll("(.{16})(?=.)", "$1 "));
        }
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

    static AllocationResult.SchoolResult find(AllocationResult result, String id) {
        return result.schools().stream()
                .filter(school -> school.school().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
