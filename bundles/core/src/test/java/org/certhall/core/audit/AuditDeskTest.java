package org.certhall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.audit.AuditLog.AuditExport;
import org.certhall.api.audit.AuditLog.AuditFilter;
import org.certhall.api.audit.AuditLog.AuditPage;
import org.certhall.api.audit.AuditLog.AuditState;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.api.audit.AuditRecord;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class AuditDeskTest {
    private static final AuditFilter ALL = filter("", "", "");
    private static final Principal AUDITOR = Principals.session(3, 30, Role.AUDITOR);

    private final Store store;
    private final UnitOfWork units;
    private final Path folder;
    private final Hall hall;
    private final AuditDesk desk;

    AuditDeskTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        this.store = Store.on(kind, cluster);
        this.units = store.units();
        this.folder = folder;
        this.hall = new Hall(units, folder, "node");
        this.desk = hall.desk(Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void showsOneThatWasTamperedWithAmongTheOthers() {
        hall.write(3);
        hall.seal();
        units.perform(entities -> entities.createNativeQuery("update audit_record set details = 'x' where number = 2")
                .executeUpdate());

        AuditPage page = desk.page(AUDITOR, ALL, Optional.empty(), 10);

        assertThat(page.records())
                .filteredOn(record -> record.number() == 2)
                .singleElement()
                .satisfies(record -> assertThat(record.details()).containsValue("x"));
    }

    @Test
    void listsTheNewestFirstAndThoseWithoutANumberBeforeThem() {
        hall.write(25);
        hall.seal();
        hall.write("login.succeeded", 77);

        AuditPage first = desk.page(AUDITOR, ALL, Optional.empty(), 10);
        assertThat(first.records())
                .extracting(AuditRecord::action)
                .startsWith("audit.read", "login.succeeded", "login.failed");
        assertThat(first.records()).extracting(AuditRecord::number).startsWith(0L, 0L, 25L, 24L);
        List<Long> rest = new ArrayList<>();
        Optional<Long> next = first.next();
        while (next.isPresent()) {
            AuditPage page = desk.page(AUDITOR, ALL, next, 10);
            page.records().forEach(record -> rest.add(record.number()));
            next = page.next();
        }
        assertThat(rest).hasSize(17).startsWith(17L, 16L).endsWith(2L, 1L);
    }

    @Test
    void findsByActionAreaActorObjectAndTime() {
        hall.write(3);
        hall.write("login.succeeded", 1);
        hall.write("login-name.changed", 1);
        Instant before = Instant.now(Clock.systemUTC()).minusSeconds(600);
        Instant after = before.plusSeconds(1200);

        assertThat(actions(filter("login.failed", "", ""))).hasSize(3);
        assertThat(actions(filter("login.", "", ""))).hasSize(4).doesNotContain("login-name.changed");
        assertThat(actions(filter("login%.", "", ""))).isEmpty();
        assertThat(actions(filter("", "account:3", ""))).containsExactly("audit.read");
        assertThat(actions(filter(" login.succeeded ", "anonymous", "account:1")))
                .containsExactly("login.succeeded");
        assertThat(actions(filter("", "", "account:99"))).isEmpty();
        assertThat(actions(new AuditFilter("login.", "", "", Optional.of(before), Optional.of(after))))
                .hasSize(4);
        assertThat(actions(new AuditFilter("", "", "", Optional.of(after), Optional.empty())))
                .isEmpty();
        assertThat(actions(new AuditFilter("", "", "", Optional.empty(), Optional.of(before))))
                .isEmpty();
    }

    @Test
    void readingIsRecordedOncePerSessionAndHour() {
        AuditFilter readings = filter("audit.read", "", "");
        for (int look = 0; look < 3; look++) {
            desk.page(AUDITOR, readings, Optional.empty(), 10);
        }
        assertThat(actions(readings)).hasSize(1);

        desk.page(Principals.session(3, 31, Role.AUDITOR), readings, Optional.empty(), 10);
        assertThat(actions(readings)).hasSize(2);

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
        hall.desk(later).page(AUDITOR, readings, Optional.empty(), 10);
        assertThat(actions(readings)).hasSize(3);
    }

    @Test
    void saysHowFarTheSealerHasCome() {
        assertThat(desk.state(AUDITOR)).isEqualTo(new AuditState(0, Optional.empty(), 0, "", ""));
        hall.write(4);
        hall.seal();
        hall.write(2);

        AuditState state = desk.state(AUDITOR);
        assertThat(state.head()).isEqualTo(4);
        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.sealed()).isPresent();
        assertThat(state.key()).matches("[0-9a-f]{16}");
        assertThat(state.problem()).isBlank();
    }

    @Test
    void verifyingIsRecordedAndTellsItsProgress() {
        hall.write(5);
        hall.seal();
        List<Long> progress = new ArrayList<>();

        assertThat(desk.verify(Principals.console("admin"), progress::add))
                .isEqualTo(new AuditVerdict(5, 5, List.of()));
        assertThat(progress).containsExactly(5L);
        AuditRecord record = desk.page(AUDITOR, filter("audit.verified", "", ""), Optional.empty(), 1)
                .records()
                .get(0);
        assertThat(record.actor()).isEqualTo("console:admin");
        assertThat(record.details()).containsEntry("faults", "0").containsEntry("records", "5");
    }

    @Test
    void recordsThatTheSealerLeavesWaitingAreAFault() {
        hall.write(2);

        AuditVerdict verdict = hall.desk(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)))
                .verify(Principals.console("admin"), records -> {});
        assertThat(verdict.faults()).extracting(fault -> fault.kind().name()).containsExactly("RECORDS_LATE");
    }

    @Test
    void exportIsOneLineForEachRecordWithHeadsAndKeyBesideIt() throws Exception {
        Path export = folder.resolve("export");
        assertThatIllegalArgumentException().isThrownBy(() -> export(export)).withMessageContaining("sealed yet");
        hall.write(5);
        hall.seal();

        AuditExport written = export(export);
        assertThat(written.count()).isEqualTo(5);
        assertThat(Files.readAllLines(written.records()))
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"action\":\"login.failed\",\"actor\":\"anonymous\",\"at\":\""));
        assertThat(Files.readAllBytes(written.heads())).isEqualTo(Files.readAllBytes(hall.heads()));
        assertThat(written.key()).hasContent(hall.kept().key().orElseThrow().pem());
        assertThatIllegalArgumentException().isThrownBy(() -> export(export)).withMessageContaining("already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export(Path.of("here")))
                .withMessageContaining("absolute");
    }

    @Test
    void refusesCallsThatDidNotPassTheGuard() {
        Caller visitor = new Caller.Anonymous("192.0.2.7", Locale.ENGLISH);

        assertThatIllegalStateException().isThrownBy(() -> desk.page(visitor, ALL, Optional.empty(), 10));
        assertThatIllegalStateException().isThrownBy(() -> desk.state(visitor));
        assertThatIllegalStateException().isThrownBy(() -> desk.verify(visitor, records -> {}));
        assertThatIllegalStateException().isThrownBy(() -> desk.export(visitor, folder.resolve("x"), records -> {}));
    }

    private AuditExport export(Path target) {
        return desk.export(Principals.console("admin"), target, records -> {});
    }

    private List<String> actions(AuditFilter filter) {
        return desk.page(AUDITOR, filter, Optional.empty(), 50).records().stream()
                .map(AuditRecord::action)
                .toList();
    }

    private static AuditFilter filter(String action, String actor, String object) {
        return new AuditFilter(action, actor, object, Optional.empty(), Optional.empty());
    }
}
