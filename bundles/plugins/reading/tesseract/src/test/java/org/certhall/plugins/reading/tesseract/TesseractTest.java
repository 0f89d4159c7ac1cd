package org.certhall.plugins.reading.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReading;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    private Path folder;

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
    }

    @Test
    void saysWhatToInstallWhereTheProgramIsMissing() {
        Tesseract tesseract = new Tesseract(folder.resolve("absent").toString());
        TesseractReader reader = new TesseractReader(tesseract, 1);

        reader.look();

        assertThat(reader.missing()).contains("tesseract-ocr-chi-sim");
        assertThat(reader.looksFor()).isEmpty();
        assertThat(reader.read(new Paper(PaperKind.LICENCE, new byte[0]), Duration.ofSeconds(1)))
                .isEqualTo(new PaperReading.Unavailable(reader.missing()));
    }

    @Test
    void saysWhichLanguageIsMissing() throws IOException {
        assertThat(new Tesseract(program("echo eng")).missing()).contains("chi_sim");
    }

    @Test
    void comesToLifeOnceTheProgramIsThere() throws IOException {
        Path later = folder.resolve("later");
        TesseractReader reader = new TesseractReader(new Tesseract(later.toString()), 1);
        reader.look();
        assertThat(reader.looksFor()).isEmpty();

        Files.move(Path.of(program("printf 'eng\\nchi_sim\\n'")), later);
        reader.look();

        assertThat(reader.missing()).isEmpty();
        assertThat(reader.looksFor()).isNotEmpty();
    }

    @Test
    void endsAProgramThatHangsWithAllThatItStarted() throws IOException {
        Path pids = folder.resolve("pids");
        String program = program("sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; sleep 600");

        assertThatExceptionOfType(NoTextException.class)
                .isThrownBy(() -> new Tesseract(program).run(List.of(), new byte[5_000_000], SHORT))
                .withMessage("tesseract was not done in time");

        assertThat(Files.readAllLines(pids))
                .hasSize(2)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)))
                        .satisfiesAnyOf(
                                handle -> assertThat(handle).isEmpty(),
                                handle -> assertThat(handle.orElseThrow().onExit())
                                        .succeedsWithin(Duration.ofSeconds(5))));
    }

    @Test
    void tellsOfAFailure() throws IOException {
        String program = program("exit 3");

        assertThatExceptionOfType(NoTextException.class)
                .isThrownBy(() -> new Tesseract(program).run(List.of(), new byte[5_000_000], Duration.ofSeconds(20)))
                .withMessageContaining("status 3");
    }

    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
