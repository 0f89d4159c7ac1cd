package org.certhall.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Upload;
import org.certhall.core.picture.Pictures;
import org.junit.jupiter.api.Test;

/** What becomes of files that somebody uploads to do harm (bar R5). */
class UploadCorpusTest {
    private static final String DAMAGED = Boolean.getBoolean("certhall.soak") ? "2000" : "40";

    /** The files themselves and the classes take a part of it; 256 MB are left for the work. */
    private static final String MEMORY = "-Xmx320m";

    @Test
    void keepsNothingButWhatWasDrawnAnewAndTakesLittleTimeAndMemory() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CorpusRun.class.getName(),
                        DAMAGED)
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
    }

    @Test
    void refusesAPixelFloodFromItsHeader() throws IOException {
        Upload flood = Upload.of(HostileFiles.flood());
        Intake intake = new Intake(new Pictures(), new Scanners(), null);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());

        Code code = catchThrowableOfType(DocumentException.class, () -> intake.picture(flood))
                .code();

        assertThat(code).isEqualTo(Code.TOO_MANY_PIXELS);
        assertThat(thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(8 << 20);
    }
}
