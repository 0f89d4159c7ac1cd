package org.certhall.plugins.payments.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Heard;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.wechat.WechatSignature.Seal;

/** What WeChat Pay tells by itself: verified, deciphered by the APIv3 key, and meant for this merchant. */
final class WechatNotices {
    private static final String ALGORITHM = "AEAD_AES_256_GCM";
    private static final int TAG_BITS = 128;

    private final ObjectMapper json = new ObjectMapper();
    private final WechatMerchant merchant;
    private final WechatSignature signature;

    WechatNotices(WechatMerchant merchant, WechatSignature signature) {
        this.merchant = merchant;
        this.signature = signature;
    }

    /** @throws IllegalStateException where the key to verify it cannot be read now */
    Heard hear(RawNotice notice) {
        String body = new String(notice.body(), StandardCharsets.UTF_8);
        Seal seal = new Seal(
                notice.header("Wechatpay-Serial").orElse(""),
                notice.header("Wechatpay-Timestamp").orElse(""),
                notice.header("Wechatpay-Nonce").orElse(""),
                notice.header("Wechatpay-Signature").orElse(""));
        try {
            String fault = signature.fault(seal, body, notice.received());
            if (!fault.isEmpty()) {
                return new Heard.Forged(fault);
            }
        } catch (NoAnswerException noKey) {
            throw new IllegalStateException(noKey.reason(), noKey);
        }
        try {
            JsonNode told = json.readTree(body);
            return meaning(told, json.readTree(deciphered(told.path("resource"))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return new Heard.Forged("what it tells cannot be read");
        } catch (NoAnswerException strange) {
            return new Heard.Forged(strange.reason());
        }
    }

    private Heard meaning(JsonNode told, JsonNode resource) throws NoAnswerException {
        String event = told.path("id").asText();
        if (event.isBlank() || !resource.path("mchid").asText().equals(merchant.merchant())) {
            return new Heard.Forged("meant for another merchant");
        }
        return switch (told.path("event_type").asText()) {
            case "TRANSACTION.SUCCESS" ->
                resource.path("appid").asText().equals(merchant.app())
                        ? new Heard.OfPayment(
                                event, resource.path("out_trade_no").asText(), WechatWords.paid(resource))
                        : new Heard.Forged("meant for another application");
            case "REFUND.SUCCESS", "REFUND.ABNORMAL", "REFUND.CLOSED" ->
                new Heard.OfRefund(
                        event, resource.path("out_refund_no").asText(), WechatWords.refund(resource, "refund_status"));
            default -> new Heard.OfNothing(event);
        };
    }

    private byte[] deciphered(JsonNode resource) throws GeneralSecurityException {
        if (!resource.path("algorithm").asText().equals(ALGORITHM)) {
            throw new GeneralSecurityException("another algorithm");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(merchant.apiKey().getBytes(StandardCharsets.UTF_8), "AES"),
                new GCMParameterSpec(TAG_BITS, resource.path("nonce").asText().getBytes(StandardCharsets.UTF_8)));
        cipher.updateAAD(resource.path("associated_data").asText().getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(
                Base64.getDecoder().decode(resource.path("ciphertext").asText()));
    }
}
