package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.komenius.platform.HealthReport;

/** {@code komenius:health}. */
@Service
@Command(scope = "komenius", name = "health", description = "Asks every health check and shows what does not work")
public class HealthCommand implements Action {

    @Reference
    private HealthReport health;

    @Override
    public Object execute() {
        HealthReport.Report report = health.report();
        ShellTable table = new ShellTable();
        table.column("Check");
        table.column("Status");
        table.column("Message");
        report.checks().forEach(check -> table.addRow()
                .addContent(check.name(), check.status(), check.message().english()));
        table.print(System.out);
        return null;
    }
}
