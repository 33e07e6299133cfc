package org.komenius.pathways.internal.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.time.Validity;

/**
 * A way from one stop to another: what it asks for, what it takes and what one has afterwards.
 *
 * @param id unique in the network
 * @param from id of the stop where it begins
 * @param to id of the stop where it ends
 * @param lines ids of the lines that run here, at least one
 * @param requirements all must be met; empty if everybody may go
 * @param gains ids of the qualifications that one has on arrival, beside those of the stop
 * @param languages languages that one has learned on arrival
 * @param durationMonths usual time from the start to the arrival, 0 where the stops only mark a moment
 * @param start on which days it begins
 * @param deadline null if one need not apply
 * @param cost what it costs or that it is free; null if not known
 * @param note further explanation; null if there is none
 * @param source id of the {@link Source}; null if none is stated
 * @param checked day on which somebody last compared it with the source; null if never
 * @param recheckBy first day on which that is too long ago; null if nobody set one
 * @param validity days on which it can begin
 */
public record Transition(
        String id,
        String from,
        String to,
        List<String> lines,
        List<Requirement> requirements,
        Set<String> gains,
        List<LanguageSkill> languages,
        int durationMonths,
        StartRule start,
        DeadlineRule deadline,
        TranslatedText cost,
        TranslatedText note,
        String source,
        LocalDate checked,
        LocalDate recheckBy,
        Validity validity) {

    public Transition {
        lines = List.copyOf(lines);
        requirements = List.copyOf(requirements);
        gains = Collections.unmodifiableSet(new TreeSet<>(gains));
        languages = List.copyOf(languages);
    }
}
