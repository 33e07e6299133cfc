package org.komenius.platform.internal.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.komenius.platform.internal.files.DataFolder;
import org.komenius.platform.internal.office.OfficeRegister;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.secret.Secrets;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.user.Role;
import org.komenius.platform.internal.user.UserAccounts;
import org.komenius.platform.internal.user.UserDraft;
import org.komenius.spi.security.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an installation without users to its owner: by a set-up link, or in the demo by accounts with generated passwords.
 *
 * <p>Both are written to the log and to a file that only the server's own user can read. Nothing has a known password.
 */
@Component(service = FirstAccounts.class, immediate = true)
public class FirstAccounts {

    static final String LINK_FILE = "setup-link.txt";
    static final String DEMO_FILE = "demo-sign-in.txt";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final int PASSWORD_GROUPS = 4;

    private final DataFolder data;

    @Activate
    public FirstAccounts(
            @Reference SetupConfiguration configuration,
            @Reference UserStore users,
            @Reference UserAccounts accounts,
            @Reference OfficeRegister offices,
            @Reference OneTimeLinks links,
            @Reference CallerContext callers,
            @Reference DataFolder data) {
        this.data = data;
        if (users.count() > 0) {
            return;
        }
        if (configuration.demo()) {
            callers.runAs(Caller.SYSTEM, () -> createDemoAccounts(configuration, accounts, offices));
        } else {
            String address = configuration.baseUrl() + links.forSetup().path();
            Path file = data.writeSecret(LINK_FILE, address + "\n");
            // The start script prints the file; a log is read by more people and kept for longer.
            LOG.warn("Komenius has no users yet. Create the first one within 24 hours with the link in {}", file);
        }
    }

    /** The first administrator exists; the link is worth nothing any more. */
    public void setUp() {
        data.delete(LINK_FILE);
    }

    private void createDemoAccounts(SetupConfiguration configuration, UserAccounts accounts, OfficeRegister offices) {
        DemoOffices.create(offices);
        StringBuilder text = new StringBuilder(configuration.baseUrl()).append("/\n");
        for (UserDraft draft : demoAccounts()) {
            String password = Secrets.typeable(PASSWORD_GROUPS);
            accounts.create(draft, password);
            text.append(draft.userName()).append(": ").append(password).append('\n');
        }
        Path file = data.writeSecret(DEMO_FILE, text.toString());
        LOG.warn("Demo accounts were created; their names and passwords are in {}", file);
    }

    private static List<UserDraft> demoAccounts() {
        return List.of(
                demoAccount("admin", "Demo-Administration", Role.ADMIN, DemoOffices.STATISTICS),
                demoAccount("analyse", "Demo-Bildungsmonitoring", "analyst", DemoOffices.EDUCATION),
                demoAccount("jugend", "Demo-Jugendamt", "analyst", DemoOffices.YOUTH));
    }

    private static UserDraft demoAccount(String name, String displayName, String role, String office) {
        return new UserDraft(name, displayName, null, Set.of(role), Set.of(office), "de", true);
    }
}
