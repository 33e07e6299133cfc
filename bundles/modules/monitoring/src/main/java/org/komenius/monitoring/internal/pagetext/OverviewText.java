package org.komenius.monitoring.internal.pagetext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komenius.model.problem.ProblemException;
import org.komenius.monitoring.internal.Dashboards;
import org.komenius.monitoring.internal.analysis.AnalysisTable.Row;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicCard;
import org.komenius.monitoring.internal.dashboard.Dashboard.PublicContent;
import org.komenius.monitoring.internal.dashboard.DashboardFilter;
import org.komenius.monitoring.internal.export.FigureView;
import org.komenius.monitoring.internal.factsheet.Sentences;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageAddress;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A published dashboard as headings, texts and tables. A card whose data are not public any more says so. */
@Component
@PageOf(contribution = "monitoring", path = "zahlen/uebersicht")
public class OverviewText implements PageText {

    private static final int MOST_ROWS = 60;
    private static final int MOST_DASHBOARDS = 500;

    private final Dashboards dashboards;
    private final DashboardStore store;

    @Activate
    public OverviewText(@Reference Dashboards dashboards, @Reference DashboardStore store) {
        this.dashboards = dashboards;
        this.store = store;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        return store.findPublic(request.params().getOrDefault("id", ""))
                .map(dashboard -> content(dashboard, request.language().startsWith("en") ? "en" : "de"));
    }

    @Override
    public List<PageAddress> addresses() {
        return store.publicPage(null, null, MOST_DASHBOARDS).items().stream()
                .map(found -> new PageAddress(
                        List.of(found.id()), found.published().mark().at()))
                .toList();
    }

    private PageContent content(Dashboard dashboard, String language) {
        PublicContent shown = dashboard.published().content();
        PageContent.Builder content = PageContent.titled(shown.title())
                .titleLanguage("de")
                .lastModified(dashboard.published().mark().at());
        if (shown.description() != null) {
            content.description(shown.description());
            content.add(Block.paragraph(Inline.text(shown.description(), "de")));
        }
        for (PublicCard card : shown.cards()) {
            if (card.title() != null) {
                content.add(new Block.Heading(2, List.of(Inline.text(card.title(), "de")), null));
            }
            if (card.analysis() == null) {
                paragraphs(card.text()).forEach(text -> content.add(Block.paragraph(Inline.text(text, "de"))));
            } else {
                figures(dashboard, card, language).forEach(content::add);
            }
        }
        return content.build();
    }

    private static List<String> paragraphs(String text) {
        return text == null ? List.of() : List.of(text.strip().split("\\n\\s*\\n"));
    }

    private List<Block> figures(Dashboard dashboard, PublicCard card, String language) {
        try {
            FigureView view =
                    new FigureView(dashboards.publicAnswer(dashboard, card.id(), DashboardFilter.NONE), language);
            return view.hasFigures() ? List.of(table(view, language), source(view, language)) : List.of();
        } catch (ProblemException e) {
            return List.of(Block.paragraph(e.problem().message().in(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Block table(FigureView view, String language) {
        Sentences words = new Sentences(language, view.label(), view.unit(), view.decimals(), view.periodLabels());
        List<String> head = new ArrayList<>(List.of("Region"));
        head.addAll(view.periodLabels());
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Row row : view.rows().subList(0, Math.min(MOST_ROWS, view.rows().size()))) {
            List<List<Inline>> cells = new ArrayList<>();
            cells.add(List.of(Inline.text(row.label(), "de")));
            view.over(row, 0)
                    .forEach(value -> cells.add(List.of(Inline.text(
                            value != null && value.number().isPresent()
                                    ? words.cell(value)
                                    : words.cell(value) + " (" + words.why(value) + ")"))));
            rows.add(cells);
        }
        return new Block.Table(view.label() + (view.unit() == null ? "" : " (" + view.unit() + ")"), head, rows);
    }

    private static Block source(FigureView view, String language) {
        String begin = language.startsWith("en") ? "Source: " : "Quelle: ";
        return Block.paragraph(begin + String.join("; ", view.sources()));
    }
}
