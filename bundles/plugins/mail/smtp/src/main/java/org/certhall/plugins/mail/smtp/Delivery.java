package org.certhall.plugins.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One conversation with the server, which knows whether the mail was completely handed over. */
final class Delivery extends SMTPTransport {
    private boolean handedOver;

    Delivery(Session session, URLName server) {
        super(session, server);
    }

    /** Tells whether the dot that ends the mail may have reached the server. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }
}
