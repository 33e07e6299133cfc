package org.komenius.monitoring.internal.councilpaper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.documents.Block;
import org.komenius.documents.Block.Table;
import org.komenius.documents.charts.BarChart;
import org.komenius.documents.charts.Category;
import org.komenius.documents.charts.Chart;
import org.komenius.documents.charts.ChartFormat;
import org.komenius.documents.charts.Series;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.monitoring.internal.allocation.AllocationResult.SchoolResult;
import org.komenius.monitoring.internal.allocation.Paradoxes.Paradox;
import org.komenius.monitoring.internal.councilpaper.CouncilPaper.Scenario;

/** The proposal beside today, equal shares and other scenarios, as picture and table. */
final class ComparisonPart {

    private static final int MOST_BARS = 40;

    private final CouncilPaper paper;
    private final Words words;
    private final List<Block> blocks = new ArrayList<>();

    ComparisonPart(CouncilPaper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    List<Block> blocks() {
        blocks.add(new Block.Heading(2, words.say("Vergleich", "Comparison")));
        List<SchoolResult> schools = paper.result().schools().stream()
                .sorted(Comparator.comparing(school -> school.school().title()))
                .toList();
        picture(schools);
        table(schools);
        paradoxes();
        return blocks;
    }

    private void picture(List<SchoolResult> schools) {
        for (int from = 0; from < schools.size(); from += MOST_BARS) {
            List<SchoolResult> part = schools.subList(from, Math.min(schools.size(), from + MOST_BARS));
            List<Series> series = new ArrayList<>();
            if (part.stream().anyMatch(school -> school.school().presentPosts() != null)) {
                series.add(new Series(
                        words.say("heute", "today"),
                        part.stream()
                                .map(school -> school.school().presentPosts() == null
                                        ? ObservedValue.missing(MissingKind.NOT_COLLECTED)
                                        : ObservedValue.of(school.school().presentPosts()))
                                .toList()));
            }
            series.add(new Series(
                    words.say("Vorschlag", "proposal"),
                    part.stream()
                            .map(school -> ObservedValue.of(school.posts()))
                            .toList()));
            String title = words.say("Stellen heute und nach dem Vorschlag", "Posts today and as proposed");
            Chart chart = BarChart.draw(
                    title,
                    part.stream()
                            .map(school -> Category.of(school.school().title()))
                            .toList(),
                    series,
                    ChartFormat.of(words.language()).untitled().withUnit(null, 2));
            blocks.add(new Block.Figure(chart.svg(), chart.alternative(), title, 100));
        }
    }

    private void table(List<SchoolResult> schools) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column(words.say("Schule", "School"), false),
                new Table.Column(words.say("Vorschlag", "Proposal"), true),
                new Table.Column(words.say("Gleicher Anteil", "Equal share"), true)));
        paper.scenarios().forEach(scenario -> columns.add(new Table.Column(scenario.title(), true)));
        List<List<String>> rows = new ArrayList<>();
        for (SchoolResult school : schools) {
            List<String> row = new ArrayList<>(
                    List.of(school.school().title(), words.posts(school.posts()), words.posts(school.equalShare())));
            for (Scenario scenario : paper.scenarios()) {
                SchoolResult other =
                        PaperWriter.find(scenario.result(), school.school().id());
                row.add(words.posts(other == null ? null : other.posts()));
            }
            rows.add(row);
        }
        blocks.add(new Table(
                words.say(
                        "Vorschlag, gleiche Anteile („Gießkanne“) und Varianten",
                        "Proposal, equal shares and scenarios"),
                columns,
                rows));
    }

    private void paradoxes() {
        for (Paradox paradox : paper.paradoxes()) {
            String losers =
                    String.join(", ", paradox.losers().stream().map(this::title).toList());
            blocks.add(Block.Paragraph.of(
                    paradox.newcomer() == null
                            ? words.say(
                                    "Achtung: Bei " + paradox.to() + " statt " + paradox.from()
                                            + " Einheiten bekämen weniger: " + losers + ".",
                                    "Note: with " + paradox.to() + " instead of " + paradox.from()
                                            + " units these would get less: " + losers + ".")
                            : words.say(
                                    "Achtung: Käme " + title(paradox.newcomer())
                                            + " mit den eigenen Einheiten hinzu, verlören: " + losers + ".",
                                    "Note: if " + title(paradox.newcomer())
                                            + " came with its own units, these would lose: " + losers + ".")));
        }
    }

    private String title(String id) {
        SchoolResult school = PaperWriter.find(paper.result(), id);
        return school == null ? id : school.school().title();
    }
}
