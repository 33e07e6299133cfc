package org.komenius.disclosure;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only way from individual data and small counts to any output. May be called from any thread; releases of one source wait for each
 * other.
 *
 * <p>Every source is guarded unless somebody has switched its guard off, which is an audited act with a reason. Sources form a tree: what
 * is said of {@code monitoring/dataset/4711} counts for {@code monitoring/dataset/4711/BEV001} too, unless that has a policy of its own.
 */
@ProviderType
public interface DisclosureDoor {

    /** Whether tables of the source are protected. */
    boolean isGuarded(String source);

    /**
     * Switches the guard of a source and of everything below it that has no policy of its own on or off. The audit log keeps who did it
     * and why. Whether the caller may do so, the module that offers it decides; nothing happens if the source stands there already.
     *
     * @param reason in the words of whoever answers for it, not blank; at most 1000 characters are kept
     */
    void switchGuard(String source, boolean guarded, String reason);

    /** The policy that counts for the source: its own, that of the nearest source above it, or the default. */
    ConfidentialityPolicy policy(String source);

    /**
     * Protects the table, remembers it and writes the crossing into the log. A table that was released before comes out as it did then.
     * What does not pass is logged as refused and not remembered.
     *
     * @throws org.komenius.model.problem.ProblemException {@code disclosure.table.*} (UNPROCESSABLE) if the table is not complete, not
     *     additive, or differs from an earlier release of the same edition
     */
    ReleasedTable release(ReleaseRequest request);

    /**
     * As {@link #release}, but changes against earlier editions may be told even where they are small: that one person came, who it was
     * the breakdown may tell. Small counts stay protected, also by whoever knows all changes. The log of crossings and the audit log keep
     * the reason.
     *
     * @param reason in the words of whoever answers for it, not blank; at most 1000 characters are kept
     * @throws org.komenius.model.problem.ProblemException {@code disclosure.changes.forbidden} without the permission
     *     {@code disclosure.changes}, {@code disclosure.changes.reason-missing}, or as {@link #release}
     */
    ReleasedTable releaseTellingChanges(ReleaseRequest request, String reason);

    /** Whether the caller may ask for {@link #releaseTellingChanges} with this reason. @throws org.komenius.model.problem.ProblemException as there, if not */
    void requireMayTellChanges(String reason);

    /**
     * Whether {@link #release} would let the table out now. Tells nothing else, leaves no trace, and may be asked by everybody who may
     * release.
     *
     * @throws org.komenius.model.problem.ProblemException as {@link #release}
     */
    boolean wouldPass(ReleaseRequest request);

    /**
     * What would be lost if {@link #release} let the table out now; empty if it would not. For people who may look behind the door; to
     * rank other forms than those of {@link #preview}.
     */
    Optional<ReleasedTable.InformationLoss> loss(ReleaseRequest request);

    /** What {@link #release} would answer now, with alternatives; nothing is remembered. For people who may look behind the door. */
    ReleasedTable preview(ReleaseRequest request);
}
