package org.certhall.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Where the database is and how to enter it.
 *
 * @param shown the place in words for lists and logs, never with a password
 */
record DatabaseLocation(Product product, String url, String user, String password, String shown) {

    /** The databases that the house runs on. */
    enum Product {
        H2("h2", "H2", "org.h2.Driver"),
        POSTGRESQL("postgresql", "PostgreSQL", "org.postgresql.Driver");

        /** The folder of its own migration scripts, and its id as a plug-in. */
        final String id;

        final String title;
        final String driver;

        Product(String id, String title, String driver) {
            this.id = id;
            this.title = title;
            this.driver = driver;
        }
    }

    /**
     * Places an embedded H2 database in a file.
     *
     * <p>With H2's own default of {@code WRITE_DELAY}, a killed process loses half a second of acknowledged commits. The
     * database is closed by this bundle, not by H2's own shutdown hook, which would run while others still write. H2's
     * usual file access is closed for everybody when one thread is interrupted while it writes; {@code async} is not.
     */
    static DatabaseLocation h2(String file) {
        return new DatabaseLocation(
                Product.H2, "jdbc:h2:async:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "", file);
    }

    /**
     * Places a database on a server.
     *
     * <p>The server's details of an error stay out: they quote the values of the row, which may be personal data.
     *
     * @param parameters settings of the driver, {@code name=value&name=value}; they win over ours
     */
    static DatabaseLocation postgresql(
            String host, int port, String database, String user, String password, String parameters) {
        String place = host + ":" + port + "/" + database;
        String url = "jdbc:postgresql://" + host + ":" + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8)
                + "?ApplicationName=certhall&connectTimeout=5&loginTimeout=5&tcpKeepAlive=true&logServerErrorDetail=false"
                + (parameters.isEmpty() ? "" : "&" + parameters);
        return new DatabaseLocation(Product.POSTGRESQL, url, user, password, place);
    }

    /** Gives what the driver needs for connections of the pool, where no statement may hang for ever. */
    Properties forWork() {
        return forDriver(product == Product.POSTGRESQL && !url.contains("&socketTimeout=") ? "&socketTimeout=60" : "");
    }

    /** Gives what the driver needs for the migration, whose statements may take their time. */
    Properties forMigration() {
        return forDriver("");
    }

    private Properties forDriver(String extra) {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url + extra);
        properties.setProperty(DataSourceFactory.JDBC_USER, user);
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        return properties;
    }

    @Override
    public String toString() {
        return product.title + " " + shown;
    }
}
