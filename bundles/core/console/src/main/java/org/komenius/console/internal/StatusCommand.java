package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.komenius.platform.HealthReport;
import org.komenius.platform.JobOverview;
import org.komenius.platform.ModuleCatalogue;
import org.komenius.platform.UserDirectory;
import org.osgi.framework.BundleContext;

/** {@code komenius:status}. */
@Service
@Command(
        scope = "komenius",
        name = "status",
        description =
                "Shows in a few lines how this installation is doing: address, data, health, modules, jobs, users")
public class StatusCommand implements Action {

    private static final int JOBS_LOOKED_AT = 200;

    @Reference
    private BundleContext bundleContext;

    @Reference
    private Session session;

    @Reference
    private HealthReport health;

    @Reference
    private ModuleCatalogue modules;

    @Reference
    private JobOverview jobs;

    @Reference
    private UserDirectory users;

    @Override
    public Object execute() {
        long active = modules.modules().stream()
                .filter(module -> module.state() == ModuleCatalogue.State.ACTIVE)
                .count();
        long unended = jobs.newest(JOBS_LOOKED_AT).stream()
                .filter(job -> !job.state().isEnded())
                .count();
        print("Address", "http://" + property("komenius.http.address") + ":" + property("komenius.http.port") + "/");
        print("Data", property("komenius.data"));
        print("Health", health.report().status().name());
        print("Modules", active + " of " + modules.modules().size() + " active");
        print("Jobs", unended + " queued or running");
        print("Users", String.valueOf(users.accounts().size()));
        return null;
    }

    private String property(String name) {
        String value = bundleContext.getProperty(name);
        return value == null ? "?" : value;
    }

    private void print(String label, String value) {
        session.getConsole().printf("%-8s %s%n", label, value);
    }
}
