package org.certhall.plugins.banks.iso20022.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Reads times as banks write them: with an offset, or in Beijing. */
final class Moment {
    private Moment() {}

    static Instant time(String text) throws MessageException {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : LocalDateTime.from(read).atZone(Pain001.BEIJING).toInstant();
        } catch (DateTimeException wrong) {
            throw new MessageException("the answer has a time that is none");
        }
    }

    /** Reads a choice of day and time; a day begins in Beijing. */
    static Instant choice(XmlElement choice) throws MessageException {
        String day = choice.text("Dt");
        if (day.isEmpty()) {
            return time(choice.text("DtTm"));
        }
        try {
            return LocalDate.parse(day).atStartOfDay(Pain001.BEIJING).toInstant();
        } catch (DateTimeException wrong) {
            throw new MessageException("the answer has a day that is none");
        }
    }
}
