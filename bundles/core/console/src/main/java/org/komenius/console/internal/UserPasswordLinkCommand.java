package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.komenius.platform.UserDirectory;

/** {@code komenius:user-password-link}. */
@Service
@Command(
        scope = "komenius",
        name = "user-password-link",
        description = "Prints a new link with which an account's owner sets the password, once, within 24 hours")
public class UserPasswordLinkCommand implements Action {

    @Argument(name = "user-name", description = "The account's user name", required = true)
    private String userName;

    @Reference
    private UserDirectory users;

    @Override
    public Object execute() {
        // Printed, not returned: a one-shot session shows no results.
        System.out.println(users.passwordLink(userName));
        return null;
    }
}
