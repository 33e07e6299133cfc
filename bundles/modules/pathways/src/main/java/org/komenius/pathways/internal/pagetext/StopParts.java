package org.komenius.pathways.internal.pagetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.PostalAddress;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.registry.Institution;
import org.komenius.spi.web.Block;
import org.komenius.spi.web.Inline;

/** The sections of a stop's page, in the order in which the page itself has them. */
final class StopParts {

    private final PublicPage page;
    private final Speech speech;
    private final Stop stop;

    StopParts(PublicPage page, Stop stop) {
        this.page = page;
        this.speech = page.speech;
        this.stop = stop;
    }

    Block facts() {
        List<Block.Definition> facts = new ArrayList<>();
        facts.add(new Block.Definition(
                speech.text("public.stop.stage"),
                List.of(speech.say(page.crossings.column(stop).title()))));
        String age = page.rules.age(stop.ageFrom(), stop.ageUntil());
        if (!age.isEmpty()) {
            facts.add(new Block.Definition(speech.text("public.stop.age"), List.of(Inline.text(age))));
        }
        if (stop.isced() != null) {
            String name = speech.text("public.isced." + stop.isced().name());
            facts.add(new Block.Definition(
                    speech.text("public.stop.isced"),
                    List.of(speech.words(
                            "public.isced", Map.of("level", stop.isced().code(), "name", name)))));
        }
        if (!stop.holds().isEmpty()) {
            facts.add(new Block.Definition(
                    speech.text("public.stop.holds"), Speech.joined(page.rules.qualifications(stop.holds()), ", ")));
        }
        return new Block.Definitions(facts);
    }

    List<Block> onward() {
        List<Transition> ways = page.crossings.onwardFrom(stop.id());
        Block heading = speech.heading(2, "public.stop.onward");
        if (ways.isEmpty()) {
            return List.of(
                    heading,
                    Block.paragraph(speech.words(stop.destination() ? "public.stop.goal" : "public.stop.no-onward")));
        }
        return List.of(heading, Block.list(ways.stream().map(this::onward).toList()));
    }

    private Block.Item onward(Transition way) {
        List<Block.Definition> facts = new ArrayList<>();
        List<Inline> asked =
                way.requirements().stream().map(page.rules::requirement).toList();
        facts.add(new Block.Definition(
                speech.text("public.way.requires"),
                asked.isEmpty() ? List.of(speech.words("public.way.open-to-all")) : Speech.joined(asked, "; ")));
        if (way.deadline() != null) {
            facts.add(new Block.Definition(
                    speech.text("public.way.apply"), List.of(Inline.text(page.rules.deadline(way.deadline())))));
        }
        if (!way.gains().isEmpty()) {
            facts.add(new Block.Definition(
                    speech.text("public.way.gains"), Speech.joined(page.rules.qualifications(way.gains()), ", ")));
        }
        if (way.cost() != null) {
            facts.add(new Block.Definition(speech.text("public.way.cost"), List.of(speech.say(way.cost()))));
        }
        List<Block> below = new ArrayList<>();
        below.add(new Block.Definitions(facts));
        speech.paragraph(way.note()).ifPresent(below::add);
        below.add(new Block.Paragraph(page.source(way.source(), way.checked())));
        String time = Stream.of(
                        way.durationMonths() == 0 ? null : speech.duration(way.durationMonths()),
                        page.rules.start(way.start()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Block.Item(List.of(page.linkTo(way.to()), Inline.text(" – " + time)), below);
    }

    List<Block> arrivals() {
        List<Transition> ways = page.crossings.arrivingAt(stop.id());
        return ways.isEmpty()
                ? List.of()
                : List.of(
                        speech.heading(2, "public.stop.arrive"),
                        Block.list(ways.stream()
                                .map(way -> Block.item(
                                        page.linkTo(way.from()),
                                        Inline.text(" – " + speech.duration(way.durationMonths()))))
                                .toList()));
    }

    List<Block> institutions(List<Institution> found) {
        if (stop.institutions().isEmpty()) {
            return List.of();
        }
        Block heading = speech.heading(2, "text.institutions");
        if (found.isEmpty()) {
            return List.of(heading, Block.paragraph(speech.words("public.near.none")));
        }
        return List.of(
                heading,
                Block.list(found.stream()
                        .map(one -> new Block.Item(contact(one.name(), "de", one.address(), one.contact()), List.of()))
                        .toList()));
    }

    List<Block> counselling() {
        List<Counselling> advisers = page.crossings.counsellingAt(stop.id());
        return advisers.isEmpty()
                ? List.of()
                : List.of(
                        speech.heading(2, "public.advice.heading"),
                        Block.list(advisers.stream().map(this::adviser).toList()));
    }

    private Block.Item adviser(Counselling one) {
        Inline.Words title = speech.say(one.title());
        List<Block> below = new ArrayList<>();
        speech.paragraph(one.description()).ifPresent(below::add);
        if (!one.languages().isEmpty()) {
            String languages =
                    one.languages().stream().map(speech::languageName).collect(Collectors.joining(", "));
            below.add(Block.paragraph(speech.words("public.contact.languages", Map.of("languages", languages))));
        }
        return new Block.Item(contact(title.text(), title.language(), one.address(), one.contact()), below);
    }

    private List<Inline> contact(String name, String language, PostalAddress address, Contact contact) {
        String foreign = language == null || !Wording.isForeign(language, speech.language()) ? null : language;
        List<Inline> line = new ArrayList<>();
        // One piece with its address if both are German, so that they keep their order in a page that runs the other
        // way.
        String place = place(address);
        line.add(Inline.text(foreign == null || place.isEmpty() ? name : name + ", " + place, foreign));
        if (foreign == null && !place.isEmpty()) {
            line.add(Inline.text(", "));
            line.add(Inline.text(place, Wording.isForeign("de", speech.language()) ? "de" : null));
        }
        if (contact != null) {
            phone(contact.phone(), line);
            link(contact.email(), "mailto:" + contact.email(), contact.email(), line);
            link(contact.website(), contact.website(), speech.text("public.contact.website"), line);
        }
        return line;
    }

    private static String place(PostalAddress address) {
        if (address == null) {
            return "";
        }
        String town = Stream.of(address.postalCode(), address.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(address.street(), town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static void phone(String number, List<Inline> line) {
        link(number, "tel:" + (number == null ? "" : number.replaceAll("[^0-9+]", "")), number, line);
    }

    private static void link(String value, String target, String label, List<Inline> line) {
        if (value != null && !value.isBlank() && Inline.Link.isAllowed(target)) {
            line.add(Inline.text(" · "));
            line.add(Inline.link(label, target));
        }
    }
}
