package org.certhall.testing.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * RSA keys, made once per folder and kept there as PEM, so that both sides of the demo find what they would exchange:
 * {@code NAME.key} and {@code NAME.pub}.
 */
final class RsaKeys {
    private static final int BITS = 2048;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private RsaKeys(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the pair of a name, making it where there is none. */
    static RsaKeys in(Path folder, String name) {
        Path secret = folder.resolve(name + ".key");
        Path open = folder.resolve(name + ".pub");
        try {
            if (Files.exists(secret) && Files.exists(open)) {
                KeyFactory factory = KeyFactory.getInstance("RSA");
                return new RsaKeys(
                        factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(secret))),
                        factory.generatePublic(new X509EncodedKeySpec(bytes(open))));
            }
            Files.createDirectories(folder);
            RsaKeys made = fresh();
            write(open, "PUBLIC KEY", made.publicKey.getEncoded());
            write(secret, "PRIVATE KEY", made.privateKey.getEncoded());
            return made;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key in " + secret + " is of no use; remove it", unusable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a pair that nobody else knows. */
    static RsaKeys fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new RsaKeys(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signs by SHA256withRSA, in Base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Tells whether a signature in Base64 fits. */
    boolean fits(String text, String base64) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }

    private static void write(Path file, String kind, byte[] encoded) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind
                        + "-----\n");
    }
}
