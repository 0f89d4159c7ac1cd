package org.certhall.api.identifier;

import java.util.stream.IntStream;

/**
 * A code of an organisation 组织机构代码 (GB 11714-1997), which the unified social credit code has taken the place of.
 *
 * @param value eight characters and the check character, without the hyphen, such as {@code D2143569X}
 */
public record OrganisationCode(String value) implements Identifier {
    private static final String ALPHABET = NumberForm.DIGITS + NumberForm.LETTERS;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "0X987654321";
    private static final CheckedNumber FORM = new CheckedNumber(
            NumberForm.places(8, ALPHABET).then(1, NumberForm.DIGITS + "X"), OrganisationCode::checks);

    public OrganisationCode {
        FORM.demand(value);
    }

    /** Reads what somebody typed, with the hyphen or without (S81, S82). */
    public static Reading<OrganisationCode> read(String typed) {
        return FORM.read(TypedText.code(typed), OrganisationCode::new);
    }

    /** Gives the code as its certificate shows it: {@code D2143569-X}. */
    @Override
    public String grouped() {
        return value.substring(0, 8) + "-" + value.substring(8);
    }

    private static boolean checks(String text) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i])
                .sum();
        return text.charAt(WEIGHTS.length) == CHECK_CHARACTERS.charAt(sum % 11);
    }
}
