package org.certhall.console;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.Caller;
import org.certhall.api.audit.AuditFault;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.jspecify.annotations.Nullable;

/** Verifies the audit log; fails where something is wrong with it. */
@Service
@Command(scope = "certhall", name = "audit-verify", description = "Verifies the audit log and its signed heads")
public final class AuditVerifyCommand implements Action {
    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable AuditLog log;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Caller caller = Operator.of(session);
        AuditLog present = Given.orRefuse(log, "The audit log is not in service: see certhall:plugin-list");
        AuditVerdict verdict = present.verify(caller, new RecordProgress(System.out)::show);
        for (AuditFault fault : verdict.faults()) {
            System.out.println(sentence(fault));
        }
        if (!verdict.sound()) {
            throw new IllegalStateException("The audit log is NOT SOUND, up to record " + verdict.head());
        }
        System.out.println("The audit log is sound: " + verdict.records() + " records");
        return null;
    }

    private static String sentence(AuditFault fault) {
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return fault.from() == fault.until()
                ? kind + ": record " + fault.from()
                : kind + ": records " + fault.from() + " to " + fault.until();
    }
}
