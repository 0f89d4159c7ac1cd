package org.certhall.core.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certhall.api.maintenance.MaintenanceException;
import org.certhall.api.maintenance.MaintenanceException.Code;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.audit.AuditWriter;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Records;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceDeskTest {
    private static final Principal OPERATOR = Principals.console("karaf");
    private static final Path TARGET = Path.of("/backup/certhall.zip");

    private final List<Path> dumps = new ArrayList<>();
    private final Store store;
    private final DataProtection protection;

    MaintenanceDeskTest(@TempDir Path folder) {
        store = Store.onH2();
        protection = Protections.in(folder.resolve("secrets"), store.units());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsDoneToAllOfTheDataStandsInTheAuditLog() {
        byte[] sealed = protection.seal("trial", new byte[1]);
        MaintenanceDesk desk = new MaintenanceDesk(protection, dumps::add, store.units(), new AuditWriter(protection));

        desk.rotateKeys(OPERATOR);
        desk.dump(OPERATOR, TARGET);

        assertThat(protection.outdated(sealed)).isTrue();
        assertThat(dumps).containsExactly(TARGET);
        assertThat(new Records(store.units()).all())
                .containsExactly("console:karaf protection.key-rotated ", "console:karaf database.dumped ");
    }

    @Test
    void whatWasNotDoneDoesNot() {
        MaintenanceDesk desk = new MaintenanceDesk(
                protection,
                target -> {
                    throw new MaintenanceException(Code.TARGET_UNUSABLE, "there is a file already");
                },
                store.units(),
                new AuditWriter(protection));

        assertThatThrownBy(() -> desk.dump(OPERATOR, TARGET)).isInstanceOf(MaintenanceException.class);

        assertThat(new Records(store.units()).all()).isEmpty();
    }
}
