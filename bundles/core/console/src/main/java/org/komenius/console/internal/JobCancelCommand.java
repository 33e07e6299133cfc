package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.komenius.spi.jobs.Jobs;

/** {@code komenius:job-cancel}. */
@Service
@Command(
        scope = "komenius",
        name = "job-cancel",
        description = "Asks a queued or running job to stop; it keeps nothing of its work")
public class JobCancelCommand implements Action {

    @Argument(name = "id", description = "The job's id, as komenius:jobs shows it", required = true)
    private String id;

    @Reference
    private Jobs jobs;

    @Override
    public Object execute() {
        // Printed, not returned: a one-shot session shows no results.
        System.out.println(
                jobs.cancel(id) ? "The job has been asked to stop." : "There is no unended job with this id.");
        return null;
    }
}
