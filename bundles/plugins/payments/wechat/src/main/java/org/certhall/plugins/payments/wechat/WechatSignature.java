package org.certhall.plugins.payments.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** The scheme WECHATPAY2-SHA256-RSA2048: what the hall says is signed, what WeChat Pay says is verified. */
final class WechatSignature {
    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
    private static final String PROBE = "WECHATPAY/SIGNTEST/";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final WechatMerchant merchant;
    private final Clock clock;

    WechatSignature(WechatMerchant merchant, Clock clock) {
        this.merchant = merchant;
        this.clock = clock;
    }

    /** What WeChat Pay puts beside what it says, in headers. */
    record Seal(String serial, String timestamp, String nonce, String signature) {}

    /**
     * Gives the header Authorization.
     *
     * @param address path and query, as they are sent
     */
    String authorisation(String method, String address, String body) throws NoAnswerException {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String signature = merchant.merchantKey().sign(lines(method, address, timestamp, nonce, body));
        return SCHEME + " mchid=\"" + merchant.merchant() + "\",nonce_str=\"" + nonce + "\",signature=\"" + signature
                + "\",timestamp=\"" + timestamp + "\",serial_no=\"" + merchant.serial() + "\"";
    }

    /**
     * Tells why what is said is not believed; blank where it is.
     *
     * @param heard when it came
     */
    String fault(Seal seal, String body, Instant heard) throws NoAnswerException {
        if (!seal.serial().equals(merchant.platformKeyId())) {
            return "signed by a key that is not known";
        }
        if (seal.signature().startsWith(PROBE)) {
            return "a probe of the signature";
        }
        if (!isRecent(seal.timestamp(), heard)) {
            return "signed at another time";
        }
        return merchant.platformKey().fits(lines(seal.timestamp(), seal.nonce(), body), seal.signature())
                ? ""
                : "the signature does not fit";
    }

    private static boolean isRecent(String timestamp, Instant heard) {
        return timestamp.matches("[0-9]{1,10}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), heard)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
