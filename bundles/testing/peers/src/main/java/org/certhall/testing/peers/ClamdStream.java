package org.certhall.testing.peers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A file as it comes to ClamAV's daemon: parts, each behind its length in four bytes, and an empty one at the end. */
final class ClamdStream {
    /** The daemon's own limit, as it is installed. */
    private static final int STREAM_MAX_LENGTH = 25 << 20;

    /** The EICAR test file, in two parts, so that no scanner takes this source for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final DataInputStream in;

    ClamdStream(DataInputStream in) {
        this.in = in;
    }

    /** Reads all of it and words the finding as the daemon does. */
    String answer() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int length = in.readInt();
        while (length != 0) {
            if (length < 0 || file.size() + (long) length > STREAM_MAX_LENGTH) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            byte[] part = in.readNBytes(length);
            if (part.length < length) {
                throw new IOException("the stream was cut off");
            }
            file.writeBytes(part);
            length = in.readInt();
        }
        return file.toString(StandardCharsets.ISO_8859_1).startsWith(EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }
}
