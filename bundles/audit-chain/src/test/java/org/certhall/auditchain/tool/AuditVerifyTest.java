package org.certhall.auditchain.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Random;
import org.certhall.auditchain.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyTest {
    private static final int FORGERIES = Boolean.getBoolean("certhall.soak") ? 1000 : 200;
    private static final int RECORDS = 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Path folder;
    private final Log log;

    AuditVerifyTest(@TempDir Path folder) throws GeneralSecurityException {
        this.folder = folder;
        this.log = new Log(RECORDS, 3);
    }

    @Test
    void untouchedExportIsSound() throws Exception {
        assertThat(verify(log)).isZero();
        assertThat(said()).isEqualTo("SOUND: 20 records\n");
        assertThat(verify(new Log(0, 1))).isZero();
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        log.records().set(3, log.records().get(3).replace("account:4", "account:5"));
        log.records().remove(11);
        log.records().remove(18);

        assertThat(verify(log)).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                        Records 4 to 6: these are not as they were sealed
                        Record 12: these are missing: removed, or written after an export was made
                        Record 20: these are missing: removed, or written after an export was made
                        NOT SOUND: 19 records
                        """);
    }

    @Test
    void everyFlippedByteOfRecordsAndHeadsIsFound() throws Exception {
        String[] files = log.write(folder);
        Random random = new Random(20261122);
        for (int forgery = 0; forgery < FORGERIES; forgery++) {
            Path file = Path.of(files[forgery % 2]);
            byte[] real = Files.readAllBytes(file);
            byte[] forged = real.clone();
            // The line feed at the very end is no part of any line.
            int place = random.nextInt(real.length - 1);
            forged[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, forged);

            assertThat(run(files))
                    .as("byte %d of %s", place, file.getFileName())
                    .isEqualTo(1);
            Files.write(file, real);
        }
        assertThat(run(files)).isZero();
    }

    @Test
    void reorderedRepeatedAndForeignLinesAreFound() throws Exception {
        Collections.swap(log.records(), 4, 5);
        assertThat(verify(log)).isEqualTo(1);
        Collections.swap(log.records(), 4, 5);
        log.records().add(7, log.records().get(7));
        assertThat(verify(log)).isEqualTo(1);
        log.records().set(7, "{}");
        assertThat(verify(log)).isEqualTo(1);
        log.records().remove(7);
        assertThat(verify(log)).isZero();
        log.heads().remove(2);
        assertThat(verify(log)).isEqualTo(1);
    }

    @Test
    void headsOfAnotherKeyAreNotBelieved() throws Exception {
        String[] files = log.write(folder);
        Files.writeString(Path.of(files[2]), new Log(1, 1).key().pem());

        assertThat(run(files)).isEqualTo(1);
        assertThat(said()).contains("signed by a key that is not known here");
    }

    @Test
    void saysWhatItCannotRead() throws Exception {
        String[] files = log.write(folder);

        assertThat(run(files[0], folder.resolve("none").toString(), files[2])).isEqualTo(2);
        assertThat(run(files[0])).isEqualTo(2);
        Files.writeString(Path.of(files[2]), "no key");
        assertThat(run(files)).isEqualTo(2);
        assertThat(said())
                .contains("there is no public key", "there is no file ", "usage: audit-verify RECORDS HEADS KEY...");
    }

    private int verify(Log written) throws IOException {
        return run(written.write(folder));
    }

    private int run(String... arguments) {
        return AuditVerify.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
