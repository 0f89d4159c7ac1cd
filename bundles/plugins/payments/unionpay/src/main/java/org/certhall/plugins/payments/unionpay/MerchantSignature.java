package org.certhall.plugins.payments.unionpay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** Signs what the hall says; the file is read anew each time, so that an exchanged certificate is in force at once. */
final class MerchantSignature {
    static final Set<String> UNSIGNED = Set.of("signature");

    private final UnionpayMerchant merchant;

    MerchantSignature(UnionpayMerchant merchant) {
        this.merchant = merchant;
    }

    /** Adds the certificate's number and the signature. */
    Map<String, String> signed(Map<String, String> fields) throws NoAnswerException {
        try (InputStream file = Files.newInputStream(merchant.signingKey())) {
            char[] password = merchant.password().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            String alias = Collections.list(store.aliases()).get(0);
            Map<String, String> signed = new LinkedHashMap<>(fields);
            signed.put("signMethod", "01");
            signed.put(
                    "certId",
                    ((X509Certificate) store.getCertificate(alias))
                            .getSerialNumber()
                            .toString());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((PrivateKey) store.getKey(alias, password));
            signature.update(digest(signed));
            signed.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
            return signed;
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException unusable) {
            throw new NoAnswerException("the signing key in " + merchant.signingKey() + " cannot be read");
        }
    }

    /** Gives what is signed: not the fields themselves but the hexadecimal digits of their hash. */
    static byte[] digest(Map<String, String> fields) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Fields.signed(fields, UNSIGNED).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
    }
}
