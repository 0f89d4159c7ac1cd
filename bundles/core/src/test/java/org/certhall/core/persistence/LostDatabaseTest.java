package org.certhall.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import org.certhall.core.persistence.PersistenceFailure.Code;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LostDatabaseTest {
    private final PostgresCluster cluster = PostgresCluster.start();

    @AfterAll
    void close() {
        cluster.close();
    }

    @Test
    void isUnavailableWithoutADatabaseAndWorksAgainAfterwards() {
        try (Store store = Store.trial(Store.Kind.POSTGRESQL, cluster)) {
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
    void isUnavailableWhenTheDatabaseGoesWithinAUnit() {
        try (Store store = Store.trial(Store.Kind.POSTGRESQL, cluster)) {
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
