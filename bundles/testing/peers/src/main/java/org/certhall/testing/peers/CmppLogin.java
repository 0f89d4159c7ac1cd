package org.certhall.testing.peers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The check of a CMPP_CONNECT: who asks, with which version, and whether the secret is known. */
final class CmppLogin {
    static final String ACCOUNT = "900001";
    static final String SECRET = "demo-cmpp";

    private static final int VERSION = 0x30;
    private static final int LENGTH = 27;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private CmppLogin() {}

    /** Gives the body of the answer; its first four bytes are 0 where the login is good. */
    static ByteBuffer answer(byte[] body) {
        if (body.length != LENGTH) {
            return answer(1, new byte[16]);
        }
        ByteBuffer in = ByteBuffer.wrap(body);
        String account = CmppFrame.text(in, 6);
        byte[] authenticator = new byte[16];
        in.get(authenticator);
        int version = in.get() & 0xff;
        String stamp = String.format("%010d", in.getInt() & 0xffffffffL);
        return answer(status(account, authenticator, version, stamp), authenticator);
    }

    private static int status(String account, byte[] authenticator, int version, String stamp) {
        if (!isMoment(stamp)) {
            return 1;
        }
        if (!account.equals(ACCOUNT)) {
            return 2;
        }
        if (!MessageDigest.isEqual(authenticator, md5(ascii(account), new byte[9], ascii(SECRET), ascii(stamp)))) {
            return 3;
        }
        return version == VERSION ? 0 : 4;
    }

    private static ByteBuffer answer(int status, byte[] authenticator) {
        byte[] number = ByteBuffer.allocate(4).putInt(status).array();
        return ByteBuffer.allocate(21)
                .put(number)
                .put(md5(number, authenticator, ascii(SECRET)))
                .put((byte) VERSION);
    }

    /** A leap year, so that 29 February is a day. */
    private static boolean isMoment(String monthToSecond) {
        try {
            LocalDateTime.parse("2000" + monthToSecond, STAMP);
            return true;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
