package org.komenius.registry.internal.institution;

import java.util.Objects;
import org.komenius.model.institution.DatedAlias;

/**
 * An institution as a file tells it.
 *
 * @param row line of the file, first line 1
 * @param identity the number by which the file's source knows it; one of the facts' aliases
 * @param facts what the file says
 * @param rowSha hash of what the file says; equal to that of the last import means: nothing new, leave later edits alone
 */
public record ImportedInstitution(long row, DatedAlias identity, InstitutionFacts facts, String rowSha) {

    public ImportedInstitution {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(rowSha, "rowSha");
        if (!facts.aliases().contains(identity)) {
            throw new IllegalArgumentException("the identity is not among the aliases");
        }
    }
}
