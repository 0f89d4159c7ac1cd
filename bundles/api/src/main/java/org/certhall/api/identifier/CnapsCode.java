package org.certhall.api.identifier;

/**
 * A bank's number in the national payment system 联行号 (CNAPS): bank 3, area 4, branch 4, check 1.
 *
 * @param value twelve digits, such as {@code 102100099996}
 */
public record CnapsCode(String value) implements Identifier {
    private static final CheckedNumber FORM =
            new CheckedNumber(NumberForm.places(12, NumberForm.DIGITS), CnapsCode::checks);

    public CnapsCode {
        FORM.demand(value);
    }

    /** Reads what somebody typed (S81, S82). */
    public static Reading<CnapsCode> read(String typed) {
        return FORM.read(TypedText.code(typed), CnapsCode::new);
    }

    /** Gives the three digits of the bank, without its branch. */
    public String bank() {
        return value.substring(0, 3);
    }

    @Override
    public String grouped() {
        return Grouping.of(3, 4, 4, 1).write(value);
    }

    /** ISO/IEC 7064, MOD 11,10. */
    private static boolean checks(String text) {
        int product = 10;
        for (int i = 0; i < text.length() - 1; i++) {
            int sum = (product + Character.digit(text.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + Character.digit(text.charAt(text.length() - 1), 10)) % 10 == 1;
    }
}
