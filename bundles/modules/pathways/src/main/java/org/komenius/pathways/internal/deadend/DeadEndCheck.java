package org.komenius.pathways.internal.deadend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.pathways.internal.network.Network;

/** All findings for planners about one network. */
public final class DeadEndCheck {

    private static final Comparator<DeadEnd> ORDER = Comparator.comparing(DeadEnd::kind)
            .thenComparing(DeadEnd::region, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(DeadEnd::subjectType)
            .thenComparing(DeadEnd::subjectId);

    private DeadEndCheck() {}

    /**
     * @param institutions per key of a municipality the kinds of institution that it has; empty if that is not known, which gives no
     *     findings about institutions
     * @return by kind, then those that concern all municipalities, then by municipality and subject
     */
    public static List<DeadEnd> check(
            Network network, Map<String, Set<InstitutionKind>> institutions, LocalDate today) {
        Wanderings wanderings = new Wanderings(network, Beginnings.of(network), stop -> true, today);
        List<DeadEnd> found = new ArrayList<>();
        found.addAll(new StuckCheck(network, wanderings).findings());
        found.addAll(new UnreachableCheck(network, wanderings, today).findings());
        found.addAll(MissingInstitutions.findings(network, new TreeMap<>(institutions), today));
        found.addAll(OverdueChecks.findings(network, today));
        found.sort(ORDER);
        return Collections.unmodifiableList(found);
    }
}
