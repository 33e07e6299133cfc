package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.komenius.platform.UserDirectory;

/** {@code komenius:users}. */
@Service
@Command(scope = "komenius", name = "users", description = "Lists the accounts with their roles and last sign-in")
public class UsersCommand implements Action {

    @Reference
    private UserDirectory users;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("User name");
        table.column("Name");
        table.column("Roles");
        table.column("Enabled");
        table.column("Last sign-in");
        users.accounts().forEach(account -> table.addRow()
                .addContent(
                        account.userName(),
                        account.displayName(),
                        String.join(", ", account.roles()),
                        account.enabled() ? "yes" : "no",
                        Times.text(account.lastSignIn())));
        table.print(System.out);
        return null;
    }
}
