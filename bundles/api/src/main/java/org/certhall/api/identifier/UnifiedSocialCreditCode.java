package org.certhall.api.identifier;

import java.util.stream.IntStream;

/**
 * A unified social credit code 统一社会信用代码 (GB 32100-2015).
 *
 * @param value eighteen characters, such as {@code 91350100M000100Y43}
 */
public record UnifiedSocialCreditCode(String value) implements Identifier {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int MODULUS = 31;
    private static final CheckedNumber FORM = new CheckedNumber(
            NumberForm.places(2, ALPHABET).then(6, NumberForm.DIGITS).then(10, ALPHABET),
            UnifiedSocialCreditCode::checks);

    public UnifiedSocialCreditCode {
        FORM.demand(value);
    }

    /** Reads what somebody typed (S81, S82). */
    public static Reading<UnifiedSocialCreditCode> read(String typed) {
        return FORM.read(TypedText.code(typed), UnifiedSocialCreditCode::new);
    }

    /**
     * Reads the code of the organisation within, places 9 to 17. One whose own check fails is a doubt, not an error:
     * such codes were issued.
     */
    public Reading<OrganisationCode> organisationCode() {
        return OrganisationCode.read(value.substring(8, 17));
    }

    @Override
    public String grouped() {
        return Grouping.of(4, 4, 4, 4, 2).write(value);
    }

    private static boolean checks(String text) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i])
                .sum();
        return ALPHABET.indexOf(text.charAt(WEIGHTS.length)) == (MODULUS - sum % MODULUS) % MODULUS;
    }
}
