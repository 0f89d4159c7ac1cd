package org.certhall.web.account.form;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.web.components.Words;

/** The sentence for each refusal: what happened, what is kept, what to do now (S150). */
public final class Sentences {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    /** The fields that have words of their own for a code; all others share those of the code. */
    private static final Map<Code, Set<Field>> OWN_WORDS = Map.of(
            Code.MISSING, EnumSet.complementOf(EnumSet.of(Field.ROLES, Field.FORM)),
            Code.MALFORMED, EnumSet.of(Field.MOBILE, Field.LOGIN_NAME, Field.EMAIL, Field.LETTER, Field.SECOND_FACTOR),
            Code.TAKEN, EnumSet.of(Field.LOGIN_NAME, Field.EMAIL, Field.MOBILE),
            Code.WRONG, EnumSet.of(Field.CAPTCHA, Field.CURRENT_PASSWORD, Field.SECOND_FACTOR),
            Code.EXPIRED, EnumSet.of(Field.CAPTCHA),
            Code.USED_UP, EnumSet.of(Field.CAPTCHA, Field.SECOND_FACTOR),
            Code.TOO_LONG, EnumSet.of(Field.LETTER),
            Code.TOO_OFTEN, EnumSet.of(Field.IDENTIFIER),
            Code.NOT_NOW, EnumSet.of(Field.CODE));

    private Sentences() {}

    /** Gives the sentence. */
    public static String of(Problem problem, Words words) {
        Code code = problem.code();
        String key = "problem." + kebab(code);
        if (OWN_WORDS.getOrDefault(code, Set.of()).contains(problem.field())) {
            key += "." + kebab(problem.field());
        }
        return switch (code) {
            case TOO_OFTEN, EXHAUSTED -> words.get(key, wait(first(problem), words));
            case WRONG -> problem.values().isEmpty() ? words.get(key) : tries(key, first(problem), words);
            default -> words.get(key, problem.values().toArray());
        };
    }

    /** Gives a time to wait, rounded up, in the largest unit that fits. */
    static String wait(long seconds, Words words) {
        if (seconds <= 2 * MINUTE) {
            return words.get("wait.seconds", seconds);
        }
        return seconds <= 2 * HOUR
                ? words.get("wait.minutes", -Math.floorDiv(-seconds, MINUTE))
                : words.get("wait.hours", -Math.floorDiv(-seconds, HOUR));
    }

    private static String tries(String key, long left, Words words) {
        return words.get(key) + words.get("problem.tries-left", left);
    }

    private static long first(Problem problem) {
        return problem.values().isEmpty() ? 1 : problem.values().get(0);
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
