package org.certhall.plugins.sms.cmpp;

import java.nio.ByteBuffer;

/** CMPP_SUBMIT and its answer (CMPP 3.0, 7.4.3). */
final class Submit {
    private static final int WITHOUT_CONTENT = 183;
    private static final int ANSWER = 12;
    private static final int UCS2 = 8;
    private static final int PAID_BY_PROVIDER = 2;

    private Submit() {}

    /** Gives the body that hands one part over for one number, with a report wanted. */
    static byte[] request(Account account, String mobile, Part part) {
        ByteBuffer body = ByteBuffer.allocate(WITHOUT_CONTENT + part.content().length);
        body.putLong(0).put((byte) part.total()).put((byte) part.number());
        body.put((byte) 1).put((byte) 0);
        Fields.put(body, 10, account.serviceId());
        body.put((byte) PAID_BY_PROVIDER);
        Fields.put(body, 32, "");
        body.put((byte) 0);
        body.put((byte) 0).put((byte) (part.hasHeader() ? 1 : 0)).put((byte) UCS2);
        Fields.put(body, 6, account.id());
        Fields.put(body, 2, "01");
        Fields.put(body, 6, "000000");
        Fields.put(body, 17, "");
        Fields.put(body, 17, "");
        Fields.put(body, 21, account.sourceNumber());
        body.put((byte) 1);
        Fields.put(body, 32, mobile);
        body.put((byte) 0);
        body.put((byte) part.content().length).put(part.content());
        Fields.put(body, 20, "");
        return body.array();
    }

    /**
     * The answer of the gateway.
     *
     * @param message the number that it gave the part
     */
    record Answer(long message, int result) {
        private static final int BAD_NUMBER = 13;

        static Answer read(Pdu pdu) throws ProtocolException {
            if (pdu.body().length != ANSWER) {
                throw new ProtocolException("a CMPP_SUBMIT_RESP of " + pdu.body().length + " bytes");
            }
            ByteBuffer body = ByteBuffer.wrap(pdu.body());
            return new Answer(body.getLong(), body.getInt());
        }

        boolean accepted() {
            return result == 0;
        }

        /** Tells whether another gateway would refuse it as well. */
        boolean lasting() {
            return result == BAD_NUMBER;
        }

        String meaning() {
            return switch (result) {
                case 1 -> "wrong structure";
                case 2 -> "wrong command";
                case 3 -> "repeated sequence";
                case 4 -> "wrong length";
                case 5 -> "wrong tariff";
                case 6 -> "text too long";
                case 7 -> "wrong service";
                case 8 -> "too many submits";
                case 9 -> "number not served by this gateway";
                case 10 -> "wrong source number";
                case 11 -> "wrong account";
                case 12 -> "wrong number to be charged";
                case BAD_NUMBER -> "wrong mobile number";
                default -> "result " + Integer.toUnsignedString(result);
            };
        }
    }
}
