package org.certhall.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.core.persistence.PersistenceFailure.Code;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class UnitOfWorkTest {
    private final Store store;
    private final UnitOfWork units;

    UnitOfWorkTest(Store.Kind kind, PostgresCluster cluster) {
        store = Store.trial(kind, cluster);
        units = store.units();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatWasWritten() {
        String result = units.write(entities -> {
            entities.persist(new Counter(1));
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(count()).isOne();
    }

    @Test
    void keepsNothingOfAFailedUnitAndPassesItsErrorOn() {
        IllegalArgumentException refusal = new IllegalArgumentException("guard");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> units.perform(entities -> {
                    entities.persist(new Counter(1));
                    entities.flush();
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(count()).isZero();
    }

    @Test
    void tellsFollowersAfterTheCommitAlone() {
        List<String> told = new ArrayList<>();

        units.afterCommit(() -> told.add("outside"));
        units.perform(entities -> {
            entities.persist(new Counter(1));
            units.afterCommit(() -> told.add("committed " + count()));
            assertThat(told).isEmpty();
        });
        units.read(entities -> {
            units.afterCommit(() -> told.add("read"));
            return true;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> units.perform(entities -> {
                    units.afterCommit(() -> told.add("failed"));
                    throw new IllegalStateException("guard");
                }));

        assertThat(told).containsExactly("committed 1");
    }

    @Test
    void keepsNothingOfWhatAReaderChanges() {
        units.perform(entities -> entities.persist(new Counter(1)));

        int seen = units.read(entities -> {
            Counter counter = entities.find(Counter.class, 1L);
            counter.increase();
            entities.flush();
            return counter.value();
        });

        assertThat(seen).isOne();
        assertThat(value(1)).isZero();
    }

    @Test
    void refusesAUnitWithinAUnitAndKeepsNothingOfEither() {
        assertThatIllegalStateException()
                .isThrownBy(() -> units.perform(outer -> {
                    outer.persist(new Counter(1));
                    units.perform(inner -> inner.persist(new Counter(2)));
                }));

        assertThat(count()).isZero();
    }

    @Test
    void runsAgainAfterAFailure() {
        assertThatIllegalStateException().isThrownBy(() -> units.read(outer -> units.read(inner -> 1)));

        units.perform(entities -> entities.persist(new Counter(1)));
        assertThat(count()).isOne();
    }

    @Test
    void callsAChangeBySomebodyElseAConflict() {
        units.perform(entities -> entities.persist(new Counter(1)));

        assertThatExceptionOfType(PersistenceFailure.class)
                .isThrownBy(() -> units.perform(entities -> {
                    Counter mine = entities.find(Counter.class, 1L);
                    increaseOnAnotherThread();
                    mine.increase();
                }))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.CONFLICT));
        assertThat(value(1)).isOne();
    }

    @Test
    void callsATakenKeyADuplicate() {
        units.perform(entities -> entities.persist(new Counter(1)));

        assertThatExceptionOfType(PersistenceFailure.class)
                .isThrownBy(() -> units.perform(entities -> entities.persist(new Counter(1))))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.DUPLICATE));
    }

    @Test
    void callsARowThatStaysLockedAConflict() {
        units.perform(entities -> entities.persist(new Counter(1)));

        units.perform(entities -> {
            entities.find(Counter.class, 1L, LockModeType.PESSIMISTIC_WRITE);
            assertThatExceptionOfType(PersistenceFailure.class)
                    .isThrownBy(() -> onAnotherThread(
                            other -> other.createNativeQuery("select id from counter where id = 1 for update nowait")
                                    .getResultList()))
                    .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.CONFLICT));
        });
    }

    @Test
    void callsAFaultOfTheProgramFailed() {
        assertThatExceptionOfType(PersistenceFailure.class)
                .isThrownBy(() -> units.read(entities ->
                        entities.createNativeQuery("select * from nowhere").getResultList()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.FAILED));
    }

    private void increaseOnAnotherThread() {
        onAnotherThread(entities -> entities.find(Counter.class, 1L).increase());
    }

    private void onAnotherThread(Consumer<EntityManager> work) {
        try {
            CompletableFuture.runAsync(() -> units.perform(work)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof PersistenceFailure failure) {
                throw failure;
            }
            throw failed;
        }
    }

    private long count() {
        return units.read(entities -> entities.createQuery("select count(c) from Counter c", Long.class)
                .getSingleResult());
    }

    private int value(long id) {
        return units.read(entities -> entities.find(Counter.class, id).value());
    }
}
