package org.komenius.pathways.internal.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.model.education.IscedLevel;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.time.Validity;

/**
 * A stage of education where lines meet.
 *
 * @param id unique in the network: lower-case letters, digits, hyphens
 * @param description a few plain sentences; null if there are none
 * @param column id of the {@link Column} it stands in
 * @param isced null where it is no part of formal education
 * @param ageFrom usual age in years at which one arrives; null if it does not matter
 * @param ageUntil usual age in years at which one leaves; null if it does not matter
 * @param institutions kinds of institution that offer it; empty if none does
 * @param localInstitution whether the municipality expects at least one such institution in its area (the dead-end check asks for it)
 * @param holds ids of the qualifications that everybody has who reached this stop
 * @param destination whether it is a worthy end of a route; every other stop without a way onward is a dead end
 * @param pin row that editors fixed, 0 at the top; null lets the layout choose
 * @param source id of the {@link Source}; null if none is stated
 * @param checked day on which somebody last compared it with the source; null if never
 */
public record Stop(
        String id,
        TranslatedText title,
        TranslatedText description,
        String column,
        StopKind kind,
        IscedLevel isced,
        Integer ageFrom,
        Integer ageUntil,
        Set<InstitutionKind> institutions,
        boolean localInstitution,
        Set<String> holds,
        boolean destination,
        Integer pin,
        String source,
        LocalDate checked,
        Validity validity) {

    public Stop {
        institutions = Collections.unmodifiableSet(new TreeSet<>(institutions));
        holds = Collections.unmodifiableSet(new TreeSet<>(holds));
    }
}
