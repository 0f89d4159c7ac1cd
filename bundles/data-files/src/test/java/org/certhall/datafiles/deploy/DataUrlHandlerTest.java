package org.certhall.datafiles.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.certhall.datafiles.check.DataBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataUrlHandlerTest {
    private Path folder;

    @BeforeEach
    void takeFolder(@TempDir Path empty) {
        folder = empty;
    }

    @Test
    void makesABundleOfAFile() throws IOException {
        byte[] jar = jar(
                "zqyl.project.json",
                "{\"id\":\"zqyl\",\"x\":{\"version\":\"9\"},\"version\":\"1.2.3\"}".getBytes(StandardCharsets.UTF_8));
        Attributes headers = headers(jar);

        assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("org.certhall.data.project.zqyl");
        assertThat(headers.getValue("Bundle-Version")).isEqualTo("1.2.3");
        assertThat(headers.getValue("CertHall-Data")).isEqualTo("certhall/zqyl.project.json");
    }

    @Test
    void makesTheSameBytesOfTheSameFile() throws IOException {
        assertThat(jar("a.project.json", "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(jar("a.project.json", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":\"1.0\"| 1.0",
                "{\"version\":7}| 0.0.0",
                "{\"version\":\"new\"}| 0.0.0",
                "[]| 0.0.0",
                "{| 0.0.0",
                "\u0007x| 0.0.0"
            })
    void givesTheFilesVersionAsFarAsItCanBeRead(String content, String version) throws IOException {
        byte[] jar = jar("a.project.json", content.getBytes(StandardCharsets.UTF_8));
        assertThat(headers(jar).getValue("Bundle-Version")).isEqualTo(version);
    }

    @Test
    void readsNoMoreOfATooLargeFileThanShowsThatItIs() throws IOException {
        byte[] jar = jar("a.project.json", new byte[10_000_000]);
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            JarEntry entry = in.getNextJarEntry();
            assertThat(entry.getName()).isEqualTo("certhall/a.project.json");
            assertThat(in.readAllBytes()).hasSize(DataBytes.LIMIT + 1);
        }
    }

    @Test
    void givesAFileWithAForeignNameAPlainOne() throws IOException {
        byte[] jar = jar("中 +%.project.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(headers(jar).getValue("Bundle-SymbolicName")).isEqualTo("org.certhall.data.project.u4e2du20u2bu25");
    }

    @Test
    void refusesAFileThatIsNoDataFileByName() {
        assertThatThrownBy(() -> jar("project.json", new byte[0]))
                .isInstanceOf(MalformedURLException.class)
                .hasMessageContaining("名称.种类.json");
    }

    @Test
    void deploysDataFilesOfAnyKindAndNothingElse() throws IOException {
        DataFileDeployer deployer = new DataFileDeployer(new DataUrlHandler());
        assertThat(deployer.canHandle(file("icbc.bank.json"))).isTrue();
        assertThat(deployer.canHandle(file("org.x.cfg.json"))).isFalse();
        assertThat(deployer.canHandle(file("x.jar"))).isFalse();
        assertThat(deployer.canHandle(folder.resolve("gone.bank.json").toFile()))
                .isFalse();
        assertThat(deployer.canHandle(
                        Files.createDirectory(folder.resolve("dir.bank.json")).toFile()))
                .isFalse();
    }

    private File file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "{}").toFile();
    }

    private byte[] jar(String name, byte[] content) throws IOException {
        URL source = Files.write(folder.resolve(name), content).toUri().toURL();
        URL url = new URL(null, "certhall:" + source.toExternalForm(), new NoHandler());
        try (InputStream in = new DataUrlHandler().openConnection(url).getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Attributes headers(byte[] jar) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            return in.getManifest().getMainAttributes();
        }
    }

    /** Lets a URL be made outside the container, where nobody knows its scheme. */
    private static final class NoHandler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            throw new UnsupportedOperationException();
        }
    }
}
