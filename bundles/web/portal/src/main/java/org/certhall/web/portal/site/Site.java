package org.certhall.web.portal.site;

import java.util.List;

/**
 * What the operator says about this installation (S3, S7).
 *
 * @param operator name, blank where none is configured; so are the following
 * @param filings the filing numbers that the law wants in the footer
 */
public record Site(
        String operator, String operatorEn, String address, String addressEn, String phone, List<Filing> filings) {
    public Site {
        filings = List.copyOf(filings);
    }

    /**
     * A filing number.
     *
     * @param link where it can be looked up; blank for none
     */
    public record Filing(String number, String link) {
        /** Reads {@code number} or {@code number | https://link}; any other kind of link is left out. */
        static Filing of(String text) {
            int bar = text.indexOf('|');
            String number = bar < 0 ? text : text.substring(0, bar);
            String link = bar < 0 ? "" : text.substring(bar + 1).strip();
            return new Filing(number.strip(), link.startsWith("https://") ? link : "");
        }
    }
}
