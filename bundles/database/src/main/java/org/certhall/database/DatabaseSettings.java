package org.certhall.database;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose: configuration {@code org.certhall.database}, overruled by the environment variable
 * {@code CERTHALL_DB}.
 *
 * @param poolSize the most connections that this node holds for its work
 */
record DatabaseSettings(DatabaseLocation location, int poolSize) {
    static final String PID = "org.certhall.database";
    static final String ENVIRONMENT = "CERTHALL_DB";
    /** Configuration key: {@code h2:FILE} or a PostgreSQL address, in which <code>${name}</code> is a property. */
    static final String LOCATION = "location";
    /** Configuration key: the most connections in the pool. */
    static final String POOL_SIZE = "poolSize";

    private static final String DEFAULT_LOCATION = "h2:${karaf.data}/h2/certhall";
    private static final int DEFAULT_POOL_SIZE = 16;
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)\\}");

    /** @throws IllegalArgumentException with one line that says what is wrong */
    static DatabaseSettings read(
            Map<String, ?> configuration, @Nullable String environment, UnaryOperator<@Nullable String> properties) {
        if (environment != null && !environment.isBlank()) {
            return new DatabaseSettings(new LocationReader(ENVIRONMENT).read(environment), poolSize(configuration));
        }
        Object configured = configuration.get(LOCATION);
        String location = configured == null ? DEFAULT_LOCATION : configured.toString();
        LocationReader reader = new LocationReader("the setting \"location\" of " + PID);
        return new DatabaseSettings(reader.read(substitute(location, properties)), poolSize(configuration));
    }

    private static int poolSize(Map<String, ?> configuration) {
        Object configured = configuration.get(POOL_SIZE);
        String digits = configured == null
                ? String.valueOf(DEFAULT_POOL_SIZE)
                : configured.toString().strip();
        if (!digits.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(
                    "the setting \"" + POOL_SIZE + "\" of " + PID + " is no number from 1 to 999");
        }
        return Integer.parseInt(digits);
    }

    private static String substitute(String text, UnaryOperator<@Nullable String> properties) {
        return PROPERTY.matcher(text).replaceAll(found -> {
            String value = properties.apply(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "the setting \"" + LOCATION + "\" of " + PID + " names the unknown property " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
