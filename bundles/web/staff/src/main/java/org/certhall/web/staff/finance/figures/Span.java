package org.certhall.web.staff.finance.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.finance.Figures;

/** Which days are wanted, as it stands in the page's address. */
record Span(LocalDate first, LocalDate last) {
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final int USUAL_DAYS = 30;

    /** Reads what the address says; the last thirty days where it says nothing that can be shown. */
    static Span of(Map<String, List<String>> query, LocalDate today) {
        return read(value(query, FROM), value(query, UNTIL))
                .filter(Span::isSound)
                .orElseGet(() -> new Span(today.minusDays(USUAL_DAYS - 1L), today));
    }

    /** Reads two days; empty where one is missing or none. */
    static Optional<Span> read(String first, String last) {
        try {
            return Optional.of(new Span(LocalDate.parse(first), LocalDate.parse(last)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream().findFirst().orElse("");
    }

    /** Tells whether it ends after it begins, and is not too long. */
    boolean isSound() {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days >= 1 && days <= Figures.LONGEST_SPAN;
    }

    Map<String, String> query() {
        return Map.of(FROM, first.toString(), UNTIL, last.toString());
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
