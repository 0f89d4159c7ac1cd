package org.certhall.api.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A resident identity number 公民身份号码 (GB 11643-1999).
 *
 * @param value eighteen characters, such as {@code 11010519491231002X}
 */
public record ResidentIdentityNumber(String value) implements Identifier {
    private static final int BIRTH = 6;
    private static final int ORDER = 14;
    private static final int CHECK = 17;
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final CheckedNumber FORM = new CheckedNumber(
            NumberForm.places(1, "12345678").then(16, NumberForm.DIGITS).then(1, NumberForm.DIGITS + "X"),
            ResidentIdentityNumber::checks);

    public ResidentIdentityNumber {
        FORM.demand(value);
        if (date(value).isEmpty()) {
            throw new IllegalArgumentException("not born on a day of the calendar");
        }
    }

    /** Reads what somebody typed (S81, S82); nobody is born after today. */
    public static Reading<ResidentIdentityNumber> read(String typed, LocalDate today) {
        String code = TypedText.code(typed);
        Reading<String> number = FORM.read(code, text -> text);
        Optional<Fault> fault = number.fault();
        if (fault.isPresent() && fault.orElseThrow().kind() != Fault.Kind.CHECK) {
            return Reading.wrong(fault.orElseThrow());
        }
        // a day that cannot be says more than a check character that does not fit
        String text = number.identifier().orElse(code);
        Optional<Fault> born = birthFault(text, today);
        return born.or(() -> fault)
                .<Reading<ResidentIdentityNumber>>map(Reading::wrong)
                .orElseGet(() -> Reading.of(new ResidentIdentityNumber(text)));
    }

    /** Gives the day of birth, which the number says. */
    public LocalDate birthDate() {
        return date(value).orElseThrow();
    }

    @Override
    public String grouped() {
        return Grouping.of(6, 8, 4).write(value);
    }

    /** Gives the number as screens show it: first three, last four (S146). */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(ORDER);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<Fault> birthFault(String text, LocalDate today) {
        Optional<LocalDate> birth = date(text);
        if (birth.isEmpty()) {
            return Optional.of(Fault.at(Fault.Kind.DATE, text, BIRTH));
        }
        return birth.filter(day -> day.isAfter(today)).map(day -> Fault.at(Fault.Kind.FUTURE, text, BIRTH));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(BIRTH, ORDER), DATE));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** ISO/IEC 7064, MOD 11-2. */
    private static boolean checks(String text) {
        int sum = 0;
        for (int i = 0; i < CHECK; i++) {
            sum = (sum + Character.digit(text.charAt(i), 10)) * 2 % 11;
        }
        return text.charAt(CHECK) == CHECK_CHARACTERS.charAt(sum);
    }
}
