package org.certhall.testing.peers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.certhall.testing.peers.UnionpayKeys.Pair;

/** UnionPay's signatures, version 5.1.0: the merchant's are checked, its own are made. */
final class UnionpaySeal {
    static final String MERCHANT = "777290058110048";

    private final Pair merchant;
    private final Pair platform;
    private final Pair stranger;

    UnionpaySeal(Path folder) {
        UnionpayKeys keys = UnionpayKeys.in(folder);
        merchant = keys.merchant();
        platform = keys.platform();
        stranger = keys.stranger();
    }

    /** Tells whether the merchant has signed a request. */
    boolean fits(Map<String, String> fields) {
        boolean formal = fields.getOrDefault("version", "").equals("5.1.0")
                && fields.getOrDefault("encoding", "").equals("UTF-8")
                && fields.getOrDefault("signMethod", "").equals("01")
                && fields.getOrDefault("merId", "").equals(MERCHANT)
                && fields.getOrDefault("certId", "")
                        .equals(merchant.certificate().getSerialNumber().toString());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(merchant.certificate());
            signature.update(digest(fields));
            return formal && signature.verify(Base64.getDecoder().decode(fields.getOrDefault("signature", "")));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    Map<String, String> signed(Map<String, String> fields) {
        return signed(fields, platform);
    }

    /** Signs with a genuine certificate of somebody else. */
    Map<String, String> forged(Map<String, String> fields) {
        return signed(fields, stranger);
    }

    private static Map<String, String> signed(Map<String, String> fields, Pair pair) {
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("signMethod", "01");
        signed.put("signPubKeyCert", pair.pem());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.key());
            signature.update(digest(signed));
            signed.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
            return signed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(Map<String, String> fields) throws GeneralSecurityException {
        String text = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !field.getKey().equals("signature")
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
    }
}
