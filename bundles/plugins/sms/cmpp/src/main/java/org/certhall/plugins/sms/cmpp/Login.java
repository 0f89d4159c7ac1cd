package org.certhall.plugins.sms.cmpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** CMPP_CONNECT and its answer (CMPP 3.0, 7.4.1): each side proves to the other that it knows the secret. */
final class Login {
    private static final int VERSION = 0x30;
    private static final int ANSWER = 21;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Account account;
    private final String stamp;

    Login(Account account, Instant now) {
        this.account = account;
        stamp = STAMP.format(now);
    }

    /** Gives the body of CMPP_CONNECT. */
    byte[] request() {
        ByteBuffer body = ByteBuffer.allocate(27);
        Fields.put(body, 6, account.id());
        return body.put(authenticator())
                .put((byte) VERSION)
                .putInt((int) Long.parseLong(stamp))
                .array();
    }

    /**
     * Checks the answer.
     *
     * @throws RefusedException where the gateway refuses the login
     * @throws ProtocolException where the gateway does not know the secret either, or answers nonsense
     */
    void check(Pdu answer) throws RefusedException, ProtocolException {
        if (answer.command() != (Command.CONNECT | Command.RESPONSE) || answer.body().length != ANSWER) {
            throw new ProtocolException("no CMPP_CONNECT_RESP of version 3.0");
        }
        ByteBuffer body = ByteBuffer.wrap(answer.body());
        byte[] status = new byte[4];
        body.get(status);
        byte[] proof = new byte[16];
        body.get(proof);
        int number = ByteBuffer.wrap(status).getInt();
        if (number != 0) {
            throw new RefusedException(number);
        }
        if (!MessageDigest.isEqual(proof, md5(status, authenticator(), ascii(account.secret())))) {
            throw new ProtocolException("the gateway does not prove that it knows the secret");
        }
    }

    /** The gateway refuses the login; an administrator has to act. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(int status) {
            super("the gateway refuses the login: " + meaning(status));
        }

        private static String meaning(int status) {
            return switch (status) {
                case 1 -> "wrong structure";
                case 2 -> "unknown account or address";
                case 3 -> "wrong secret";
                case 4 -> "version 3.0 is not served";
                default -> "status " + status;
            };
        }
    }

    /** AuthenticatorSource: MD5 of account, nine zeros, secret, time. */
    private byte[] authenticator() {
        return md5(ascii(account.id()), new byte[9], ascii(account.secret()), ascii(stamp));
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
