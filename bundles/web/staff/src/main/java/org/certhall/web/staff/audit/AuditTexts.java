package org.certhall.web.staff.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.certhall.api.audit.AuditFault;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the auditor's desk. */
final class AuditTexts {
    /** The hall's own time. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Texts TEXTS = new Texts(AuditTexts.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

    private AuditTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** Says what is wrong, and where. */
    static String sentence(AuditFault fault, Words words) {
        String kind = words.get("fault." + fault.kind().name());
        return fault.from() == fault.until()
                ? words.get("fault.one", kind, "" + fault.from())
                : words.get("fault.many", kind, "" + fault.from(), "" + fault.until());
    }
}
