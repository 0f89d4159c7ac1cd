package org.certhall.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.certhall.api.maintenance.DatabaseBackup;
import org.certhall.api.maintenance.MaintenanceException;
import org.certhall.api.maintenance.MaintenanceException.Code;
import org.certhall.database.DatabaseLocation.Product;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dumps an embedded database by H2's {@code BACKUP TO}; PostgreSQL has {@code pg_dump}, which is better at it. */
@Component
public final class H2Dump implements DatabaseBackup {
    private final DataSource database;

    @Activate
    public H2Dump(@Reference(target = "(osgi.jndi.service.name=" + ServedDatabase.NAME + ")") DataSource database) {
        this.database = database;
    }

    @Override
    public void dump(Path target) {
        try (Connection connection = database.getConnection()) {
            if (!Product.H2.title.equals(connection.getMetaData().getDatabaseProductName())) {
                throw new MaintenanceException(
                        Code.OWN_TOOL_NEEDED,
                        "pg_dump makes the dump of a PostgreSQL database; certhall backup uses it");
            }
            reserve(target);
            write(connection, target);
        } catch (SQLException failed) {
            throw new MaintenanceException(Code.DUMP_FAILED, "the database could not be dumped", failed);
        }
    }

    /** Takes the name before H2 writes to it, so nothing is overwritten and nobody else may read. */
    private static void reserve(Path target) {
        if (!target.isAbsolute()) {
            throw new MaintenanceException(Code.TARGET_UNUSABLE, "the path of the dump must be absolute");
        }
        try {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException taken) {
            throw new MaintenanceException(Code.TARGET_UNUSABLE, "there is a file already: " + target, taken);
        } catch (IOException unusable) {
            throw new MaintenanceException(Code.TARGET_UNUSABLE, "no file can be written here: " + target, unusable);
        }
    }

    private static void write(Connection connection, Path target) throws SQLException {
        boolean written = false;
        try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, target.toString());
            backup.execute();
            written = true;
        } finally {
            if (!written) {
                discard(target);
            }
        }
    }

    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException stays) {
            throw new MaintenanceException(
                    Code.DUMP_FAILED, "the dump failed and left an unusable file: " + target, stays);
        }
    }
}
