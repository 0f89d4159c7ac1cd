package org.certhall.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {
    private final Path path;
    private final KeyFolder folder;

    KeyFolderTest(@TempDir Path parent) {
        path = parent.resolve("secrets");
        folder = new KeyFolder(path, new SecureRandom());
    }

    @Test
    void makesKeysForItsOwnersEyesOnly() throws IOException {
        NamedKey made = folder.make("data-0001");

        assertThat(permissions(path)).isEqualTo("rwx------");
        assertThat(permissions(path.resolve("data-0001.key"))).isEqualTo("rw-------");
        assertThat(folder.keys()).containsOnlyKeys("data-0001");
        assertThat(folder.keys().values()).extracting(NamedKey::line).containsExactly(made.line());
        assertThat(path).isDirectoryContaining("glob:**/data-0001.key");
        assertThat(Files.list(path)).as("no draft is left").hasSize(1);
    }

    @Test
    void neverReplacesAKey() {
        NamedKey first = folder.make("index");

        assertThat(folder.make("index").line()).isEqualTo(first.line());
    }

    @Test
    void givesAllNodesTheSameKeyWhenTheyStartAtOnce() throws Exception {
        int nodes = 8;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        Set<String> seen = new HashSet<>();
        try {
            List<Future<NamedKey>> made = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                KeyFolder own = new KeyFolder(path, new SecureRandom());
                made.add(threads.submit(() -> {
                    start.await();
                    return own.make("data-0001");
                }));
            }
            for (Future<NamedKey> key : made) {
                seen.add(key.get().line());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(seen).hasSize(1);
        assertThat(Files.list(path)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesAKeyThatOthersMayUse(String permissions) throws IOException {
        folder.make("index");
        Files.setPosixFilePermissions(path.resolve("index.key"), PosixFilePermissions.fromString(permissions));

        assertThatExceptionOfType(UnusableKeysException.class)
                .isThrownBy(folder::keys)
                .withMessage(
                        path.resolve("index.key") + " is open to other users of this machine; chmod 600 closes it");
    }

    @Test
    void refusesAFolderThatOthersMayEnter() throws IOException {
        folder.make("index");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));

        assertThatExceptionOfType(UnusableKeysException.class)
                .isThrownBy(folder::keys)
                .withMessageContaining("chmod 700");
    }

    @Test
    void noticesAnyChangeOfAKeyFile() throws IOException {
        folder.make("index");
        Path file = path.resolve("index.key");
        byte[] line = Files.readAllBytes(file);
        for (int i = 0; i < line.length; i++) {
            byte[] changed = line.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThatExceptionOfType(UnusableKeysException.class)
                    .as("byte %d", i)
                    .isThrownBy(folder::keys)
                    .withMessageContaining("is damaged");
        }
        Files.write(file, Arrays.copyOf(line, line.length / 2));
        assertThatExceptionOfType(UnusableKeysException.class).isThrownBy(folder::keys);
    }

    @Test
    void refusesAKeyUnderAnotherName() throws IOException {
        folder.make("data-0001");
        Files.move(path.resolve("data-0001.key"), path.resolve("data-0002.key"));

        assertThatExceptionOfType(UnusableKeysException.class).isThrownBy(folder::keys);
    }

    @Test
    void leavesTheOtherSecretsAlone() throws IOException {
        folder.make("index");
        Files.writeString(path.resolve("console.key"), "another matter");

        assertThat(folder.keys()).containsOnlyKeys("index");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
