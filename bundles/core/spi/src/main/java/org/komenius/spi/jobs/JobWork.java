package org.komenius.spi.jobs;

import org.osgi.annotation.versioning.ConsumerType;

/** The work of a job. A {@code ProblemException} fails the job with that problem; anything else with an unexpected one. */
@ConsumerType
@FunctionalInterface
public interface JobWork {

    /** Does the work and returns its result as JSON, or null if there is none. Runs as the caller who submitted it. */
    String run(JobContext context) throws Exception;
}
