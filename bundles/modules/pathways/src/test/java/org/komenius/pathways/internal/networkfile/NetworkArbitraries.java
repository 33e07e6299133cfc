package org.komenius.pathways.internal.networkfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.komenius.model.contact.Contact;
import org.komenius.model.contact.PostalAddress;
import org.komenius.model.education.IscedLevel;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;
import org.komenius.pathways.internal.network.Column;
import org.komenius.pathways.internal.network.Counselling;
import org.komenius.pathways.internal.network.DeadlineRule;
import org.komenius.pathways.internal.network.LanguageLevel;
import org.komenius.pathways.internal.network.LanguageSkill;
import org.komenius.pathways.internal.network.Line;
import org.komenius.pathways.internal.network.Network;
import org.komenius.pathways.internal.network.Qualification;
import org.komenius.pathways.internal.network.Requirement;
import org.komenius.pathways.internal.network.RouteGroup;
import org.komenius.pathways.internal.network.RowHint;
import org.komenius.pathways.internal.network.Source;
import org.komenius.pathways.internal.network.StartRule;
import org.komenius.pathways.internal.network.Stop;
import org.komenius.pathways.internal.network.StopKind;
import org.komenius.pathways.internal.network.Transition;
import org.komenius.pathways.internal.network.TranslatedText;
import org.komenius.pathways.internal.network.Translation;
import org.komenius.pathways.internal.network.TranslationState;

/** Any network that can be constructed, however contradictory: every field takes every kind of value, also null where that is allowed. */
public final class NetworkArbitraries {

    private static final List<String> LANGUAGES = List.of("en", "ar", "uk", "de-x-ls", "fr", "x!");
    private static final String LETTERS = "abcABC äß\u00ad\"\\\n\t\u0001–„é\u0639\u0440\uD83D\uDE80-1";

    private final Random random;

    private NetworkArbitraries(Random random) {
        this.random = random;
    }

    public static Arbitrary<Network> networks() {
        return Arbitraries.longs().map(seed -> new NetworkArbitraries(new Random(seed)).network());
    }

    private Network network() {
        return new Network(
                id(),
                text(),
                maybe(this::text),
                maybe(() -> "07"),
                random.nextBoolean(),
                validity(),
                some(() -> new Column(id(), text())),
                some(() -> new Qualification(id(), text(), maybe(() -> one(IscedLevel.values())))),
                some(this::line),
                some(this::stop),
                some(this::transition),
                some(() -> new Source(id(), letters(), maybe(this::letters), maybe(this::day))),
                some(this::counselling));
    }

    private Line line() {
        String colour = random.nextBoolean() ? String.format("#%06x", random.nextInt(0x1000000)) : letters();
        return new Line(
                id(),
                letters(),
                text(),
                maybe(this::text),
                colour,
                one(RouteGroup.values()),
                one(RowHint.values()),
                validity());
    }

    private Stop stop() {
        Set<InstitutionKind> kinds = EnumSet.noneOf(InstitutionKind.class);
        kinds.addAll(some(() -> one(InstitutionKind.values())));
        return new Stop(
                id(),
                text(),
                maybe(this::text),
                id(),
                one(StopKind.values()),
                maybe(() -> one(IscedLevel.values())),
                maybe(this::number),
                maybe(this::number),
                kinds,
                random.nextBoolean(),
                ids(),
                random.nextBoolean(),
                maybe(this::number),
                maybe(this::id),
                maybe(this::day),
                validity());
    }

    private Transition transition() {
        return new Transition(
                id(),
                id(),
                id(),
                some(this::id),
                some(this::requirement),
                ids(),
                some(this::skill),
                number(),
                new StartRule(some(this::monthDay)),
                maybe(this::deadline),
                maybe(this::text),
                maybe(this::text),
                maybe(this::id),
                maybe(this::day),
                maybe(this::day),
                validity());
    }

    private Requirement requirement() {
        return switch (random.nextInt(5)) {
            case 0 -> new Requirement.HoldsQualification(ids(), maybe(this::text));
            case 1 -> new Requirement.Grades(
                    maybe(() -> BigDecimal.valueOf(random.nextInt(700), random.nextInt(4))), maybe(this::text));
            case 2 -> new Requirement.Language(skill(), maybe(this::text));
            case 3 -> new Requirement.Age(maybe(this::number), maybe(this::number), maybe(this::text));
            default -> new Requirement.Other(text());
        };
    }

    private DeadlineRule deadline() {
        return random.nextBoolean()
                ? new DeadlineRule.Window(maybe(this::monthDay), monthDay(), number())
                : new DeadlineRule.WeeksBefore(number());
    }

    private Counselling counselling() {
        return new Counselling(
                id(),
                text(),
                maybe(this::text),
                maybe(() -> new Contact(
                        maybe(this::letters), maybe(() -> "a@b.example"), maybe(() -> "https://b.example/?q=ä"))),
                maybe(() -> new PostalAddress(maybe(this::letters), maybe(() -> "01234"), maybe(this::letters))),
                ids(),
                some(() -> one(LANGUAGES)));
    }

    private LanguageSkill skill() {
        return new LanguageSkill(one(LANGUAGES), one(LanguageLevel.values()));
    }

    private TranslatedText text() {
        Map<String, Translation> byLanguage = new TreeMap<>();
        byLanguage.put("de", translation());
        some(() -> one(LANGUAGES)).forEach(tag -> byLanguage.put(tag, translation()));
        return new TranslatedText(byLanguage);
    }

    private Translation translation() {
        return new Translation("t" + letters(), one(TranslationState.values()), maybe(this::day));
    }

    private String letters() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
            text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    /** From few, so that references often hit and ids often clash. */
    private String id() {
        return random.nextInt(20) == 0 ? letters() : String.valueOf((char) ('a' + random.nextInt(6)));
    }

    private Set<String> ids() {
        return new TreeSet<>(some(this::id));
    }

    private int number() {
        return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(30) - 3;
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
    }

    private MonthDay monthDay() {
        return MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
    }

    private Validity validity() {
        LocalDate from = maybe(this::day);
        LocalDate until = maybe(this::day);
        return from != null && until != null && !from.isBefore(until) ? Validity.ALWAYS : new Validity(from, until);
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> entry) {
        Collection<T> entries = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            entries.add(entry.get());
        }
        return List.copyOf(entries);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
