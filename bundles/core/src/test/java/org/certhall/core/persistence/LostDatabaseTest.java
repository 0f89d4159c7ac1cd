package org.certhall.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.certhall.core.persistence.PersistenceFailure.Code;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class LostDatabaseTest {
    @Test
    void isUnavailableWithoutADatabaseAndWorksAgainAfterwards(PostgresCluster cluster, @TempDir Path folder) {
        try (Store store = Store.trial(Store.Kind.POSTGRESQL, cluster, folder)) {
            UnitOfWork units = store.units();
            cluster.down();
            try {
                assertThatExceptionOfType(PersistenceFailure.class)
                        .isThrownBy(() -> units.perform(entities -> entities.persist(new Counter(1))))
                        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE));
            } finally {
                cluster.up();
            }
            units.perform(entities -> entities.persist(new Counter(1)));
        }
    }

    @Test
    void isUnavailableWhenTheDatabaseGoesWithinAUnit(PostgresCluster cluster, @TempDir Path folder) {
        try (Store store = Store.trial(Store.Kind.POSTGRESQL, cluster, folder)) {
            UnitOfWork units = store.units();
            assertThatExceptionOfType(PersistenceFailure.class)
                    .isThrownBy(() -> units.perform(entities -> {
                        entities.persist(new Counter(1));
                        cluster.down();
                        cluster.up();
                    }))
                    .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE));
            long kept = CompletableFuture.supplyAsync(() ->
                            units.read(entities -> entities.createQuery("select count(c) from Counter c", Long.class)
                                    .getSingleResult()))
                    .join();
            assertThat(kept).isZero();
        }
    }
}
