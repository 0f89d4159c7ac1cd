package org.certhall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.certhall.api.access.Role;
import org.certhall.core.access.Principals;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.protection.Protections;
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
class AuditWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00.123456789Z");
    private static final String EVERYTHING =
            "select r.happened, r.actor, r.action, r.object, r.details from AuditEntry r"
                    + " where r.number is null order by r.id";

    private final Store store;
    private final UnitOfWork units;
    private final AuditWriter writer;

    AuditWriterTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        units = store.units();
        writer = new AuditWriter(Protections.in(folder.resolve("secrets"), units), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsARecordWithWhatItRecords() {
        units.perform(entities -> {
            writer.record(
                    entities,
                    Principals.account(7, Role.CLERK),
                    "account.opened",
                    "account:9",
                    Map.of("number", "2", "by", "desk \"1\""));
            writer.record(entities, Principals.console("管理员"), "staff.added", "", Map.of());
            writer.record(entities, "work.dead", "work:3", Map.of());
        });

        Instant stored = Instant.parse("2026-11-22T16:30:00.123456Z");
        assertThat(rows(EVERYTHING))
                .containsExactly(
                        List.of(
                                stored,
                                "account:7",
                                "account.opened",
                                "account:9",
                                "{\"by\":\"desk \\\"1\\\"\",\"number\":\"2\"}"),
                        List.of(stored, "console:管理员", "staff.added", "", "{}"),
                        List.of(stored, "system", "work.dead", "work:3", "{}"));
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> units.perform(entities -> {
                    writer.record(entities, "work.dead", "work:3", Map.of());
                    entities.flush();
                    throw new IllegalStateException("changed its mind");
                }));

        assertThat(rows(EVERYTHING)).isEmpty();
    }

    @Test
    void keepsAKeyedHashOfTheAddressAlone() {
        units.perform(entities -> {
            writer.record(entities, Principals.anonymous("2001:DB8::1"), "login.failed", "", Map.of());
            writer.record(entities, Principals.anonymous(" 2001:db8::1"), "login.failed", "", Map.of());
            writer.record(entities, Principals.anonymous("192.0.2.7"), "login.failed", "", Map.of());
        });

        List<List<Object>> origins = rows("select r.origin, r.actor from AuditEntry r order by r.id");
        assertThat(origins.get(0)).isEqualTo(origins.get(1)).isNotEqualTo(origins.get(2));
        assertThat((String) origins.get(0).get(0)).matches("[0-9a-f]{64}");
    }

    @Test
    void refusesWhatIsNoActionOrNoId() {
        for (String action : List.of("", "login", "Login.failed", "login.", ".failed", "login failed.x", "a.b\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> record(action, ""));
        }
        for (String object : List.of("a\nb", "a\u0000", "a".repeat(201), "\ud800")) {
            assertThatIllegalArgumentException().isThrownBy(() -> record("login.failed", object));
        }
        assertThat(rows(EVERYTHING)).isEmpty();
    }

    private void record(String action, String object) {
        units.perform(entities -> writer.record(entities, action, object, Map.of()));
    }

    private List<List<Object>> rows(String query) {
        return units.read(entities -> entities.createQuery(query, Object[].class)
                .getResultStream()
                .map(List::of)
                .toList());
    }
}
