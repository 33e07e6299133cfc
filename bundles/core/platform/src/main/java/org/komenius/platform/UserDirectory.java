package org.komenius.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts, for those who sit at the console of the server and so may do anything. */
@ProviderType
public interface UserDirectory {

    /** All accounts by user name. */
    List<Account> accounts();

    /**
     * Creates an account without password.
     *
     * @return address of a page where its owner sets the password, once, within 24 hours
     * @throws org.komenius.model.problem.ProblemException if the name is taken or a role does not exist
     */
    String add(String userName, String displayName, Set<String> roles);

    /** A new link for an account whose owner has lost the password. @throws org.komenius.model.problem.ProblemException if there is none */
    String passwordLink(String userName);

    /** @param lastSignIn null if never */
    record Account(String userName, String displayName, Set<String> roles, boolean enabled, Instant lastSignIn) {}
}
