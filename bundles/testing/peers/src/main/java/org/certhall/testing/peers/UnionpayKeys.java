package org.certhall.testing.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * UnionPay's certificates, made once per folder: a root, an intermediate authority, UnionPay's own signer, a stranger under the
 * same authority, and the merchant's; the merchant finds {@code unionpay-merchant.p12} and {@code unionpay-anchors.pem}.
 */
final class UnionpayKeys {
    static final char[] PASSWORD = "000000".toCharArray();

    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final String MERCHANT = "unionpay-merchant.p12";
    private static final String PLATFORM = "unionpay-platform.p12";
    private static final String STRANGER = "unionpay-stranger.p12";

    private final Path folder;
    private long serial = System.currentTimeMillis();

    private UnionpayKeys(Path folder) {
        this.folder = folder;
    }

    /** A key with its certificate. */
    record Pair(PrivateKey key, X509Certificate certificate) {
        String pem() {
            try {
                return "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----";
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Makes them where there are none. */
    static UnionpayKeys in(Path folder) {
        UnionpayKeys keys = new UnionpayKeys(folder);
        if (!Files.exists(folder.resolve(MERCHANT))) {
            try {
                Files.createDirectories(folder);
                keys.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException | OperatorCreationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return keys;
    }

    Pair merchant() {
        return read(MERCHANT);
    }

    Pair platform() {
        return read(PLATFORM);
    }

    Pair stranger() {
        return read(STRANGER);
    }

    private void make() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair rootKey = key();
        KeyPair middleKey = key();
        X509Certificate root =
                certificate("CN=Test Root CA,O=CFCA,C=CN", rootKey, "CN=Test Root CA,O=CFCA,C=CN", rootKey, true);
        X509Certificate middle =
                certificate("CN=Test OCA31,O=CFCA,C=CN", middleKey, "CN=Test Root CA,O=CFCA,C=CN", rootKey, true);
        Files.writeString(
                folder.resolve("unionpay-anchors.pem"),
                new Pair(rootKey.getPrivate(), root).pem() + "\n" + new Pair(middleKey.getPrivate(), middle).pem()
                        + "\n");
        write(PLATFORM, "CN=041@8310000000083040@中国银联股份有限公司@00016495,O=CFCA,C=CN", middleKey);
        write(STRANGER, "CN=041@8310000000083041@某某商户有限公司@00016496,O=CFCA,C=CN", middleKey);
        write(MERCHANT, "CN=041@8310000000083042@777290058110048@00016497,O=CFCA,C=CN", middleKey);
    }

    private void write(String name, String subject, KeyPair issuer)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = key();
        X509Certificate certificate = certificate(subject, pair, "CN=Test OCA31,O=CFCA,C=CN", issuer, false);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, PASSWORD);
        }
    }

    private X509Certificate certificate(
            String subject, KeyPair pair, String issuerName, KeyPair issuer, boolean authority)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuerName),
                BigInteger.valueOf(serial++),
                Date.from(now.minusSeconds(3_600)),
                Date.from(now.plus(VALIDITY)),
                new X500Name(subject),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())));
    }

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private Pair read(String name) {
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            return new Pair((PrivateKey) store.getKey("key", PASSWORD), (X509Certificate) store.getCertificate("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys in " + folder + " are of no use; remove them", unusable);
        }
    }
}
