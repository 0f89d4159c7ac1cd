package org.certhall.database;

import java.net.URL;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.certhall.database.DatabaseLocation.Product;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date with the numbered scripts in {@code db/migration}: those in {@code common}, and those that
 * one product needs in a wording of its own.
 *
 * <p>Several nodes may do so at once: the first one works, the others wait and find everything done.
 */
final class SchemaMigration {
    private final Function<String, List<URL>> folders;

    /** @param folders gives the files of a folder by its path in this bundle */
    SchemaMigration(Function<String, List<URL>> folders) {
        this.folders = folders;
    }

    /** @throws org.flywaydb.core.api.FlywayException where a script fails, or the tables are not those that scripts made */
    void run(DataSource database, Product product) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations(new String[0])
                .resourceProvider(new MigrationScripts(folders, List.of("common", product.id)))
                .javaMigrationClassProvider(List::of)
                .loggers("slf4j")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
