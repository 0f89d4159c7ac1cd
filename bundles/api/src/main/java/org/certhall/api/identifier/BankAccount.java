package org.certhall.api.identifier;

/**
 * The number of an organisation's bank account. It has no check digit that all banks share.
 *
 * @param value 8 to 32 digits; some banks write hyphens between them
 */
public record BankAccount(String value) implements Identifier {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    /** Reads what somebody typed (S81, S82). */
    public static Reading<BankAccount> read(String typed) {
        String text = TypedText.compact(typed);
        if (text.isEmpty()) {
            return Reading.wrong(Fault.missing());
        }
        for (int i = 0; i < text.length(); i++) {
            boolean inner = i > 0 && i < text.length() - 1;
            if (NumberForm.DIGITS.indexOf(text.charAt(i)) < 0 && !(inner && text.charAt(i) == '-')) {
                return Reading.wrong(Fault.at(Fault.Kind.CHARACTER, text, i));
            }
        }
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Reading.wrong(Fault.length(text, text.length() < SHORTEST ? SHORTEST : LONGEST));
        }
        return Reading.of(new BankAccount(text));
    }

    /** Gives the digits alone: with hyphens or without them, it is the same account. */
    public String digits() {
        return value.replace("-", "");
    }

    @Override
    public String grouped() {
        return Grouping.of(4, 4, 4, 4, 4, 4, 4, 4).write(value);
    }

    /** Gives the number as screens show it: the last four (S146). */
    public String masked() {
        return "*".repeat(4) + value.substring(value.length() - 4);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return masked();
    }
}
