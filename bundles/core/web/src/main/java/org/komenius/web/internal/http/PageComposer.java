package org.komenius.web.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.komenius.spi.security.Caller;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.komenius.web.internal.contribution.Area;
import org.komenius.web.internal.contribution.Contributions;
import org.komenius.web.internal.contribution.PageEntry;
import org.komenius.web.internal.contribution.Routes;
import org.komenius.web.internal.language.Language;
import org.komenius.web.internal.language.ShellTexts;
import org.komenius.web.internal.language.Texts;
import org.komenius.web.internal.pagetext.PageTexts;
import org.komenius.web.internal.pagetext.Queries;
import org.komenius.web.internal.pagetext.SiteNames;
import org.komenius.web.internal.served.ServedPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is served at an address: a page's text version, an explanation, or just the frame for pages that need JavaScript. */
@Component(service = PageComposer.class)
public class PageComposer {

    private static final Logger LOG = LoggerFactory.getLogger(PageComposer.class);

    private final Contributions contributions;
    private final PageTexts pageTexts;
    private final ShellTexts shellTexts;
    private final SiteNames names;

    @Activate
    public PageComposer(
            @Reference Contributions contributions,
            @Reference PageTexts pageTexts,
            @Reference ShellTexts shellTexts,
            @Reference SiteNames names) {
        this.contributions = contributions;
        this.pageTexts = pageTexts;
        this.shellTexts = shellTexts;
        this.names = names;
    }

    /**
     * What is served.
     *
     * @param hit the page that the browser will show; empty if there is none
     */
    record Composed(Routes.State state, ServedPage page, Optional<Routes.Hit> hit) {}

    /**
     * @param state what the server knows of the address and the caller
     * @param query without question mark; null if there is none
     * @param root the site's absolute address without slash at the end
     */
    Composed compose(ShellAddress address, Routes.State state, String query, String root) {
        Optional<Routes.Hit> hit = state == Routes.State.UNKNOWN
                ? Optional.empty()
                : Routes.find(contributions.accepted(), address.path(), Caller.SYSTEM);
        if (hit.isEmpty()) {
            return unknown(address, query, root);
        }
        PageEntry page = hit.get().page();
        if (page.area() == Area.CITIZEN && state == Routes.State.OK) {
            Optional<PageText> text =
                    pageTexts.find(hit.get().contribution().ui().id(), page.path());
            if (text.isPresent()) {
                try {
                    Optional<PageContent> content =
                            request(hit.get(), address, query, root).flatMap(text.get()::content);
                    return content.map(found -> told(address, query, root, hit.get(), found))
                            .orElseGet(() -> unknown(address, query, root));
                } catch (RuntimeException | LinkageError e) {
                    // A linkage error is what a bundle built against another version of the contract ends in.
                    LOG.warn("The text version of {} failed; the page is served without it", address.path(), e);
                }
            }
        }
        return new Composed(state, frame(address, query, root, page), hit);
    }

    private Composed told(ShellAddress address, String query, String root, Routes.Hit hit, PageContent content) {
        String described = address.language()
                .choose(hit.page().description())
                .map(Inline.Words::text)
                .orElse(null);
        ServedPage page = new ServedPage(
                address.language(),
                address.path(),
                question(query),
                root,
                names.place(),
                content,
                content.description() == null ? described : content.description(),
                content.indexed() && hit.page().indexed(),
                false);
        return new Composed(Routes.State.OK, page, Optional.of(hit));
    }

    private ServedPage frame(ShellAddress address, String query, String root, PageEntry page) {
        Language language = address.language();
        Texts texts = shellTexts.in(language);
        boolean citizen = page.area() == Area.CITIZEN;
        Inline.Words title = language.choose(page.title()).orElseThrow();
        Optional<Inline.Words> description = language.choose(page.description());
        PageContent.Builder content = PageContent.titled(title.text()).titleLanguage(title.language());
        description.ifPresent(words -> content.add(Block.paragraph(words)));
        content.add(Block.paragraph(texts.words(citizen ? "shell.needs-script-page" : "shell.needs-script")));
        return new ServedPage(
                language,
                address.path(),
                question(query),
                root,
                names.place(),
                content.build(),
                description.map(Inline.Words::text).orElse(null),
                citizen && page.indexed(),
                true);
    }

    private Composed unknown(ShellAddress address, String query, String root) {
        Texts texts = shellTexts.in(address.language());
        Inline.Words heading = texts.words("error.unknown.heading");
        Inline.Words home = texts.words("error.home");
        Inline.Words search = texts.words("ui.search");
        PageContent content = PageContent.titled(heading.text())
                .titleLanguage(heading.language())
                .add(Block.paragraph(texts.words("error.unknown.text")))
                .add(Block.list(
                        Block.item(new Inline.Link(home.text(), home.language(), "/")),
                        Block.item(new Inline.Link(search.text(), search.language(), "/suche"))))
                .build();
        ServedPage page = new ServedPage(
                address.language(), address.path(), question(query), root, names.place(), content, null, false, false);
        return new Composed(Routes.State.UNKNOWN, page, Optional.empty());
    }

    /** Empty if a parameter is badly encoded: nothing can be found under such a name. */
    private static Optional<PageRequest> request(Routes.Hit hit, ShellAddress address, String query, String root) {
        Map<String, String> params = new LinkedHashMap<>();
        for (Map.Entry<String, String> raw : hit.params().entrySet()) {
            Optional<String> value = Queries.decode(raw.getValue(), true);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            params.put(raw.getKey(), value.get());
        }
        return Optional.of(new PageRequest(
                params,
                Queries.parse(query),
                address.language().tag(),
                root + "/" + address.language().segment()));
    }

    private static String question(String query) {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}
