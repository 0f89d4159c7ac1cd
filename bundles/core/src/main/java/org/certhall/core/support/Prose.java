package org.certhall.core.support;

import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.api.support.SupportProblem;
import org.certhall.api.support.SupportProblem.Code;
import org.certhall.api.support.SupportProblem.Field;

/** What somebody wrote in lines. */
final class Prose {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final int EXCERPT = 80;

    private Prose() {}

    /** Gives the text without blanks around it and without characters that control. */
    static String of(String typed) {
        return UNSEEN.matcher(LINE_END.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    static Optional<SupportProblem> check(Field field, String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of(SupportProblem.of(field, Code.MISSING));
        }
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of(SupportProblem.of(field, Code.TOO_LONG, (long) longest))
                : Optional.empty();
    }

    /** Gives the beginning of a text on one line. */
    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
