package org.certhall.plugins.sms.cmpp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the units of a stream; what a gateway claims about a length never takes more memory than a unit may have. */
final class PduReader {
    /** The longest unit that a gateway sends is a DELIVER of 364 bytes; extensions get room. */
    static final int LONGEST = 4096;

    private final DataInputStream in;

    PduReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in));
    }

    /** Waits for the next unit. */
    Pdu read() throws IOException {
        try {
            return next();
        } catch (EOFException ended) {
            throw new ProtocolException("the gateway has closed it");
        }
    }

    private Pdu next() throws IOException {
        int length = in.readInt();
        if (length < Pdu.HEADER || length > LONGEST) {
            throw new ProtocolException("a unit of " + length + " bytes");
        }
        int command = in.readInt();
        int sequence = in.readInt();
        byte[] body = new byte[length - Pdu.HEADER];
        in.readFully(body);
        return new Pdu(command, sequence, body);
    }
}
