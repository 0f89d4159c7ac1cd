package org.certhall.plugins.banks.iso20022.host;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/** The signature under what is said on either side: SHA-256 with RSA or ECDSA over lines of text, in Base64. */
final class HostSignature {
    private HostSignature() {}

    /** Signs lines, with the hash of the body as the last. */
    static String sign(PrivateKey key, byte[] body, String... lines) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm(key));
        signature.initSign(key);
        signature.update(text(body, lines));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    static boolean fits(PublicKey key, String given, byte[] body, String... lines) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initVerify(key);
            signature.update(text(body, lines));
            return signature.verify(Base64.getDecoder().decode(given));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String algorithm(Key key) {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    private static byte[] text(byte[] body, String... lines) throws GeneralSecurityException {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        return (String.join("\n", lines) + "\n" + hash).getBytes(StandardCharsets.UTF_8);
    }
}
