package org.certhall.web.components.picture;

import org.certhall.api.document.DocumentException;
import org.certhall.web.components.Words;

/** What people are told where a picture is not taken or not shown. */
final class Refusal {
    private Refusal() {}

    static String of(DocumentException refused, Words words) {
        return switch (refused.code()) {
            case NOT_A_PICTURE -> words.get("problem.kind");
            case UNREADABLE -> words.get("problem.broken");
            case TOO_LARGE_FILE -> words.get("problem.large");
            case TOO_MANY_PIXELS -> words.get("problem.pixels");
            case PROTECTED -> words.get("problem.protected");
            case NO_SUCH_PAGE -> words.get("problem.page");
            case INFECTED -> words.get("problem.infected");
            case TOO_MANY_DOCUMENTS -> words.get("problem.many");
            case NOT_NOW -> words.get("problem.closed");
            case TOO_OFTEN -> words.get("problem.often");
            case BUSY -> words.get("problem.busy");
            case SCANNER_AWAY -> words.get("problem.scanner");
            case STORE_AWAY -> words.get("problem.store");
            case PDF_AWAY -> words.get("problem.pdf");
        };
    }
}
