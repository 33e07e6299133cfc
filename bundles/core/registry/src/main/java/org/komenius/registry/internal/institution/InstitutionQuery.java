package org.komenius.registry.internal.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.komenius.model.institution.InstitutionKind;
import org.komenius.model.region.RegionKey;
import org.komenius.registry.internal.search.Folding;

/**
 * A question for institutions. Merged ones are never found; their ids still resolve.
 *
 * @param words folded words that must all occur; may be empty
 * @param kinds empty for all
 * @param within only institutions in this region; null for all
 * @param providerId only those of this provider; null for all
 * @param on day on which they are open; null for closed ones too
 * @param sort what to order by
 * @param descending from the end
 * @param after sort value and id of the last institution shown; empty for the beginning
 * @param limit most that may be returned
 */
public record InstitutionQuery(
        List<String> words,
        Set<InstitutionKind> kinds,
        RegionKey within,
        String providerId,
        LocalDate on,
        Sort sort,
        boolean descending,
        List<String> after,
        int limit) {

    /** Orders of a list; ties are broken by id. */
    public enum Sort {
        NAME,
        KIND,
        PLACE
    }

    /** Sort value and id of an institution, from which the list goes on. */
    public List<String> positionOf(InstitutionRecord record) {
        InstitutionFacts facts = record.facts();
        String value =
                switch (sort) {
                    case NAME -> Folding.fold(300, facts.name());
                    case KIND -> Folding.fold(60, facts.kind().title().german());
                    case PLACE -> Folding.fold(120, facts.address().place());
                };
        return List.of(value, record.id().toString());
    }

    /** The same question from another position. */
    public InstitutionQuery after(List<String> position, int most) {
        return new InstitutionQuery(
                words, kinds, within, providerId, on, sort, descending, List.copyOf(position), most);
    }
}
