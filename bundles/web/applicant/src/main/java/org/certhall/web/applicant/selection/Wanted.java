package org.certhall.web.applicant.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.certhall.api.catalogue.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor wants, whether or not it is on offer at the moment; {@code null} where nothing was said. It stands
 * in the address of the page, so that a link, a reload and a change of language keep it.
 */
public record Wanted(
        @Nullable String project,
        @Nullable String certificateType,
        @Nullable Integer years,
        @Nullable Integer quantity,
        @Nullable String keyType) {
    public static final Wanted NOTHING = new Wanted(null, null, null, null, null);
    /** Query parameter of the project, the one that links use. */
    public static final String PROJECT = "project";

    private static final String TYPE = "type";
    private static final String YEARS = "years";
    private static final String QUANTITY = "quantity";
    private static final String KEY = "key";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** Reads the query of an address; what is malformed counts as not said. */
    public static Wanted fromQuery(Map<String, List<String>> query) {
        return new Wanted(
                read(query, PROJECT, ID, Function.identity()),
                read(query, TYPE, ID, Function.identity()),
                read(query, YEARS, NUMBER, Integer::valueOf),
                read(query, QUANTITY, NUMBER, Integer::valueOf),
                read(query, KEY, ID, Function.identity()));
    }

    /** Gives what was chosen already. */
    public static Wanted of(Selection selection) {
        return new Wanted(
                selection.project(),
                selection.certificateType(),
                selection.years(),
                selection.quantity(),
                selection.keyType());
    }

    /** Writes the query parameters, in a fixed order. */
    public Map<String, String> toQuery() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, PROJECT, project);
        put(query, TYPE, certificateType);
        put(query, YEARS, years);
        put(query, QUANTITY, quantity);
        put(query, KEY, keyType);
        return query;
    }

    Wanted withProject(String id) {
        return new Wanted(id, certificateType, years, quantity, keyType);
    }

    Wanted withCertificateType(@Nullable String id) {
        return new Wanted(project, id, years, quantity, keyType);
    }

    Wanted withYears(@Nullable Integer term) {
        return new Wanted(project, certificateType, term, quantity, keyType);
    }

    Wanted withQuantity(@Nullable Integer number) {
        return new Wanted(project, certificateType, years, number, keyType);
    }

    Wanted withKeyType(@Nullable String id) {
        return new Wanted(project, certificateType, years, quantity, id);
    }

    private static <T> @Nullable T read(
            Map<String, List<String>> query, String name, Pattern form, Function<String, T> parse) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.size() == 1 && form.matcher(values.get(0)).matches() ? parse.apply(values.get(0)) : null;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
