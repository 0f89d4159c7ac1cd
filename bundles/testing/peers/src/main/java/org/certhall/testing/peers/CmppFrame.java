package org.certhall.testing.peers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One protocol data unit of CMPP 3.0: total length, command, sequence, body. */
record CmppFrame(int command, int sequence, byte[] body) {
    static final int CONNECT = 1;
    static final int TERMINATE = 2;
    static final int SUBMIT = 4;
    static final int DELIVER = 5;
    static final int ACTIVE_TEST = 8;
    static final int RESPONSE = 0x80000000;

    private static final int HEADER = 12;
    private static final int LONGEST = 8192;

    /** Reads the next unit; one of an impossible length ends the connection. */
    static CmppFrame read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("a unit of " + length + " bytes");
        }
        int command = in.readInt();
        int sequence = in.readInt();
        byte[] body = new byte[length - HEADER];
        in.readFully(body);
        return new CmppFrame(command, sequence, body);
    }

    /** Gives the answer to this unit. */
    CmppFrame answer(ByteBuffer content) {
        return new CmppFrame(command | RESPONSE, sequence, content.array());
    }

    void write(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(HEADER + body.length)
                .putInt(HEADER + body.length)
                .putInt(command)
                .putInt(sequence)
                .put(body)
                .array());
        out.flush();
    }

    /** Reads text of a fixed width, padded with zeros. */
    static String text(ByteBuffer from, int width) {
        byte[] bytes = new byte[width];
        from.get(bytes);
        int end = 0;
        while (end < width && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }

    /** Writes text of a fixed width, padded with zeros. */
    static void text(ByteBuffer to, int width, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        to.put(bytes).put(new byte[width - bytes.length]);
    }
}
