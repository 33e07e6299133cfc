package org.komenius.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.komenius.spi.security.Caller;

class AuditChainTest {

    private static final Caller ACTOR = new Caller(Caller.Kind.USER, "4711", "Ada", Set.of());
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.123456Z");

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String hash = AuditChain.START;
        for (int i = 1; i <= length; i++) {
            AuditEntry entry = AuditChain.next(
                    i,
                    hash,
                    NOON.plusSeconds(i),
                    "m",
                    "a" + i,
                    i % 2 == 0 ? null : "s/" + i,
                    ACTOR,
                    Map.of("k", "v" + i));
            chain.add(entry);
            hash = entry.hash();
        }
        return chain;
    }

    /** Sequence number of the first entry that breaks; 0 if none does. */
    private static long firstBroken(List<AuditEntry> chain) {
        long sequence = 0;
        String hash = AuditChain.START;
        for (AuditEntry entry : chain) {
            if (!AuditChain.follows(entry, sequence, hash)) {
                return sequence + 1;
            }
            sequence = entry.sequence();
            hash = entry.hash();
        }
        return 0;
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(firstBroken(chain(20))).isZero();
    }

    /** The form is a promise to every log that exists: a change here must come with a new version of it. */
    @Test
    void theHashOfAKnownEntryNeverChanges() {
        assertThat(chain(1).get(0).hash())
                .isEqualTo("80786289f3bd348fdc434e3a05f07d4dc1cccce2c6f028844e1837399d5cd927");
    }

    @Property
    void anyAlteredFieldIsDetected(
            @ForAll @IntRange(min = 0, max = 9) int index,
            @ForAll("fields") Field field,
            @ForAll("texts") String value) {
        List<AuditEntry> chain = chain(10);
        AuditEntry before = chain.get(index);
        AuditEntry after = field.alter(before, value);
        Assume.that(!after.equals(before));
        chain.set(index, after);
        assertThat(firstBroken(chain)).isEqualTo(index + 1);
    }

    @Property
    void aRemovedEntryIsDetected(@ForAll @IntRange(min = 0, max = 8) int index) {
        List<AuditEntry> chain = chain(10);
        chain.remove(index);
        assertThat(firstBroken(chain)).isEqualTo(index + 1);
    }

    @Property
    void twoSwappedEntriesAreDetected(@ForAll @IntRange(min = 0, max = 8) int index) {
        List<AuditEntry> chain = chain(10);
        chain.add(index, chain.remove(index + 1));
        assertThat(firstBroken(chain)).isEqualTo(index + 1);
    }

    @Property
    void differentEntriesHaveDifferentForms(@ForAll("entries") AuditEntry a, @ForAll("entries") AuditEntry b) {
        Assume.that(!a.equals(b));
        assertThat(AuditChain.canonical(a)).isNotEqualTo(AuditChain.canonical(b));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'ä', '\n', ':', '1', '-', ' ', '"')
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<Field> fields() {
        return Arbitraries.of(Field.values());
    }

    @Provide
    Arbitrary<AuditEntry> entries() {
        Arbitrary<String> text = texts();
        return Combinators.combine(
                        text,
                        text,
                        text.injectNull(0.2),
                        text,
                        text,
                        Arbitraries.maps(text, text).ofMaxSize(2))
                .as((module, action, subject, id, name, details) -> new AuditEntry(
                        1, NOON, module, action, subject, "USER", id, name, details, AuditChain.START, null));
    }

    /** Each field that somebody could change in the table. */
    enum Field {
        OCCURRED,
        MODULE,
        ACTION,
        SUBJECT,
        ACTOR_KIND,
        ACTOR_ID,
        ACTOR_NAME,
        DETAILS,
        PREVIOUS_HASH,
        HASH;

        AuditEntry alter(AuditEntry e, String to) {
            return new AuditEntry(
                    e.sequence(),
                    this == OCCURRED ? e.occurred().plusMillis(to.hashCode()) : e.occurred(),
                    this == MODULE ? to : e.module(),
                    this == ACTION ? to : e.action(),
                    this == SUBJECT ? to : e.subject(),
                    this == ACTOR_KIND ? to : e.actorKind(),
                    this == ACTOR_ID ? to : e.actorId(),
                    this == ACTOR_NAME ? to : e.actorName(),
                    this == DETAILS ? Map.of("k", to) : e.details(),
                    this == PREVIOUS_HASH ? to : e.previousHash(),
                    this == HASH ? to : e.hash());
        }
    }
}
