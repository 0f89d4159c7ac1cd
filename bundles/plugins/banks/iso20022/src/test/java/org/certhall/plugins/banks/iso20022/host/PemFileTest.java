package org.certhall.plugins.banks.iso20022.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemFileTest {
    private static final byte[] BODY = {1, 2, 3};

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private Path folder;

    @Test
    void rsaKeysSignAndProve() throws Exception {
        KeyPair pair = HostTest.pair("RSA", 2048);
        Path key = file("PRIVATE KEY", pair.getPrivate().getEncoded());
        String signature = HostSignature.sign(PemFile.privateKey(key), BODY, "line");
        Path proof = file("PUBLIC KEY", pair.getPublic().getEncoded());

        assertThat(HostSignature.fits(PemFile.publicKey(proof), signature, BODY, "line"))
                .isTrue();
        assertThat(HostSignature.fits(PemFile.publicKey(proof), signature, BODY, "other line"))
                .isFalse();
    }

    @Test
    void shortRsaKeysAreOfNoUse() throws Exception {
        Path key = file("PRIVATE KEY", HostTest.pair("RSA", 1024).getPrivate().getEncoded());

        assertThatThrownBy(() -> PemFile.privateKey(key)).hasMessageContaining("2048");
    }

    @Test
    void certificatesProveToo() throws Exception {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream file =
                Files.newInputStream(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"))) {
            authorities.load(file, null);
        }
        for (String alias : Collections.list(authorities.aliases())) {
            X509Certificate certificate = (X509Certificate) authorities.getCertificate(alias);
            if (certificate.getNotAfter().toInstant().isAfter(java.time.Instant.now())) {
                assertThat(PemFile.publicKey(file("CERTIFICATE", certificate.getEncoded())))
                        .isEqualTo(certificate.getPublicKey());
                return;
            }
        }
    }

    @Test
    void saysWhatAFileLacks() throws Exception {
        Path other = file("PUBLIC KEY", HostTest.pair("EC", 256).getPublic().getEncoded());

        assertThatThrownBy(() -> PemFile.privateKey(other)).hasMessageContaining("holds none");
        assertThatThrownBy(() -> PemFile.publicKey(folder.resolve("nowhere"))).hasMessageContaining("not there");
        assertThatThrownBy(() -> PemFile.publicKey(file("PUBLIC KEY", BODY))).hasMessageContaining("of no use");
    }

    private Path file(String kind, byte[] bytes) throws Exception {
        return Files.writeString(folder.resolve("key.pem"), HostTest.pem(kind, bytes));
    }
}
