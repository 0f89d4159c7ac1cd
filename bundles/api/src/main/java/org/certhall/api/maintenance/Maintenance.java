package org.certhall.api.maintenance;

import java.nio.file.Path;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator does to the whole of the data; each time stands in the audit log. */
@Guarded
@ProviderType
public interface Maintenance {
    /** Adds a fresh key under which personal data is sealed from now on. */
    @Permitted(console = true)
    void rotateKeys(Caller caller);

    /** Writes the database to a file; throws like {@link DatabaseBackup#dump}. */
    @Permitted(console = true)
    void dump(Caller caller, Path target);
}
