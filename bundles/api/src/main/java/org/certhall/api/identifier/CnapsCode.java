package org.certhall.api.identifier;

/**
 * A bank's number in the national payment system 联行号 (CNAPS): bank 3, area 4, branch 4, check 1 (ISO/IEC 7064, MOD 11,10).
 *
 * @param value twelve digits, such as {@code 102100099996}
 */
public record CnapsCode(String value) implements Identifier {
    private static final CheckedNumber FORM =
            new CheckedNumber(NumberForm.places(12, NumberForm.DIGITS), HybridCheck::holds);

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
}
