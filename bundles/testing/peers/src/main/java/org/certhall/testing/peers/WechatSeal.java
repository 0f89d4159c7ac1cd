package org.certhall.testing.peers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.testing.peers.PaySite.Asked;

/** WeChat Pay's signatures: the merchant's are checked, its own are made, and notices are enciphered. */
final class WechatSeal {
    static final String APP = "wxd678efh567hg6787";
    static final String MERCHANT = "1900007291";
    static final String MERCHANT_SERIAL = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB";
    static final String KEY_ID = "PUB_KEY_ID_0119000072912024101100397200000006";
    static final String API_KEY = "demo-wechat-api-v3-key-000000001";

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern FIELD = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final RsaKeys merchant;
    private final RsaKeys platform;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    WechatSeal(Clock clock, Path folder) {
        this.clock = clock;
        merchant = RsaKeys.in(folder, "wechat-merchant");
        platform = RsaKeys.in(folder, "wechat-platform");
    }

    /** Tells why a request is refused; blank where it is not. */
    String fault(Asked asked) {
        String authorisation = asked.header("Authorization");
        if (!authorisation.startsWith(SCHEME)) {
            return "Authorization 的认证类型不正确";
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(authorisation.substring(SCHEME.length()));
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        if (!fields.keySet().equals(Set.of("mchid", "nonce_str", "signature", "timestamp", "serial_no"))) {
            return "Authorization 缺少字段";
        }
        if (!MERCHANT.equals(fields.get("mchid")) || !MERCHANT_SERIAL.equals(fields.get("serial_no"))) {
            return "商户证书序列号有误";
        }
        if (!KEY_ID.equals(asked.header("Wechatpay-Serial"))) {
            return "Wechatpay-Serial 有误";
        }
        if (!asked.header("Accept").contains("application/json")
                || asked.header("User-Agent").isBlank()) {
            return "缺少 Accept 或 User-Agent";
        }
        String timestamp = String.valueOf(fields.get("timestamp"));
        if (!timestamp.matches("[0-9]{10}") || !isRecent(Long.parseLong(timestamp))) {
            return "时间戳已过期";
        }
        String address = asked.address().getRawPath()
                + (asked.address().getRawQuery() == null
                        ? ""
                        : "?" + asked.address().getRawQuery());
        String nonce = String.valueOf(fields.get("nonce_str"));
        String text = lines(asked.method(), address, timestamp, nonce, asked.body());
        if (!merchant.fits(text, String.valueOf(fields.get("signature")))) {
            return "错误的签名，验签失败";
        }
        return nonces.add(nonce) ? "" : "随机串重复";
    }

    /** Gives the headers that sign what WeChat Pay says. */
    Map<String, String> headers(String body) {
        return headers(body, clock.instant(), platform);
    }

    /** Gives the headers of a notice that somebody else has signed. */
    Map<String, String> forged(String body) {
        return headers(body, clock.instant(), RsaKeys.fresh());
    }

    /** Gives the headers of a notice that has lain about. */
    Map<String, String> stale(String body) {
        return headers(body, clock.instant().minus(TOLERANCE.multipliedBy(2)), platform);
    }

    /** Enciphers by AES-256-GCM, in Base64. */
    String enciphered(String text, String nonce, String associated) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(API_KEY.getBytes(StandardCharsets.UTF_8), "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives so many random characters. */
    String nonce(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, length);
    }

    private Map<String, String> headers(String body, Instant at, RsaKeys key) {
        String timestamp = String.valueOf(at.getEpochSecond());
        String nonce = nonce(32);
        return Map.of(
                "Wechatpay-Timestamp",
                timestamp,
                "Wechatpay-Nonce",
                nonce,
                "Wechatpay-Serial",
                KEY_ID,
                "Wechatpay-Signature-Type",
                "WECHATPAY2-SHA256-RSA2048",
                "Wechatpay-Signature",
                key.sign(lines(timestamp, nonce, body)));
    }

    private boolean isRecent(long seconds) {
        return Duration.between(Instant.ofEpochSecond(seconds), clock.instant())
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
