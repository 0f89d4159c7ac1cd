package org.certhall.plugins.payments.channels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An RSA key in a file, PKCS#8 or SubjectPublicKeyInfo, as PEM or as the bare Base64 that some channels hand out. It is read
 * anew each time, so that a key that is exchanged is in force at once.
 */
public final class KeyFile {
    private static final String ALGORITHM = "SHA256withRSA";

    private final Path file;

    /** @throws IllegalArgumentException with a sentence for the administrator, where no file is named */
    public KeyFile(String setting, String file) {
        this.file = Path.of(ChannelHttp.given(setting, file));
    }

    /**
     * Signs UTF-8 text by SHA256withRSA, in Base64.
     *
     * @throws NoAnswerException where there is no private key in the file now
     */
    public String sign(String text) throws NoAnswerException {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw unusable();
        }
    }

    /**
     * Tells whether a signature in Base64 fits.
     *
     * @throws NoAnswerException where there is no public key in the file now
     */
    public boolean fits(String text, String base64) throws NoAnswerException {
        Signature signature;
        try {
            signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw unusable();
        }
        try {
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded()));
    }

    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded()));
    }

    private byte[] encoded() throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }

    private NoAnswerException unusable() {
        return new NoAnswerException("the key in " + file + " cannot be read");
    }
}
