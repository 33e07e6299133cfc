package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.komenius.platform.JobOverview;
import org.komenius.spi.jobs.JobInfo;

/** {@code komenius:jobs}. */
@Service
@Command(scope = "komenius", name = "jobs", description = "Lists the newest jobs with their progress")
public class JobsCommand implements Action {

    @Option(name = "-n", aliases = "--limit", description = "How many jobs at most")
    private int limit = 20;

    @Reference
    private JobOverview jobs;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Module");
        table.column("Title");
        table.column("State");
        table.column("Progress").alignRight();
        table.column("Owner");
        table.column("Submitted");
        table.column("Problem");
        jobs.newest(limit).forEach(job -> table.addRow()
                .addContent(
                        job.id(),
                        job.module(),
                        job.title().english(),
                        job.state(),
                        progress(job),
                        job.ownerName(),
                        Times.text(job.submitted()),
                        job.problem() == null ? "" : job.problem().message().english()));
        table.print(System.out);
        return null;
    }

    private static String progress(JobInfo job) {
        return job.total() < 0 ? String.valueOf(job.done()) : job.done() + " / " + job.total();
    }
}
