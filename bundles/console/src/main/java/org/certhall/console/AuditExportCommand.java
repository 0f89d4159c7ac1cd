package org.certhall.console;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.access.Caller;
import org.certhall.api.audit.AuditLog;
import org.certhall.api.audit.AuditLog.AuditExport;
import org.jspecify.annotations.Nullable;

/** Writes the audit log for {@code bin/audit-verify}, which needs no portal. */
@Service
@Command(
        scope = "certhall",
        name = "audit-export",
        description = "Writes records, heads and key of the audit log into a folder")
public final class AuditExportCommand implements Action {
    @Argument(name = "folder", description = "Absolute path of a folder that is not there yet", required = true)
    private @Nullable String folder;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable AuditLog log;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Caller caller = Operator.of(session);
        AuditLog present = Given.orRefuse(log, "The audit log is not in service: see certhall:plugin-list");
        AuditExport export = present.export(caller, Path.of(Given.value(folder)), new RecordProgress(System.out)::show);
        System.out.println(export.count() + " records written; verify them with");
        System.out.println("bin/audit-verify " + export.records() + " " + export.heads() + " " + export.key());
        return null;
    }
}
