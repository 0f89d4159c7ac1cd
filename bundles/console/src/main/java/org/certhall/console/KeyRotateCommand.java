package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.certhall.api.maintenance.Maintenance;
import org.jspecify.annotations.Nullable;

/** Adds a fresh key under which personal data is sealed from now on. */
@Service
@Command(scope = "certhall", name = "key-rotate", description = "Seals personal data under a fresh key from now on")
public final class KeyRotateCommand implements Action {
    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable Maintenance maintenance;

    @Reference
    private @Nullable Session session;

    @Override
    public @Nullable Object execute() {
        Given.orRefuse(maintenance, "Data protection is not in service: see certhall:plugin-list")
                .rotateKeys(Operator.of(session));
        System.out.println("A fresh key is in use; back up the secrets folder now");
        return null;
    }
}
