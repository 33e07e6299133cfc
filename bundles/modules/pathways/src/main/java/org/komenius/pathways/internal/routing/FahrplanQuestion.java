package org.komenius.pathways.internal.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.komenius.pathways.internal.network.LanguageSkill;

/**
 * Where somebody stands and where they want to go.
 *
 * @param from id of the stop that is reached or being finished on {@code today}
 * @param to id of the stop to get to; null asks for everything that is open
 * @param qualifications ids of what is held beside what the starting stop brings
 * @param birthDate null if not told; age limits then count as open requirements
 * @param gradeAverage 1 best, 6 worst; null if not told; limits for marks then count as open requirements
 * @param languages what is known of each language; the same language twice counts with its better level
 * @param today planning day: nothing can be applied for before it
 * @param horizonYears routes that arrive later than so many years after {@code today} are left out, 1 to {@link #MAX_HORIZON_YEARS}
 */
public record FahrplanQuestion(
        String from,
        String to,
        Set<String> qualifications,
        LocalDate birthDate,
        BigDecimal gradeAverage,
        List<LanguageSkill> languages,
        LocalDate today,
        int horizonYears) {

    /** From the Kita to the doctorate, with room. */
    public static final int MAX_HORIZON_YEARS = 40;

    public FahrplanQuestion {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(today, "today");
        qualifications = Collections.unmodifiableSet(new TreeSet<>(qualifications));
        languages = List.copyOf(languages);
    }

    /** A question of somebody who has told nothing about themselves. */
    public static FahrplanQuestion of(String from, String to, LocalDate today, int horizonYears) {
        return new FahrplanQuestion(from, to, Set.of(), null, null, List.of(), today, horizonYears);
    }
}
