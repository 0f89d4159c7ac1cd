package org.certhall.testing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.certhall.testing.e2e.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A lost machine comes back from its backup. */
@TestInstance(Lifecycle.PER_CLASS)
class BackupIT {
    private final Path folder;
    private final Path lost;
    private final Path backup;

    BackupIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        lost = folder.resolve("lost");
        backup = folder.resolve("hall.backup");
        givenAPortalWithItsOwnConfigurationAndABackup(lost, backup);
    }

    @Test
    void portalComesBackFromABackupMadeWhileItRan() throws IOException {
        Path found = folder.resolve("found");
        Result restored = Script.call(found, Map.of(), "restore", backup.toString());

        assertThat(restored.status()).as(restored.output()).isZero();
        thenSecretsAndConfigurationAreTheSame(lost, found);
        try (PortalProcess portal = PortalProcess.start(found.resolve("portal"), found, Map.of())) {
            portal.await("apply");
            portal.awaitAccounts();
            assertThat(portal.console("certhall:plugin-list --kind protection")).contains("ACTIVE");
            assertThat(portal.console("certhall:plugin-list --kind database")).contains("ACTIVE");
        }
    }

    @Test
    void damagedBackupIsRefusedAndTouchesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.backup"), bytes);

        Path untouched = folder.resolve("untouched");
        Result restored = Script.call(untouched, Map.of(), "restore", damaged.toString());

        assertThat(restored.status()).isEqualTo(2);
        assertThat(untouched).isEmptyDirectory();
    }

    private static void givenAPortalWithItsOwnConfigurationAndABackup(Path data, Path backup) throws IOException {
        Distribution.unpack(Distribution.archive(Hall.root()), data.resolve("portal"));
        try (PortalProcess portal = PortalProcess.start(data.resolve("portal"), data, Map.of())) {
            portal.await("apply");
            portal.awaitAccounts();
            Path site = data.resolve("etc/org.certhall.portal.cfg.json");
            Files.writeString(site, Files.readString(site).replace("示例数字证书认证中心", "演练认证中心"));

            Result made = Script.call(data, Script.options(portal), "backup", backup.toString());
            assertThat(made.status()).as(made.output()).isZero();
            Result again = Script.call(data, Script.options(portal), "backup", backup.toString());
            assertThat(again.status()).as("a backup never replaces a file").isEqualTo(2);
            Result restored = Script.call(data, Script.options(portal), "restore", backup.toString());
            assertThat(restored.output()).contains("a portal runs on").contains("stop it first");
        }
    }

    private static void thenSecretsAndConfigurationAreTheSame(Path lost, Path found) throws IOException {
        for (String file :
                new String[] {"secrets/console.key", "secrets/https.p12", "etc/org.certhall.portal.cfg.json"}) {
            assertThat(found.resolve(file)).hasSameBinaryContentAs(lost.resolve(file));
        }
        assertThat(Files.readString(found.resolve("etc/org.certhall.portal.cfg.json")))
                .contains("演练认证中心");
    }
}
