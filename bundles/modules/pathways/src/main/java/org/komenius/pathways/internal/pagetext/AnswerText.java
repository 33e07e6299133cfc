package org.komenius.pathways.internal.pagetext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.routing.ClosedTransition;
import org.komenius.pathways.internal.routing.FahrplanAnswer;
import org.komenius.pathways.internal.routing.Route;
import org.komenius.pathways.internal.routing.Step;
import org.komenius.pathways.internal.routing.StepRequirement;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;
import org.komenius.spi.web.PageContent;

/** An answer of the route planner in words. */
final class AnswerText {

    private final PublicPage page;
    private final Speech speech;

    AnswerText(PublicPage page) {
        this.page = page;
        this.speech = page.speech;
    }

    void write(FahrplanAnswer answer, PageContent.Builder content) {
        if (answer.to() == null) {
            goals(answer, content);
        } else {
            routes(answer, content);
        }
        closed(answer, content);
    }

    private void goals(FahrplanAnswer answer, PageContent.Builder content) {
        content.add(result(
                "public.result.goals",
                PlanText.names(page, answer, answer.goals().size())));
        List<Block.Item> items = new ArrayList<>();
        for (FahrplanAnswer.Goal goal : answer.goals()) {
            Inline.Words arrival = speech.words(
                    "public.goal.arrival",
                    Map.of("date", speech.month(goal.best().arrival())));
            items.add(new Block.Item(
                    List.of(
                            page.linkTo(goal.stop()),
                            Inline.text(" – "),
                            arrival,
                            Inline.text(" · "),
                            page.link(
                                    "public.plan.submit",
                                    "/pathways/fahrplan?" + PublicPage.FROM + "=" + answer.from() + "&" + PublicPage.TO
                                            + "=" + goal.stop())),
                    List.of()));
        }
        content.add(Block.list(items));
    }

    private void routes(FahrplanAnswer answer, PageContent.Builder content) {
        Map<String, Object> names = PlanText.names(page, answer, answer.routes().size());
        content.add(result("public.result.routes", names))
                .add(Block.paragraph(speech.words("public.result.as-of", names)));
        if (answer.routes().isEmpty()) {
            content.add(Block.paragraph(speech.words("public.result.none", names)))
                    .add(Block.paragraph(speech.words("public.result.none-text")));
        }
        int number = 0;
        for (Route route : answer.routes()) {
            route(++number, route, content);
        }
        if (answer.truncated()) {
            content.add(Block.paragraph(speech.words("public.result.truncated")));
        }
    }

    private void route(int number, Route route, PageContent.Builder content) {
        content.add(new Block.Heading(
                3,
                List.of(
                        speech.words("public.route.number", Map.of("number", number)),
                        Inline.text(": " + speech.duration(route.durationMonths()) + ", "
                                + speech.text("public.route.transfers", Map.of("count", route.transfers())) + ", "
                                + speech.text("public.step.arrival", Map.of("date", speech.month(route.arrival()))))),
                "weg-" + number));
        if (route.openRequirements() > 0) {
            content.add(Block.paragraph(speech.words("public.route.open", Map.of("count", route.openRequirements()))));
        }
        content.add(Block.steps(route.steps().stream().map(this::step).toList()));
        content.add(new Block.Heading(4, List.of(speech.words("public.route.why")), null))
                .add(Block.list(route.why().stream()
                        .map(sentence -> Block.item(speech.say(sentence)))
                        .toList()));
    }

    private Block.Item step(Step step) {
        List<Inline> text = new ArrayList<>();
        text.add(speech.words(
                "public.step.towards", Map.of("stop", page.linkTo(step.to()).text())));
        page.network
                .line(step.line() == null ? "" : step.line())
                .map(Line::title)
                .ifPresent(line -> {
                    text.add(Inline.text(" – "));
                    if (step.transfer()) {
                        text.add(speech.words("public.step.transfer"));
                        text.add(Inline.text(" "));
                    }
                    text.add(speech.say(line));
                });
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(new Block.Definition(
                speech.text("public.way.apply"),
                List.of(
                        step.applyUntil() == null
                                ? speech.words("public.step.no-deadline")
                                : Inline.text(period(step.applyFrom(), step.applyUntil())))));
        if (!step.requirements().isEmpty()) {
            facts.add(new Block.Definition(speech.text("public.way.requires"), requirements(step.requirements())));
        }
        if (!step.gains().isEmpty()) {
            facts.add(new Block.Definition(
                    speech.text("public.way.gains"), Speech.joined(page.rules.qualifications(step.gains()), ", ")));
        }
        if (step.cost() != null) {
            facts.add(new Block.Definition(speech.text("public.way.cost"), List.of(speech.say(step.cost()))));
        }
        List<Block> below = new ArrayList<>();
        below.add(Block.paragraph(
                speech.words("public.step.start", Map.of("date", speech.day(step.start()))),
                Inline.text(" · "),
                speech.words("public.step.reached", Map.of("date", speech.month(step.arrival()))),
                Inline.text(" · "),
                page.linkTo(step.to())));
        below.add(new Block.Definitions(facts));
        if (step.note() != null) {
            below.add(Block.paragraph(speech.say(step.note())));
        }
        below.add(new Block.Paragraph(page.source(step.source(), step.checked())));
        return new Block.Item(text, below);
    }

    private List<Inline> requirements(List<StepRequirement> requirements) {
        List<Inline> line = new ArrayList<>();
        for (StepRequirement requirement : requirements) {
            if (!line.isEmpty()) {
                line.add(Inline.text("; "));
            }
            line.add(speech.say(requirement.text()));
            line.add(Inline.text(" ("));
            line.add(speech.words(
                    switch (requirement.state()) {
                        case MET -> "public.requirement.met";
                        case GAINED -> "public.requirement.gained";
                        case OPEN -> "public.requirement.open";
                    }));
            line.add(Inline.text(")"));
        }
        return line;
    }

    private void closed(FahrplanAnswer answer, PageContent.Builder content) {
        if (answer.closed().isEmpty()) {
            return;
        }
        content.add(new Block.Heading(
                2,
                List.of(speech.words(
                        "public.closed.heading", Map.of("count", answer.closed().size()))),
                null));
        content.add(Block.list(answer.closed().stream().map(this::closed).toList()));
    }

    private Block.Item closed(ClosedTransition way) {
        List<Block> below = new ArrayList<>();
        below.add(Block.list(way.reasons().stream()
                .map(reason -> Block.item(speech.say(reason.text())))
                .toList()));
        if (!way.wouldOpen().isEmpty()) {
            List<Inline> opens = new ArrayList<>();
            opens.add(speech.words("public.closed.opens"));
            for (LocalizedText sentence : way.wouldOpen()) {
                opens.add(Inline.text(" "));
                opens.add(speech.say(sentence));
            }
            below.add(new Block.Paragraph(opens));
        }
        return new Block.Item(
                List.of(
                        page.linkTo(way.from()),
                        Inline.text(" "),
                        speech.words("public.closed.to"),
                        Inline.text(" "),
                        page.linkTo(way.to())),
                below);
    }

    private Block result(String key, Map<String, Object> names) {
        return new Block.Heading(2, List.of(speech.words(key, names)), "ergebnis");
    }

    private String period(LocalDate from, LocalDate until) {
        return from == null || from.equals(until)
                ? speech.text("public.deadline.until", Map.of("date", speech.day(until)))
                : speech.text("public.deadline.span", Map.of("from", speech.day(from), "until", speech.day(until)));
    }
}
