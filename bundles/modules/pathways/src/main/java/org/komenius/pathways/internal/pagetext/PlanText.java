package org.komenius.pathways.internal.pagetext;

import java.util.Map;
import java.util.Optional;
import org.komenius.model.problem.ProblemException;
import org.komenius.pathways.internal.PathwaysConfiguration;
import org.komenius.pathways.internal.PublishedNetworks;
import org.komenius.pathways.internal.routing.FahrplanAnswer;
import org.komenius.pathways.internal.routing.FahrplanQuestion;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;
import org.komenius.spi.web.PageOf;
import org.komenius.spi.web.PageRequest;
import org.komenius.spi.web.PageText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The Fahrplan without JavaScript: a form with where from and where to, and the routes. It asks nothing about the person, because the
 * answers would stand in the address.
 */
@Component(configurationPid = PathwaysConfiguration.PID)
@PageOf(contribution = "pathways", path = "fahrplan")
public class PlanText implements PageText {

    private static final int MOST_ROUTES = 10;

    private final PublishedNetworks networks;
    private final int horizonYears;

    @Activate
    public PlanText(@Reference PublishedNetworks networks, PathwaysConfiguration configuration) {
        this.networks = networks;
        this.horizonYears = Math.max(1, Math.min(FahrplanQuestion.MAX_HORIZON_YEARS, configuration.horizonYears()));
    }

    @Override
    public Optional<PageContent> content(PageRequest request) {
        Optional<PublicPage> found = PublicPage.of(request, networks);
        if (found.isEmpty()) {
            return request.first(PublicPage.NETWORK).isPresent()
                    ? Optional.empty()
                    : Optional.of(PublicPage.nothingYet(request, "public.plan.heading"));
        }
        PublicPage page = found.get();
        String from = request.first(PublicPage.FROM).orElse(null);
        String to = request.first(PublicPage.TO).orElse(null);
        Inline.Words title = page.speech.words("public.plan.heading");
        PageContent.Builder content = PageContent.titled(title.text())
                .titleLanguage(title.language())
                .canonicalPath(PublicPage.canonical("/fahrplan"))
                .lastModified(page.published.publishedAt())
                .add(Block.paragraph(page.speech.words("public.plan.lead")));
        page.warning().ifPresent(content::add);
        content.add(page.planner(from, to)).add(Block.paragraph(page.speech.words("text.plan-more")));
        if (from != null) {
            answer(page, from, to, content.notIndexed());
        }
        return Optional.of(content.add(Block.paragraph(page.link("public.map.heading", "/pathways")))
                .add(page.version())
                .build());
    }

    private void answer(PublicPage page, String from, String to, PageContent.Builder content) {
        try {
            FahrplanAnswer answer = page.published
                    .planner()
                    .plan(FahrplanQuestion.of(from, to, PublicPage.today(), horizonYears), MOST_ROUTES);
            new AnswerText(page).write(answer, content);
        } catch (ProblemException asked) {
            // An unknown stop or a goal that is the start: told where the answer would be.
            content.add(Block.paragraph(page.speech.say(asked.problem().message())));
            if (asked.problem().advice() != null) {
                content.add(Block.paragraph(page.speech.say(asked.problem().advice())));
            }
        }
    }

    /** Values for sentences with where from, where to and the day. */
    static Map<String, Object> names(PublicPage page, FahrplanAnswer answer, int count) {
        return Map.of(
                "from",
                page.linkTo(answer.from()).text(),
                "to",
                answer.to() == null ? "" : page.linkTo(answer.to()).text(),
                "date",
                page.speech.day(answer.today()),
                "count",
                count);
    }
}
