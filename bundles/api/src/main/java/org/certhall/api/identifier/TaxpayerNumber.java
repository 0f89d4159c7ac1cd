package org.certhall.api.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A taxpayer's number 纳税人识别号: the unified social credit code, or one of the older forms that are still in use.
 *
 * @param value 15, 17, 18 or 20 characters
 */
public record TaxpayerNumber(String value) implements Identifier {
    private static final int REGION = 6;
    private static final int PERSON = 18;

    /**
     * Reads what somebody typed (S81, S82): a unified social credit code; region and organisation code (15); a
     * person's number, of 15 or 18 characters, with or without two digits behind it (17, 18, 20).
     */
    public static Reading<TaxpayerNumber> read(String typed, LocalDate today) {
        String text = TypedText.code(typed);
        return switch (text.length()) {
            case 15 -> regional(text);
            case 17 -> reading(text, digits(text, 17));
            case 20 -> personal(text, today);
            default -> national(text, today);
        };
    }

    @Override
    public String grouped() {
        return Grouping.of(4, 4, 4, 4, 4).write(value);
    }

    /** Keeps the number, which may be a person's, out of logs. */
    @Override
    public String toString() {
        return value.substring(0, 3) + "***" + value.substring(value.length() - 4);
    }

    private static Reading<TaxpayerNumber> national(String text, LocalDate today) {
        Optional<String> person =
                ResidentIdentityNumber.read(text, today).identifier().map(ResidentIdentityNumber::value);
        Reading<UnifiedSocialCreditCode> organisation = UnifiedSocialCreditCode.read(text);
        String value = organisation
                .identifier()
                .map(UnifiedSocialCreditCode::value)
                .or(() -> person)
                .orElse(text);
        return reading(value, person.isPresent() ? Optional.empty() : organisation.fault());
    }

    private static Reading<TaxpayerNumber> regional(String text) {
        if (digits(text, text.length()).isEmpty()) {
            return reading(text, Optional.empty());
        }
        Optional<Fault> region = digits(text.substring(0, REGION), REGION);
        Optional<Fault> organisation = OrganisationCode.read(text.substring(REGION))
                .fault()
                .map(found -> new Fault(found.kind(), found.place() + REGION, found.character(), found.expected()));
        return reading(text, region.or(() -> organisation));
    }

    private static Reading<TaxpayerNumber> personal(String text, LocalDate today) {
        Optional<Fault> person =
                ResidentIdentityNumber.read(text.substring(0, PERSON), today).fault();
        return reading(
                text,
                person.or(() -> NumberForm.places(18, NumberForm.DIGITS + "X")
                        .then(2, NumberForm.DIGITS)
                        .fault(text)));
    }

    private static Reading<TaxpayerNumber> reading(String value, Optional<Fault> fault) {
        return fault.<Reading<TaxpayerNumber>>map(Reading::wrong)
                .orElseGet(() -> Reading.of(new TaxpayerNumber(value)));
    }

    private static Optional<Fault> digits(String text, int count) {
        return NumberForm.places(count, NumberForm.DIGITS).fault(text);
    }
}
