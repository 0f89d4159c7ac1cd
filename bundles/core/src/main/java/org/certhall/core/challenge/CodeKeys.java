package org.certhall.core.challenge;

import java.util.HexFormat;
import org.certhall.api.protection.DataProtection;

/** The keyed hashes by which codes, forms and recipients are known. */
record CodeKeys(DataProtection protection) {
    /** Names the row of a purpose and form. */
    String row(String purpose, String form) {
        return hex("challenge.form", purpose + " " + form);
    }

    byte[] code(String row, String code) {
        return protection.blindIndex("challenge.code", row + " " + code);
    }

    /** Names a recipient in the audit log. */
    String recipient(String recipient) {
        return hex("challenge.recipient", recipient);
    }

    private String hex(String purpose, String value) {
        return HexFormat.of().formatHex(protection.blindIndex(purpose, value));
    }
}
