package org.komenius.platform.internal;

import org.komenius.persistence.Transactions;
import org.komenius.persistence.internal.transaction.EntityManagerTransactions;
import org.komenius.platform.internal.audit.ChainedAuditLog;
import org.komenius.platform.internal.modules.DeclaredPermissions;
import org.komenius.platform.internal.office.OfficeRegister;
import org.komenius.platform.internal.password.PasswordHashes;
import org.komenius.platform.internal.persistence.ApiTokenStore;
import org.komenius.platform.internal.persistence.AuditStore;
import org.komenius.platform.internal.persistence.JobStore;
import org.komenius.platform.internal.persistence.OfficeStore;
import org.komenius.platform.internal.persistence.OneTimeSecretStore;
import org.komenius.platform.internal.persistence.RoleStore;
import org.komenius.platform.internal.persistence.SessionStore;
import org.komenius.platform.internal.persistence.SettingStore;
import org.komenius.platform.internal.persistence.UserStore;
import org.komenius.platform.internal.security.CallerContext;
import org.komenius.platform.internal.security.Callers;
import org.komenius.platform.internal.session.Sessions;
import org.komenius.platform.internal.setup.OneTimeLinks;
import org.komenius.platform.internal.signin.SignIn;
import org.komenius.platform.internal.signin.UserTableAuthenticator;
import org.komenius.platform.internal.throttle.SignInThrottle;
import org.komenius.platform.internal.token.ApiTokens;
import org.komenius.platform.internal.user.UserAccounts;
import org.komenius.testkit.TestDatabase;

/** The platform's parts wired by hand over a test database, as the container wires them, with cheap password hashes. */
public final class Stores implements AutoCloseable {

    public static final String GOOD_PASSWORD = "vier zufällige Wörter";

    public final TestClock clock = new TestClock();
    public final TestDatabase database;
    public final UserStore users;
    public final RoleStore roles;
    public final OfficeStore officeStore;
    public final OfficeRegister offices;
    public final SessionStore sessionStore;
    public final OneTimeSecretStore oneTimeSecrets;
    public final ApiTokenStore tokenStore;
    public final AuditStore auditStore;
    public final JobStore jobs;
    public final SettingStore settings;
    public final CallerContext context = new CallerContext();
    public final DeclaredPermissions declared;
    public final Callers callers;
    public final ChainedAuditLog audit;
    public final Sessions sessions;
    public final ApiTokens tokens;
    public final UserAccounts accounts;
    public final OneTimeLinks links;
    public final SignIn signIn;

    public Stores(TestDatabase.Kind kind) {
        database = TestDatabase.create(kind, "db/changelog/main.xml", "platform");
        Transactions transactions = new EntityManagerTransactions(database.entityManagers());
        users = new UserStore(transactions);
        roles = new RoleStore(transactions);
        officeStore = new OfficeStore(transactions);
        sessionStore = new SessionStore(transactions);
        oneTimeSecrets = new OneTimeSecretStore(transactions);
        tokenStore = new ApiTokenStore(transactions);
        auditStore = new AuditStore(transactions);
        jobs = new JobStore(transactions);
        settings = new SettingStore(transactions);
        declared = new DeclaredPermissions(roles);
        callers = new Callers(users, roles, declared);
        audit = new ChainedAuditLog(auditStore, context);
        offices = new OfficeRegister(officeStore, audit);
        sessions = new Sessions(sessionStore, clock);
        tokens = new ApiTokens(tokenStore, audit, clock);
        PasswordHashes hashes = new PasswordHashes(1_000);
        accounts = new UserAccounts(users, roles, officeStore, callers, sessions, context, audit, hashes);
        links = new OneTimeLinks(oneTimeSecrets, clock);
        signIn = new SignIn(
                new SignInThrottle(clock),
                new UserTableAuthenticator(users, hashes),
                sessions,
                users,
                callers,
                context,
                audit);
    }

    @Override
    public void close() {
        database.close();
    }
}
