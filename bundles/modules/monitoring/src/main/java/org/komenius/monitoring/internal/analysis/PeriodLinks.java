package org.komenius.monitoring.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.analysis.Analysis.Input;

/** The periods of an analysis: those of its first input, and which periods of the others stand for them. */
final class PeriodLinks {

    private final List<Input> inputs;
    private final List<Period> timeline;
    private final List<Period> shown;
    private final Map<String, Map<Period, Period>> links = new HashMap<>();

    PeriodLinks(Analysis analysis, Map<String, Series> series) {
        inputs = analysis.inputs();
        Input first = inputs.get(0);
        timeline = List.copyOf(new TreeSet<>(series.get(first.id()).periods()));
        shown = chosen(analysis.periods());
        for (Input input : inputs) {
            Map<Period, Period> matches = new LinkedHashMap<>();
            Set<Period> available = series.get(input.id()).periods();
            for (Period period : timeline) {
                if (input == first) {
                    matches.put(period, period);
                } else {
                    input.link().match(period, available).ifPresent(found -> matches.put(period, found));
                }
            }
            links.put(input.id(), matches);
        }
    }

    private List<Period> chosen(Analysis.PeriodChoice choice) {
        List<Period> all = new ArrayList<>(timeline);
        all.removeIf(period -> choice.from() != null && period.start().isBefore(LocalDate.parse(choice.from())));
        all.removeIf(period -> choice.until() != null && period.end().isAfter(LocalDate.parse(choice.until())));
        int newest = choice.newest() == null ? all.size() : Math.min(choice.newest(), all.size());
        return List.copyOf(all.subList(all.size() - newest, all.size()));
    }

    List<Period> shown() {
        return shown;
    }

    /** The input's period that stands for one of the analysis; null if none does. */
    Period linked(String input, Period period) {
        return links.get(input).get(period);
    }

    /** The one before, shown or not; null for the first. */
    Period before(Period period) {
        int at = timeline.indexOf(period);
        return at < 1 ? null : timeline.get(at - 1);
    }

    /** @param code null for the first shown; the result is null if there is no such period */
    Period base(String code) {
        if (code == null) {
            return shown.isEmpty() ? null : shown.get(0);
        }
        return timeline.stream()
                .filter(period -> period.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        for (Input input : inputs) {
            for (Period wanted : shown) {
                Period linked = linked(input.id(), wanted);
                if (linked == null) {
                    notes.add(LocalizedText.of(
                            "Für " + shown(wanted) + " gibt es keinen Stand von „" + input.label() + "“.",
                            "There is no \"" + input.label() + "\" for " + shown(wanted) + "."));
                } else if (!wanted.equals(linked)) {
                    notes.add(LocalizedText.of(
                            "„" + input.label() + "“ steht für " + shown(wanted) + " mit dem Stand " + shown(linked)
                                    + ".",
                            "\"" + input.label() + "\" stands at " + shown(linked) + " for " + shown(wanted) + "."));
                }
            }
        }
        return notes;
    }

    /** A period for people: the mark of reference dates belongs to the code only. */
    private static String shown(Period period) {
        return period.code().replaceFirst("^@", "");
    }
}
