package org.certhall.plugins.banks.iso20022.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.plugins.banks.iso20022.host.NoAnswerException.Case;

/** Keys in files, read anew for each use, so that a key that is exchanged works at once. */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final int SHORTEST_RSA = 2048;

    private PemFile() {}

    static PrivateKey privateKey(Path file) throws NoAnswerException {
        return read(file, "private key", (kind, bytes) -> {
            if (!kind.equals("PRIVATE KEY")) {
                return Optional.empty();
            }
            try {
                return Optional.of(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException otherAlgorithm) {
                return Optional.of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
            }
        });
    }

    static PublicKey publicKey(Path file) throws NoAnswerException {
        return read(file, "bank's key", (kind, bytes) -> {
            if (kind.equals("CERTIFICATE")) {
                X509Certificate certificate = (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
                certificate.checkValidity();
                return Optional.of(certificate.getPublicKey());
            }
            if (!kind.equals("PUBLIC KEY")) {
                return Optional.empty();
            }
            try {
                return Optional.of(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException otherAlgorithm) {
                return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes)));
            }
        });
    }

    /** Makes a key of a block; empty for blocks of another kind. */
    @FunctionalInterface
    private interface Maker<K> {
        Optional<K> make(String kind, byte[] bytes) throws GeneralSecurityException;
    }

    private static <K extends Key> K read(Path file, String what, Maker<K> maker) throws NoAnswerException {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            while (blocks.find()) {
                Optional<K> key =
                        maker.make(blocks.group(1), Base64.getMimeDecoder().decode(blocks.group(2)));
                if (key.isPresent()) {
                    return strong(key.get());
                }
            }
            throw new NoAnswerException(Case.REFUSED, "the file of the " + what + " holds none");
        } catch (NoSuchFileException missing) {
            throw new NoAnswerException(Case.NOT_TAKEN, "the file of the " + what + " is not there");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new NoAnswerException(Case.REFUSED, "the " + what + " is of no use: " + unusable.getMessage());
        }
    }

    private static <K extends Key> K strong(K key) throws GeneralSecurityException {
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            throw new InvalidKeyException("RSA of less than " + SHORTEST_RSA + " bits");
        }
        return key;
    }
}
