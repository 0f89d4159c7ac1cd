package org.certhall.core.lostnumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
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
class ClaimSweeperTest {
    private static final Duration KEPT = Duration.ofDays(180);

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    private final ClaimSweeper sweeper;

    ClaimSweeperTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        sweeper = new ClaimSweeper(KEPT, around.units(), clock);
    }

    @AfterEach
    void close() {
        sweeper.close();
        around.close();
    }

    @Test
    void whatIsPersonalGoesItsDaysAfterTheEndAndTheRestStays() {
        Instant begun = clock.instant();
        long refused = keep("refused");
        long living = keep("living");
        around.units()
                .perform(entities -> entities.find(NumberClaim.class, refused).refuse(sealed("unclear"), begun));

        clock.advance(KEPT);
        sweeper.sweep();
        assertThat(letters()).containsExactly(refused, living);

        clock.advance(Duration.ofSeconds(1));
        sweeper.sweep();
        sweeper.sweep();

        assertThat(letters()).containsExactly(living);
        assertThat(forgotten()).containsExactly(ClaimState.REFUSED);
    }

    private long keep(String name) {
        return around.units().write(entities -> {
            NumberClaim claim = new NumberClaim(sealed(name), Optional.empty(), sealed(name), clock.instant());
            entities.persist(claim);
            entities.persist(new ClaimLetter(claim.id(), "application/pdf", sealed(name)));
            return claim.id();
        });
    }

    private List<Long> letters() {
        return around.units()
                .read(entities -> entities.createQuery("select l.claim from ClaimLetter l order by l.claim", Long.class)
                        .getResultList());
    }

    private List<ClaimState> forgotten() {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select c.state from NumberClaim c where c.mobileSealed is null and c.reasonSealed is null",
                                ClaimState.class)
                        .getResultList());
    }

    private static byte[] sealed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
