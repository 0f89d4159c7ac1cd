package org.certhall.testing.peers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CMPP_SUBMIT, read strictly.
 *
 * @param reference the number that the parts of a long text share, -1 for a text of one part
 */
record CmppSubmit(List<String> to, boolean report, int reference, int part, int parts, String text) {
    private static final int FIXED = 151;
    private static final int NUMBER = 32;
    private static final int LONGEST = 140;
    private static final int UCS2 = 8;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SERVICE_NUMBER = Pattern.compile("\\d{3,21}");

    private static final Pattern SIGNED = Pattern.compile("【[^【】]{2,}】");

    /** A submit that the centre refuses, with the result of the protocol. */
    static final class Refused extends Exception {
        static final int STRUCTURE = 1;
        static final int LENGTH = 4;
        static final int TOO_LONG = 6;
        static final int SERVICE = 7;
        static final int FLOW = 8;
        static final int NOT_SERVED = 9;
        static final int SOURCE = 10;
        static final int CUSTOMER = 11;
        static final int DESTINATION = 13;

        private static final long serialVersionUID = 1;
        private final int result;

        Refused(int result) {
            super("result " + result, null, false, false);
            this.result = result;
        }

        int result() {
            return result;
        }
    }

    static CmppSubmit read(byte[] body) throws Refused {
        demand(body.length > FIXED, Refused.LENGTH);
        ByteBuffer in = ByteBuffer.wrap(body);
        demand(in.getLong() == 0, Refused.STRUCTURE);
        int total = in.get();
        int number = in.get();
        demand(number >= 1 && number <= total, Refused.STRUCTURE);
        int registered = in.get();
        demand(registered == 0 || registered == 1, Refused.STRUCTURE);
        in.get();
        demand(!CmppFrame.text(in, 10).isEmpty(), Refused.SERVICE);
        demand(in.get() <= 3, Refused.STRUCTURE);
        in.position(in.position() + NUMBER + 1);
        demand(in.get() == 0, Refused.STRUCTURE);
        boolean headed = in.get() == 1;
        demand(in.get() == UCS2, Refused.STRUCTURE);
        demand(CmppFrame.text(in, 6).equals(CmppLogin.ACCOUNT), Refused.CUSTOMER);
        in.position(in.position() + 2 + 6 + 17 + 17);
        demand(SERVICE_NUMBER.matcher(CmppFrame.text(in, 21)).matches(), Refused.SOURCE);
        List<String> to = destinations(in, body.length);
        demand(in.get() == 0, Refused.STRUCTURE);
        int length = in.get() & 0xff;
        demand(in.remaining() == length + 20, Refused.LENGTH);
        demand(length <= LONGEST, Refused.TOO_LONG);
        byte[] content = new byte[length];
        in.get(content);
        CmppSubmit submit =
                headed ? part(to, registered == 1, total, number, content) : whole(to, registered == 1, total, content);
        demand(submit.part() > 1 || SIGNED.matcher(submit.text()).lookingAt(), Refused.NOT_SERVED);
        return submit;
    }

    private static List<String> destinations(ByteBuffer in, int length) throws Refused {
        int count = in.get() & 0xff;
        demand(count >= 1 && count < 100 && length >= FIXED + NUMBER * count, Refused.LENGTH);
        List<String> to = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String mobile = CmppFrame.text(in, NUMBER);
            demand(MOBILE.matcher(mobile).matches(), Refused.DESTINATION);
            to.add(mobile);
        }
        return to;
    }

    private static CmppSubmit whole(List<String> to, boolean report, int total, byte[] content) throws Refused {
        demand(total == 1, Refused.STRUCTURE);
        return new CmppSubmit(to, report, -1, 1, 1, characters(content, 0));
    }

    /** The user data header of 3GPP TS 23.040, 9.2.3.24.1: concatenated short messages, 8-bit reference. */
    private static CmppSubmit part(List<String> to, boolean report, int total, int number, byte[] content)
            throws Refused {
        demand(content.length > 6 && content[0] == 5 && content[1] == 0 && content[2] == 3, Refused.STRUCTURE);
        demand(content[4] == total && content[5] == number, Refused.STRUCTURE);
        return new CmppSubmit(to, report, content[3] & 0xff, number, total, characters(content, 6));
    }

    private static String characters(byte[] content, int from) throws Refused {
        demand((content.length - from) % 2 == 0, Refused.LENGTH);
        return new String(content, from, content.length - from, StandardCharsets.UTF_16BE);
    }

    private static void demand(boolean condition, int otherwise) throws Refused {
        if (!condition) {
            throw new Refused(otherwise);
        }
    }
}
