package org.certhall.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.certhall.api.protection.DataProtection;
import org.jspecify.annotations.Nullable;

/** Adds a fresh key under which personal data is sealed from now on. */
@Service
@Command(scope = "certhall", name = "key-rotate", description = "Seals personal data under a fresh key from now on")
public final class KeyRotateCommand implements Action {
    /** Optional, or all commands of this bundle would be gone while it is. */
    @Reference(optional = true)
    private @Nullable DataProtection protection;

    @Override
    public @Nullable Object execute() {
        Given.orRefuse(protection, "Data protection is not in service: see certhall:plugin-list")
                .rotate();
        System.out.println("A fresh key is in use; back up the secrets folder now");
        return null;
    }
}
