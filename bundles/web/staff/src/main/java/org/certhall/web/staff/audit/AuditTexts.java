package org.certhall.web.staff.audit;

import java.util.Locale;
import org.certhall.api.audit.AuditFault;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the auditor's desk. */
final class AuditTexts {
    private static final Texts TEXTS = new Texts(AuditTexts.class);

    private AuditTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    /** Says what is wrong, and where. */
    static String sentence(AuditFault fault, Words words) {
        String kind = words.get("fault." + fault.kind().name());
        return fault.from() == fault.until()
                ? words.get("fault.one", kind, "" + fault.from())
                : words.get("fault.many", kind, "" + fault.from(), "" + fault.until());
    }
}
