package org.certhall.datafiles.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a data file, {@code name.kind.json}.
 *
 * @param name what stands before the kind
 * @param kind letters, digits and hyphens
 */
public record FileName(String name, String kind) {
    private static final Pattern FORM = Pattern.compile("([^./\\\\][^/\\\\]{0,100})\\.([a-z][a-z0-9-]{0,40})\\.json");

    /** What Karaf itself reads from files of such names. */
    private static final Set<String> TAKEN = Set.of("cfg", "config", "feature", "features");

    /** Takes a file's name apart; empty where it is no data file's. */
    public static Optional<FileName> of(String file) {
        Matcher matcher = FORM.matcher(file);
        return matcher.matches() && !TAKEN.contains(matcher.group(2))
                ? Optional.of(new FileName(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Gives the name in characters that are allowed in every kind of name: others as their hexadecimal number. */
    public String plainName() {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                plain.appendCodePoint(c);
            } else {
                plain.append('u').append(Integer.toHexString(c));
            }
        });
        return plain.toString();
    }
}
