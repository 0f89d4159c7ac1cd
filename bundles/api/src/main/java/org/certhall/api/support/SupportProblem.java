package org.certhall.api.support;

import java.util.List;

/**
 * Why an entry was refused, and where (S150).
 *
 * @param values what the sentence names: a longest length, or a number of seconds to wait
 */
public record SupportProblem(Field field, Code code, List<Long> values) {
    public SupportProblem {
        values = List.copyOf(values);
    }

    public static SupportProblem of(Field field, Code code, Long... values) {
        return new SupportProblem(field, code, List.of(values));
    }

    /** A field of the form or of the desk. */
    public enum Field {
        NAME,
        CONTACT,
        TEXT,
        CAPTCHA,
        ANSWER,
        /** The form as a whole. */
        FORM
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        MISSING,
        /** Neither a mobile number nor an e-mail address. */
        MALFORMED,
        /** More characters than {@code values[0]}. */
        TOO_LONG,
        /** The captcha's answer is wrong, or its time is over. */
        WRONG,
        /** Again in {@code values[0]} seconds. */
        TOO_OFTEN,
        /** There is no such message any more. */
        GONE,
        /** The message has been closed. */
        CLOSED
    }
}
