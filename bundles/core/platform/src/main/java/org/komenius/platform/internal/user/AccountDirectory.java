package org.komenius.platform.internal.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.komenius.platform.UserDirectory;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.setup.OneTimeLinks;
import org.komenius.platform.internal.setup.SetupConfiguration;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts for the console. Acts as the system, and says so in the audit log. */
@Component
public class AccountDirectory implements UserDirectory {

    private static final int BATCH = 500;

    private final UserStore users;
    private final UserAccounts accounts;
    private final OneTimeLinks links;
    private final SetupConfiguration configuration;
    private final CallerContext callers;

    @Activate
    public AccountDirectory(
            @Reference UserStore users,
            @Reference UserAccounts accounts,
            @Reference OneTimeLinks links,
            @Reference SetupConfiguration configuration,
            @Reference CallerContext callers) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.configuration = configuration;
        this.callers = callers;
    }

    @Override
    public List<Account> accounts() {
        List<Account> all = new ArrayList<>();
        String after = "";
        List<User> batch;
        do {
            batch = users.list(null, after, BATCH);
            for (User user : batch) {
                all.add(new Account(
                        user.userName(), user.displayName(), user.roles(), user.enabled(), user.lastSignIn()));
                after = user.userName().toLowerCase(Locale.ROOT);
            }
        } while (batch.size() == BATCH);
        return all;
    }

    @Override
    public String add(String userName, String displayName, Set<String> roles) {
        try (CallerContext.Scope scope = callers.enter(Caller.SYSTEM)) {
            User user = accounts.create(new UserDraft(userName, displayName, null, roles, "de", true), null);
            return address(user);
        }
    }

    @Override
    public String passwordLink(String userName) {
        return address(users.findByName(userName).orElseThrow(AccountProblems::userUnknown));
    }

    private String address(User user) {
        return configuration.baseUrl() + links.forPassword(user.id()).path();
    }
}
