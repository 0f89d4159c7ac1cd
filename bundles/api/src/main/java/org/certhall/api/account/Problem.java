package org.certhall.api.account;

import java.util.List;

/**
 * Why an entry was refused, and where; the page has a sentence for each (S150).
 *
 * @param values what the sentence names: a number of seconds to wait, of tries left, a shortest or longest length
 */
public record Problem(Field field, Code code, List<Long> values) {
    public Problem {
        values = List.copyOf(values);
    }

    public static Problem of(Field field, Code code, Long... values) {
        return new Problem(field, code, List.of(values));
    }

    /** What is wrong, stable over versions. */
    public enum Code {
        MISSING,
        MALFORMED,
        /** Fewer characters than {@code values[0]}. */
        TOO_SHORT,
        /** More characters than {@code values[0]}. */
        TOO_LONG,
        /** A login name that reads like a mobile number or an e-mail address. */
        LOOKS_LIKE_CONTACT,
        /** Another account has it. */
        TAKEN,
        /** Among the commonest passwords, or made of the account's own data. */
        TOO_COMMON,
        /** The repetition differs. */
        DIFFERENT,
        /** The same as before. */
        UNCHANGED,
        /** Wrong; {@code values[0]}, where there, is the number of tries left. */
        WRONG,
        /** Its time is over. */
        EXPIRED,
        /** Tried too often; a new one is needed. */
        USED_UP,
        /** Asked for too often; again in {@code values[0]} seconds. */
        TOO_OFTEN,
        /** The hall sends no more of these at present, whoever asks; again in {@code values[0]} seconds. */
        EXHAUSTED,
        /** The box is not ticked. */
        NOT_ACCEPTED,
        /** Another edition of the text is in force by now; show it and ask again. */
        OUTDATED,
        /** Name and password do not belong together; says nothing about which. */
        WRONG_CREDENTIALS,
        /** The number was idle for so long that it may have changed hands: the e-mail address or password is needed too. */
        SECOND_PROOF_NEEDED,
        /** An account with this number exists; said only to whoever has proved the number. */
        ALREADY_REGISTERED,
        /** The form has been open for too long, or was finished elsewhere; start again. */
        GONE,
        /** Not possible in the present state. */
        NOT_NOW
    }
}
