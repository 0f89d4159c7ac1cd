package org.certhall.core.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.protection.DataProtection;

/** Who paid: sealed, bound to the transfer, and shown with care. */
final class Payers {
    private static final int LONGEST_PERSON = 4;
    private static final int SHOWN = 4;
    private static final String HIDDEN = "****";

    private final DataProtection protection;

    Payers(DataProtection protection) {
        this.protection = protection;
    }

    /** What the bank says of a payer, each part on one line. */
    record Payer(String name, String account, String remark) {
        /** Tells whether an organisation has this name; banks write brackets and blanks as they like. */
        boolean is(String organisation) {
            return !organisation.isBlank() && plain(name).equals(plain(organisation));
        }

        /** Gives the name as officers see it: what is as short as a person's is masked. */
        String maskedName() {
            int length = name.codePointCount(0, name.length());
            return length == 0 || length > LONGEST_PERSON
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, length - 1));
        }

        String maskedAccount() {
            return account.length() <= SHOWN
                    ? account.isEmpty() ? "" : HIDDEN
                    : HIDDEN + account.substring(account.length() - SHOWN);
        }

        /** Keeps payers out of logs. */
        @Override
        public String toString() {
            return "Payer";
        }
    }

    byte[] seal(String key, StatementEntry entry) {
        String text = line(entry.name()) + "\n" + line(entry.account()) + "\n" + line(entry.remark());
        return protection.seal(purpose(key), text.getBytes(UTF_8));
    }

    Payer open(TransferRow row) {
        String[] lines = new String(protection.open(purpose(row.key()), row.payerSealed()), UTF_8).split("\n", 3);
        return new Payer(lines[0], lines[1], lines[2]);
    }

    private static String purpose(String key) {
        return "transfer.payer " + key;
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
