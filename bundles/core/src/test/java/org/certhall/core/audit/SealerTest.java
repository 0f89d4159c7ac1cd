package org.certhall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.certhall.api.audit.AuditFault;
import org.certhall.api.audit.AuditLog.AuditVerdict;
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
class SealerTest {
    private static final int WRITERS = 6;
    private static final int RECORDS = Boolean.getBoolean("certhall.soak") ? 2000 : 60;

    private final Store store;
    private final UnitOfWork units;
    private final Path folder;
    private final Hall hall;

    SealerTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        this.store = Store.on(kind, cluster);
        this.units = store.units();
        this.folder = folder;
        this.hall = new Hall(units, folder, "first");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void logThatNobodyTouchedIsSound() throws Exception {
        assertThat(hall.verify()).isEqualTo(new AuditVerdict(0, 0, List.of()));
        for (int round = 1; round <= 5; round++) {
            hall.write(round);
            hall.seal();
            hall.seal();
        }
        hall.write(2);

        assertThat(hall.verify()).isEqualTo(new AuditVerdict(15, 15, List.of()));
        assertThat(numbers()).isEqualTo(upTo(15));
        assertThat(Files.readAllLines(hall.heads())).isEqualTo(headsInside()).hasSize(5);
        assertThat(Files.getPosixFilePermissions(hall.heads())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/audit.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void numbersHaveNoGapWhileManyWriteAndTwoNodesSeal() throws Exception {
        Hall second = new Hall(units, folder, "second");
        // A node that comes later finds heads that its file lacks, and records that.
        hall.seal();
        second.seal();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> hall.write(RECORDS)));
            }
            Future<?> one = threads.submit(() -> sealUntil(hall));
            Future<?> other = threads.submit(() -> sealUntil(second));
            for (Future<?> writer : writers) {
                writer.get();
            }
            one.get();
            other.get();
        } finally {
            threads.shutdown();
        }

        assertThat(numbers()).isEqualTo(upTo(WRITERS * RECORDS));
        for (Hall node : List.of(hall, second)) {
            node.seal();
            assertThat(node.verify()).isEqualTo(new AuditVerdict(WRITERS * RECORDS, WRITERS * RECORDS, List.of()));
            assertThat(Files.readAllLines(node.heads())).isEqualTo(headsInside());
        }
    }

    /** Another transaction's record is not seen before it is committed, and takes its number then. */
    @Test
    void recordOfAnOpenTransactionIsNumberedAfterItsCommit() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            units.perform(entities -> {
                entities.persist(new AuditEntry(Instant.EPOCH, "system", "work.slow", "", "", Map.of()));
                entities.flush();
                await(other.submit(() -> {
                    hall.write(1);
                    hall.seal();
                }));
            });
        } finally {
            other.shutdown();
        }
        hall.seal();

        assertThat(actions()).containsExactly("login.failed", "work.slow");
        assertThat(hall.verify()).isEqualTo(new AuditVerdict(2, 2, List.of()));
    }

    @Test
    void crashBetweenDatabaseAndFileHealsWithoutAlarmWhereverTheLineWasTorn() throws Exception {
        hall.write(3);
        hall.seal();
        byte[] before = Files.readAllBytes(hall.heads());
        hall.write(2);
        hall.seal();
        byte[] after = Files.readAllBytes(hall.heads());

        for (int length = before.length; length <= after.length; length += 17) {
            Files.write(hall.heads(), Arrays.copyOf(after, length));
            hall.restart();
            assertThat(hall.verify().faults())
                    .as("%d bytes, before the first round", length)
                    .isEmpty();

            hall.seal();
            assertThat(Files.readAllBytes(hall.heads())).isEqualTo(after);
            assertThat(hall.verify()).isEqualTo(new AuditVerdict(5, 5, List.of()));
        }
    }

    @Test
    void crashBetweenDatabaseAndFileRaisesNoAlarmWhereRecordsWaitToo() throws Exception {
        hall.write(3);
        hall.seal();
        byte[] before = Files.readAllBytes(hall.heads());
        hall.write(2);
        hall.seal();
        Files.write(hall.heads(), before);
        hall.write(1);
        hall.restart();

        hall.seal();
        hall.seal();

        assertThat(actions()).hasSize(6).containsOnly("login.failed");
        assertThat(hall.verify()).isEqualTo(new AuditVerdict(6, 6, List.of()));
    }

    @Test
    void headsThatWereSetBackWhileTheHallStoodAreRestoredAndThatIsRecorded() throws Exception {
        for (int round = 0; round < 4; round++) {
            hall.write(1);
            hall.seal();
        }
        List<String> heads = headsInside();
        Files.write(hall.heads(), (heads.get(0) + "\n").getBytes(StandardCharsets.US_ASCII));
        hall.restart();
        hall.seal();
        hall.seal();

        assertThat(Files.readAllLines(hall.heads())).startsWith(heads.toArray(String[]::new));
        assertThat(actions()).endsWith("audit.heads-restored");
        assertThat(hall.verify().faults()).isEmpty();
    }

    @Test
    void databaseThatLostItsEndIsGoneOnFromOutsideAndStaysUnsound() throws Exception {
        for (int round = 0; round < 4; round++) {
            hall.write(2);
            hall.seal();
        }
        units.perform(entities -> {
            entities.createQuery("delete from AuditEntry r where r.number > 4").executeUpdate();
            entities.createQuery("delete from AuditHead h where h.number > 4").executeUpdate();
        });
        hall.restart();
        hall.write(1);
        hall.seal();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 9L);
        assertThat(hall.verify().faults())
                .containsExactlyInAnyOrder(
                        new AuditFault(AuditFault.Kind.RECORDS_MISSING, 5, 8),
                        new AuditFault(AuditFault.Kind.HEADS_MISSING_INSIDE, 6, 6),
                        new AuditFault(AuditFault.Kind.HEADS_MISSING_INSIDE, 8, 8));
    }

    @Test
    void nothingIsSealedUnderAKeyThatDoesNotFit() throws Exception {
        hall.write(1);
        hall.seal();
        Path key = folder.resolve("secrets/audit.key");
        Path kept = folder.resolve("kept.key");
        Files.move(key, kept);
        hall.write(1);

        assertThatThrownBy(hall::seal)
                .isInstanceOf(UnusableHeadsException.class)
                .hasMessageContaining("missing");
        assertThat(key).doesNotExist();
        Files.copy(kept, key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(hall::seal)
                .isInstanceOf(UnusableHeadsException.class)
                .hasMessageContaining("chmod 600");
        Files.writeString(key, Files.readString(key).replaceFirst("[A-Za-z0-9+/](?==*\n-----END PUBLIC)", "!"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(hall::seal)
                .isInstanceOf(UnusableHeadsException.class)
                .hasMessageContaining("damaged");

        Files.delete(key);
        Files.move(kept, key);
        hall.seal();
        assertThat(hall.verify()).isEqualTo(new AuditVerdict(2, 2, List.of()));
    }

    @Test
    void foreignHeadInTheDatabaseStopsTheSealer() {
        hall.write(1);
        hall.seal();
        units.perform(entities -> entities.createNativeQuery(
                        "insert into audit_head (number, line) select 99, replace(line, ' 1 ', ' 99 ') from audit_head")
                .executeUpdate());
        hall.write(1);

        assertThatThrownBy(hall::seal)
                .isInstanceOf(UnusableHeadsException.class)
                .hasMessageContaining("not signed by the key of this hall");
    }

    private void sealUntil(Hall node) {
        long sealed;
        do {
            node.seal();
            sealed = units.read(entities -> entities.createQuery(
                            "select count(r) from AuditEntry r where r.number is not null", Long.class)
                    .getSingleResult());
        } while (sealed < WRITERS * RECORDS);
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Long> numbers() {
        return units.read(entities -> entities.createQuery(
                        "select r.number from AuditEntry r where r.number is not null order by r.number", Long.class)
                .getResultList());
    }

    private List<String> actions() {
        return units.read(entities -> entities.createQuery(
                        "select r.action from AuditEntry r where r.number is not null order by r.number", String.class)
                .getResultList());
    }

    private List<String> headsInside() {
        return units.read(
                entities -> entities.createQuery("select h.line from AuditHead h order by h.number", String.class)
                        .getResultList());
    }

    private static List<Long> upTo(long number) {
        return LongStream.rangeClosed(1, number).boxed().toList();
    }
}
