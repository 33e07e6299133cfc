package org.komenius.disclosure;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The only way from individual data and small counts to any output. May be called from any thread; releases of one source wait for each
 * other.
 *
 * <p>Every source is guarded unless somebody has switched its guard off, which is an audited act with a reason.
 */
@ProviderType
public interface DisclosureDoor {

    /** Whether tables of the source are protected. */
    boolean isGuarded(String source);

    /** The policy that counts for the source: its own or the default. */
    ConfidentialityPolicy policy(String source);

    /**
     * Protects the table, remembers it and writes the crossing into the log. A table that was released before comes out as it did then.
     * What does not pass is logged as refused and not remembered.
     *
     * @throws org.komenius.model.problem.ProblemException {@code disclosure.table.*} (UNPROCESSABLE) if the table is not complete, not
     *     additive, or differs from an earlier release of the same edition
     */
    ReleasedTable release(ReleaseRequest request);

    /** What {@link #release} would answer now, with alternatives; nothing is remembered. For people who may look behind the door. */
    ReleasedTable preview(ReleaseRequest request);
}
