package org.certhall.web.applicant.sheet;

import java.util.Locale;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.web.components.Words;

/** What is said of a file that was not taken. */
final class SheetRefusal {
    private SheetRefusal() {}

    static String of(SheetException refused, Words words) {
        return words.get("refused." + key(refused.code()), refused.limit());
    }

    static String of(SpreadsheetException unreadable, Words words) {
        return words.get("file." + key(unreadable.code()));
    }

    static String of(SheetFaultException other, Words words) {
        return words.get("file." + key(other.kind()));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
