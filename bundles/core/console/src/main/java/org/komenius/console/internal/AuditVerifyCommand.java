package org.komenius.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.komenius.platform.AuditVerification;

/** {@code komenius:audit-verify}. Fails, for scripts, if the log was changed. */
@Service
@Command(
        scope = "komenius",
        name = "audit-verify",
        description = "Reads the whole audit log and proves that no entry was changed, removed or inserted")
public class AuditVerifyCommand implements Action {

    @Reference
    private AuditVerification audit;

    @Override
    public Object execute() {
        AuditVerification.Result result = audit.verify();
        if (!result.valid()) {
            throw new IllegalStateException("The audit log is broken at entry " + result.firstBroken() + "; "
                    + result.entries() + " entries before it are right.");
        }
        // Printed, not returned: a one-shot session shows no results.
        System.out.println("The audit log is right: " + result.entries() + " entries.");
        return null;
    }
}
