package org.certhall.auditchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL's command line judges hashes and signatures as docs/operations.md describes. */
class OpensslTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void hashOfARecordIsSha256OfThePreviousHashAndTheLine() throws Exception {
        Log log = new Log(3, 1);
        log.write(folder);

        assertThat(
                        sh(
                                "(head -c 32 /dev/zero; sed -n 1p records.jsonl | tr -d '\\n') | openssl dgst -sha256 -r | cut -c1-64"))
                .isEqualTo(Head.parse(log.heads().get(0)).orElseThrow().hash());
        assertThat(sh("(sed -n 2p heads.log | cut -d' ' -f3 | sed 's/../\\\\x&/g' | xargs -0 printf '%b' | head -c 32;"
                        + " sed -n 3p records.jsonl | tr -d '\\n') | openssl dgst -sha256 -r | cut -c1-64"))
                .isEqualTo(Head.parse(log.heads().get(2)).orElseThrow().hash());
    }

    @Test
    void headIsSignedByEd25519AndNamesTheLineBeforeIt() throws Exception {
        Log log = new Log(4, 2);
        log.write(folder);

        String verify = "tail -n 1 heads.log | cut -d' ' -f7 | openssl base64 -d -A > signature;"
                + " tail -n 1 heads.log | cut -d' ' -f1-6 | tr -d '\\n' > signed;"
                + " openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile signature";
        assertThat(sh(verify)).isEqualTo("Signature Verified Successfully");
        assertThat(sh("sed -n 1p heads.log | tr -d '\\n' | openssl dgst -sha256 -r | cut -c1-64"))
                .isEqualTo(Head.parse(log.heads().get(1)).orElseThrow().previous());
        assertThat(sh("openssl pkey -pubin -in key.pem -outform DER | openssl dgst -sha256 -r | cut -c1-16"))
                .isEqualTo(log.key().id());

        Files.writeString(folder.resolve("heads.log"), log.heads().get(1).replace(" 4 ", " 5 ") + "\n");
        assertThat(sh(verify)).isEqualTo("Signature Verification Failure");
    }

    private String sh(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(List.of("/bin/sh", "-c", script))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said.strip();
    }
}
