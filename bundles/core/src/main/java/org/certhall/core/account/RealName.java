package org.certhall.core.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.api.account.Problem;
import org.certhall.api.identifier.TypedText;

/** A person's real name: 2 to 50 letters of any script, with blanks, middle dots, hyphens and apostrophes between them. */
public final class RealName {
    private static final long SHORTEST = 2;
    private static final long LONGEST = 50;
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} .·•・'’-]*");

    private RealName() {}

    /** Finds what is wrong with what somebody typed; empty where nothing is. */
    public static Optional<Flaw> flaw(String typed) {
        String name = TypedText.line(typed);
        long length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            return Flaw.of(Problem.Code.MISSING);
        }
        if (length < SHORTEST) {
            return Flaw.of(Problem.Code.TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            return Flaw.of(Problem.Code.TOO_LONG, LONGEST);
        }
        return FORM.matcher(name).matches() ? Optional.empty() : Flaw.of(Problem.Code.MALFORMED);
    }

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException where {@link #flaw} finds something
     */
    public static String of(String typed) {
        if (flaw(typed).isPresent()) {
            throw new IllegalArgumentException("not a name");
        }
        return TypedText.line(typed);
    }
}
