package org.certhall.plugins.sms.cmpp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * CMPP_DELIVER (CMPP 3.0, 7.4.5): a text from a phone, or a report.
 *
 * @param message the number of the deliver itself, which the answer repeats
 */
record Deliver(long message, Optional<Report> report) {
    private static final int BEFORE_REGISTERED = 67;

    /**
     * A delivery report.
     *
     * @param message the number that the gateway gave the part it is about
     * @param state DELIVRD, EXPIRED, DELETED, UNDELIV, ACCEPTD, UNKNOWN or REJECTD
     */
    record Report(long message, String state) {
        private static final String ON_ITS_WAY = "ACCEPTD";
        private static final String DELIVERED = "DELIVRD";

        boolean isFinal() {
            return !state.equals(ON_ITS_WAY);
        }

        boolean delivered() {
            return state.equals(DELIVERED);
        }
    }

    static Deliver read(Pdu pdu) throws ProtocolException {
        try {
            ByteBuffer body = ByteBuffer.wrap(pdu.body());
            long message = body.getLong();
            body.position(body.position() + BEFORE_REGISTERED);
            boolean report = body.get() == 1;
            int length = body.get() & 0xff;
            ByteBuffer content = body.slice(body.position(), length);
            return new Deliver(
                    message,
                    report ? Optional.of(new Report(content.getLong(), Fields.get(content, 7))) : Optional.empty());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            throw new ProtocolException("a CMPP_DELIVER of " + pdu.body().length + " bytes");
        }
    }

    /** Gives the body of the answer. */
    byte[] answer(int result) {
        return ByteBuffer.allocate(12).putLong(message).putInt(result).array();
    }
}
