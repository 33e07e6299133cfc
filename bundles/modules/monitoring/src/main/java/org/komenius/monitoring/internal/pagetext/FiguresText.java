package org.komenius.monitoring.internal.pagetext;

import java.util.List;
import java.util.Optional;
import org.komenius.monitoring.internal.dashboard.Dashboard;
import org.komenius.monitoring.internal.persistence.DashboardStore;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** "Bildung in Zahlen": published dashboards, and where the tables are. */
@Component
@PageOf(contribution = "monitoring", path = "zahlen")
public class FiguresText implements PageText {

    private static final int MOST = 200;

    private final DashboardStore dashboards;

    @Activate
    public FiguresText(@Reference DashboardStore dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        boolean german = !request.language().startsWith("en");
        PageContent.Builder content = PageContent.titled(german ? "Bildung in Zahlen" : "Education in figures")
                .titleLanguage(german ? "de" : "en")
                .add(Block.paragraph(Inline.text(
                        german
                                ? "Zahlen, die für alle freigegeben sind, mit Quelle und Lizenz."
                                : "Figures that are released for everybody, with source and licence.",
                        german ? "de" : "en")));
        List<Dashboard> published = dashboards.publicPage(null, null, MOST).items();
        if (!published.isEmpty()) {
            content.add(Block.heading(2, german ? "Auf einen Blick" : "At a glance"));
            content.add(Block.list(published.stream()
                    .map(one -> Block.item(Inline.link(
                            one.published().content().title(), "de", "/monitoring/zahlen/uebersicht/" + one.id())))
                    .toList()));
        }
        content.add(Block.paragraph(Inline.link(
                german ? "Alle Tabellen als offene Daten (DCAT-AP.de)" : "All tables as open data (DCAT-AP.de)",
                german ? "de" : "en",
                "/api/monitoring/public/catalogue")));
        return Optional.of(content.build());
    }
}
