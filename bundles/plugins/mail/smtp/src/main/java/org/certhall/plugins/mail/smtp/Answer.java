package org.certhall.plugins.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.message.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the server answered to a mail that it did not take (RFC 5321, 4.2.1; RFC 3463). */
record Answer(int code, boolean aboutSender, String reason) {
    private static final Pattern ENHANCED = Pattern.compile("(?m)^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int NONE = 0;

    /** Finds the answer behind a failure; its own words stay out, since they may repeat an address. */
    static Answer of(MessagingException failure) {
        Answer found = new Answer(NONE, false, "");
        Exception next = failure;
        while (next instanceof MessagingException one) {
            Answer here = read(one);
            if (here.isRefusal()) {
                found = here;
            }
            next = one.getNextException();
        }
        return found;
    }

    private static Answer read(MessagingException one) {
        if (one instanceof SMTPAddressFailedException refused) {
            return new Answer(refused.getReturnCode(), false, reason(refused.getReturnCode(), one));
        }
        if (one instanceof SMTPSenderFailedException refused) {
            return new Answer(refused.getReturnCode(), true, reason(refused.getReturnCode(), one));
        }
        if (one instanceof SMTPSendFailedException refused) {
            boolean aboutSender = refused.getCommand().startsWith("MAIL");
            return new Answer(refused.getReturnCode(), aboutSender, reason(refused.getReturnCode(), one));
        }
        return new Answer(NONE, false, "");
    }

    boolean isRefusal() {
        return code >= 400 && code < 600;
    }

    /** A refused sender is the administrator's fault, which heals; the rest goes by the first digit. */
    Outcome.Rejected outcome() {
        return new Outcome.Rejected(code >= 500 && !aboutSender, reason);
    }

    private static String reason(int code, MessagingException words) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(words.getMessage()));
        return "the mail server answers " + code + (enhanced.find() ? " " + enhanced.group(1) : "");
    }
}
