package org.certhall.api.maintenance;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Writes the database to a file while people go on working; there while the database is there. */
@ProviderType
public interface DatabaseBackup {
    /**
     * Writes a consistent copy of one moment, a zip that H2's own restore tool reads.
     *
     * @param target an absolute path where no file is yet; its folder exists
     * @throws MaintenanceException where the target cannot be used, the copy fails, or the database brings a dump tool of
     *     its own, as PostgreSQL does
     */
    void dump(Path target);
}
