package org.komenius.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the editor of networks says and does without its page: deadlines in words, states of translations, two people's changes in one. */
@ExtendWith(OneSite.class)
class EditorWordsTest {

    /** Deadline and starts as JSON, the sentence, and the next chance seen from 23 November 2026. */
    private static final List<List<String>> DEADLINES = List.of(
            List.of(
                    "{\"kind\":\"window\",\"from\":\"02-01\",\"until\":\"02-28\",\"yearsBefore\":0}",
                    "[\"08-01\"]",
                    "Anmeldung vom 1. bis 28. Februar vor dem Beginn am 1. August",
                    "2027-08-01 2027-02-01 2027-02-28"),
            List.of(
                    "{\"kind\":\"window\",\"from\":\"02-01\",\"until\":\"02-29\",\"yearsBefore\":0}",
                    "[\"08-01\"]",
                    "Anmeldung vom 1. Februar bis zum letzten Februartag vor dem Beginn am 1. August",
                    "2027-08-01 2027-02-01 2027-02-28"),
            List.of(
                    "{\"kind\":\"window\",\"from\":\"12-01\",\"until\":\"01-15\",\"yearsBefore\":0}",
                    "[\"08-01\"]",
                    "Anmeldung vom 1. Dezember bis 15. Januar vor dem Beginn am 1. August",
                    "2027-08-01 2026-12-01 2027-01-15"),
            List.of(
                    "{\"kind\":\"window\",\"from\":null,\"until\":\"11-30\",\"yearsBefore\":1}",
                    "[\"02-01\",\"08-01\"]",
                    "Anmeldung bis 30. November im Jahr vor dem Beginn am 1. Februar oder am 1. August",
                    "2027-02-01  2026-11-30"),
            List.of(
                    "{\"kind\":\"weeksBefore\",\"weeks\":6}",
                    "[\"12-01\"]",
                    "Anmeldung bis 6 Wochen vor dem Beginn am 1. Dezember",
                    "2027-12-01  2027-10-20"),
            List.of(
                    "{\"kind\":\"weeksBefore\",\"weeks\":1}",
                    "[]",
                    "Anmeldung bis eine Woche vor dem Beginn, der jederzeit möglich ist",
                    "null"),
            List.of("null", "[\"08-01\"]", "Keine Anmeldung nötig. Beginn am 1. August.", "2027-08-01  "));

    private static final String MODULE =
            "const { base } = (await (await fetch('/api/web/pages')).json()).find((c) => c.ui.id === 'pathways');"
                    + " const load = (name) => import(`${base}editor/${name}.js`);";

    private static final String SPEAK = "async (rows) => { " + MODULE
            + " const { deadlineWords, nextChance } = await load('words'); return rows.map(([deadline, days]) => {"
            + " const rule = { deadline: JSON.parse(deadline), start: { days: JSON.parse(days) } };"
            + " const next = nextChance(rule, '2026-11-23');"
            + " return [deadlineWords(rule.deadline, rule.start), next ? [next.start, next.from ?? '', next.until ?? ''].join(' ') : 'null']; }); }";

    @Test
    void deadlinesAreToldAsACounsellorWould(Site site) {
        assertThat(evaluate(site, SPEAK, DEADLINES))
                .isEqualTo(DEADLINES.stream()
                        .map(row -> List.of(row.get(2), row.get(3)))
                        .toList());
    }

    private static final String TRANSLATE = "async () => { " + MODULE
            + " const { withGerman } = await load('translated'); const one = (text, state) => ({ text, state, checked: null });"
            + " const text = { de: one('alt', 'CURRENT'), en: one('old', 'CURRENT'), ar: one('x', 'MACHINE_TRANSLATED'), uk: one('y', 'IN_TRANSLATION') };"
            + " const states = (t) => ['de', 'en', 'ar', 'uk'].map((tag) => t[tag].state);"
            + " return [states(withGerman(text, 'neu')), states(withGerman(text, 'alt'))]; }";

    @Test
    void anotherGermanWordingMarksTheOthersOutdatedLikeOnTheServer(Site site) {
        assertThat(evaluate(site, TRANSLATE, null))
                .isEqualTo(List.of(
                        List.of("CURRENT", "OUTDATED", "OUTDATED", "IN_TRANSLATION"),
                        List.of("CURRENT", "CURRENT", "MACHINE_TRANSLATED", "IN_TRANSLATION")));
    }

    private static final String MERGE = "async () => { " + MODULE
            + " const { merge } = await load('merge'); const { LISTS } = await load('network-model');"
            + " const net = (stops) => ({ ...Object.fromEntries(Object.values(LISTS).map((list) => [list, []])), title: 't', stops });"
            + " const before = net([{ id: 'a', n: 1 }, { id: 'b', n: 1 }, { id: 'c', n: 1 }]);"
            + " const mine = net([{ id: 'a', n: 2 }, { id: 'b', n: 1 }, { id: 'c', n: 3 }, { id: 'mine', n: 1 }]);"
            + " const theirs = net([{ id: 'a', n: 1 }, { id: 'theirs', n: 1 }, { id: 'c', n: 4 }]);"
            + " const both = merge(before, mine, theirs);"
            + " return [both.network.stops.map((s) => s.id + s.n).sort().join(' '), both.clashes.map((c) => c.kind + '/' + c.id).join(' ')]; }";

    @Test
    void twoPeoplesChangesComeTogetherAndOnlyRealClashesAreTold(Site site) {
        assertThat(evaluate(site, MERGE, null)).isEqualTo(List.of("a2 c3 mine1 theirs1", "stop/c"));
    }

    private static final String REMOVE = "async () => { " + MODULE
            + " const { removeItem, usesOf } = await load('network-model');"
            + " const way = (id, from, to, anyOf) => ({ id, from, to, lines: ['l'], gains: [], requirements: [{ kind: 'qualification', anyOf }] });"
            + " const n = { columns: [], sources: [], counselling: [], lines: [{ id: 'l' }], qualifications: [{ id: 'q' }, { id: 'r' }],"
            + " stops: [{ id: 'a', holds: ['q'] }, { id: 'b', holds: [] }], transitions: [way('one', 'a', 'b', ['q']), way('two', 'b', 'b', ['q', 'r'])] };"
            + " const doors = (x) => x.transitions.map((t) => t.id + ':' + t.requirements[0].anyOf.join('+') + ':' + t.lines.join('+')).join(' ');"
            + " return [doors(removeItem(n, 'qualification', 'q')), doors(removeItem(n, 'line', 'l')), doors(removeItem(n, 'stop', 'a')),"
            + " usesOf(n, 'qualification', 'q').map((u) => u.kind + '/' + u.item.id + (u.wrong ? '!' : '')).join(' ')]; }";

    @Test
    void deletingOpensNoDoorSilently(Site site) {
        assertThat(evaluate(site, REMOVE, null))
                .isEqualTo(List.of(
                        "one:q:l two:r:l", "one:q: two:q+r:", "two:q+r:l", "stop/a transition/one! transition/two"));
    }

    private static Object evaluate(Site site, String script, Object argument) {
        try (Visitor visitor = site.visitor(Screen.DESKTOP)) {
            visitor.open("/de");
            return visitor.page().evaluate(script, argument);
        }
    }
}
