package org.komenius.spi.jobs;

import java.time.Instant;
import org.komenius.model.problem.Problem;
import org.komenius.model.text.LocalizedText;

/**
 * A job as it stood when it was asked for.
 *
 * @param done units done, at least 0
 * @param total units in all, or -1 while unknown
 * @param message what it is doing; null before it says so
 * @param result what the work returned, as JSON; null unless succeeded
 * @param problem why it failed; null unless failed
 * @param started null while queued
 * @param ended null until ended
 */
public record JobInfo(
        String id,
        String module,
        String type,
        LocalizedText title,
        JobState state,
        long done,
        long total,
        LocalizedText message,
        String result,
        Problem problem,
        String ownerId,
        String ownerName,
        Instant submitted,
        Instant started,
        Instant ended) {}
