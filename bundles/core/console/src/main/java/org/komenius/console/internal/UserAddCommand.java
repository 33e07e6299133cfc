package org.komenius.console.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.komenius.platform.UserDirectory;

/** {@code komenius:user-add}. */
@Service
@Command(
        scope = "komenius",
        name = "user-add",
        description =
                "Creates an account and prints a link with which its owner sets the password, once, within 24 hours")
public class UserAddCommand implements Action {

    @Argument(index = 0, name = "user-name", description = "What is typed to sign in", required = true)
    private String userName;

    @Argument(index = 1, name = "display-name", description = "The name that people see", required = true)
    private String displayName;

    @Option(
            name = "-r",
            aliases = "--roles",
            description = "Roles, separated by commas: admin, analyst, coordinator, reader")
    private String roles = "reader";

    @Reference
    private UserDirectory users;

    @Override
    public Object execute() {
        Set<String> wanted = Arrays.stream(roles.split(","))
                .map(String::trim)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        // Printed, not returned: a one-shot session shows no results.
        System.out.println(users.add(userName, displayName, wanted));
        return null;
    }
}
