package org.certhall.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.order.Orders;
import org.certhall.core.order.TrialOrders;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers of orders that came to nothing go when their days are over. */
class PaperSweeperTest {
    private static final FieldKey LICENCE = FieldKey.document("licence");

    private final TestClock clock = TestClock.at("2026-11-22T04:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final Orders orders;
    private final AccountId owner;
    private final PaperSweeper sweeper;

    PaperSweeperTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        orders = TrialOrders.of(around, accounts.accounts());
        owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        OrderSettings settings = new OrderSettings(Configured.keys(OrderSettings.Keys.class, Map.of("paperDays", 10)));
        sweeper = new PaperSweeper(around.units(), settings, new TrialPapers.Nobody(), around.audit(), clock);
    }

    @AfterEach
    void close() {
        sweeper.close();
        accounts.close();
        around.close();
    }

    @Test
    void whatWasCancelledOrHasExpiredLosesItsPapersDaysLater() {
        OrderNumber cancelled = begin();
        OrderNumber expired = begin();
        OrderNumber living = begin();
        String first = TrialPapers.put(around, cancelled, LICENCE);
        String second = TrialPapers.put(around, expired, LICENCE);
        String third = TrialPapers.put(around, living, LICENCE);
        move(cancelled, OrderActor.APPLICANT, OrderEvent.CANCEL);
        move(expired, OrderActor.TIMER, OrderEvent.EXPIRE);

        clock.advance(Duration.ofDays(10));
        assertThat(sweeper.sweep()).as("on the last of its days").isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(sweeper.sweep()).isEqualTo(2);
        assertThat(isKept(first)).isFalse();
        assertThat(isKept(second)).isFalse();
        assertThat(isKept(third)).isTrue();
        assertThat(sweeper.sweep()).isZero();
        assertThat(around.records())
                .filteredOn(line -> line.contains("document.days-over"))
                .hasSize(2);
    }

    private boolean isKept(String id) {
        return around.units()
                .read(entities -> TrialPapers.kept(around).find(entities, id))
                .isPresent();
    }

    private OrderNumber begin() {
        Principal applicant = Principals.account(owner.value(), Role.APPLICANT);
        return around.units()
                .write(entities -> orders.begin(entities, applicant, TrialOrders.beginning(owner))
                        .number());
    }

    private void move(OrderNumber number, OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities ->
                        orders.move(entities, orders.lock(entities, number), actor, event, guard -> true, Map.of()));
    }
}
