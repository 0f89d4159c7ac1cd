package org.certhall.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.certhall.database.DatabaseLocation.Product;
import org.certhall.testing.postgres.PostgresCluster;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The real drivers by way of their data source factories, and the real scripts. */
final class Databases {
    static final Path SCRIPTS = Path.of("src/main/resources");

    private Databases() {}

    static DatabaseLocation postgresql(PostgresCluster cluster, String database) {
        return new LocationReader("test")
                .read("postgresql://" + PostgresCluster.USER + ":"
                        + URLEncoder.encode(PostgresCluster.PASSWORD, StandardCharsets.UTF_8) + "@127.0.0.1:"
                        + cluster.port() + "/" + database);
    }

    static DatabaseLocation h2(Path folder) {
        return new LocationReader("test").read("h2:" + folder.resolve("hall"));
    }

    static DatabaseWatch watch(DatabaseLocation location, DatabaseListener listener) {
        return new DatabaseWatch(
                new DatabaseSettings(location, 4),
                driver(location),
                new SchemaMigration(Databases::files)::run,
                listener);
    }

    static DatabaseWatch.Driver driver(DatabaseLocation location) {
        DataSourceFactory factory = location.product() == Product.H2
                ? new OsgiDataSourceFactory(new org.h2.Driver())
                : new PGDataSourceFactory();
        return factory::createDataSource;
    }

    static List<URL> files(String folder) {
        Path path = SCRIPTS.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().map(Databases::url).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String ask(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
