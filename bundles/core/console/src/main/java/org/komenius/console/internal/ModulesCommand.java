package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.komenius.platform.ModuleCatalogue;

/** {@code komenius:modules}. */
@Service
@Command(
        scope = "komenius",
        name = "modules",
        description = "Lists the modules with their state and that of their database migrations")
public class ModulesCommand implements Action {

    @Reference
    private ModuleCatalogue modules;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Module");
        table.column("Title");
        table.column("Version");
        table.column("Bundle").alignRight();
        table.column("State");
        table.column("Migrations");
        table.column("Pages");
        modules.modules().forEach(module -> table.addRow()
                .addContent(
                        module.id(),
                        module.title().english(),
                        module.version(),
                        module.bundleId(),
                        module.state(),
                        module.migrations(),
                        module.hasPages() ? "yes" : "no"));
        table.print(System.out);
        return null;
    }
}
