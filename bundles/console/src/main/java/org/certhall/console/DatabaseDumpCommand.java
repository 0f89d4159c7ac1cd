package org.certhall.console;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.maintenance.Maintenance;
import org.jspecify.annotations.Nullable;

/** Writes the database to a file while people go on working. */
@Service
@Command(scope = "certhall", name = "database-dump", description = "Writes a consistent copy of the database")
public final class DatabaseDumpCommand implements Action {
    @Argument(name = "file", description = "Absolute path of a file that is not there yet", required = true)
    private @Nullable String file;

    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable Maintenance maintenance;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Given.orRefuse(maintenance, "The database does not answer")
                .dump(Operator.of(session), Path.of(Given.value(file)));
        System.out.println("Database written to " + file);
        return null;
    }
}
