package org.certhall.plugins.sms.cmpp;

import java.io.IOException;

/** The other side does not keep to the protocol; the connection is of no more use. */
final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1;

    ProtocolException(String message) {
        super(message);
    }
}
