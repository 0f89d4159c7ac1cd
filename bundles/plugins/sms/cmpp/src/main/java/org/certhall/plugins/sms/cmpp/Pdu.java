package org.certhall.plugins.sms.cmpp;

import java.nio.ByteBuffer;

/** One protocol data unit (CMPP 3.0, 7.2): total length, command, sequence, body. */
record Pdu(int command, int sequence, byte[] body) {
    static final int HEADER = 12;

    /** Gives the answer to this unit. */
    Pdu answer(byte[] content) {
        return new Pdu(command | Command.RESPONSE, sequence, content);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + body.length)
                .putInt(HEADER + body.length)
                .putInt(command)
                .putInt(sequence)
                .put(body)
                .array();
    }
}
