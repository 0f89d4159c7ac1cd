package org.certhall.testing.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateProject;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/plug-ins.md} works as it is pasted from there. */
class PlugInGuideTest extends CertificateProjectContract {
    private static final Path GUIDE = Path.of("../../../docs/plug-ins.md");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private static Path folder;

    @Override
    protected CertificateProject project() {
        try {
            String guide = Files.readString(GUIDE);
            int start = guide.indexOf("```json\n") + "```json\n".length();
            Path pasted = folder.resolve("demo.project.json");
            Files.writeString(pasted, guide.substring(start, guide.indexOf("```", start)));
            return DataFiles.service(pasted, CertificateProject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
