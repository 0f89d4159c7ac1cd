package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.order.CustomerOrder;
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

/** What was typed into orders that came to nothing goes when its days are over. */
class AnswerSweeperTest {
    private final TestClock clock = TestClock.at("2026-11-22T04:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final Orders orders;
    private final AccountId owner;
    private final AnswerSweeper sweeper;

    AnswerSweeperTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        orders = TrialOrders.of(around, accounts.accounts());
        owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        OrderSettings settings = new OrderSettings(Configured.keys(OrderSettings.Keys.class, Map.of("paperDays", 10)));
        sweeper = new AnswerSweeper(around.units(), settings, around.audit(), clock);
    }

    @AfterEach
    void close() {
        sweeper.close();
        accounts.close();
        around.close();
    }

    @Test
    void whatWasTypedIntoCancelledAndExpiredOrdersIsForgottenDaysLater() {
        OrderNumber cancelled = begin();
        OrderNumber expired = begin();
        OrderNumber living = begin();
        move(cancelled, OrderActor.APPLICANT, OrderEvent.CANCEL);
        move(expired, OrderActor.TIMER, OrderEvent.EXPIRE);

        clock.advance(Duration.ofDays(10));
        assertThat(sweeper.sweep()).as("on the last of its days").isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(sweeper.sweep()).isEqualTo(2);
        assertThat(isTyped(cancelled)).isFalse();
        assertThat(isTyped(expired)).isFalse();
        assertThat(isTyped(living)).isTrue();
        assertThat(sweeper.sweep()).isZero();
        assertThat(around.records())
                .filteredOn(line -> line.contains("application.days-over"))
                .hasSize(2);
    }

    private boolean isTyped(OrderNumber number) {
        return around.units()
                .read(entities -> orders.find(entities, number))
                .flatMap(CustomerOrder::answersSealed)
                .isPresent();
    }

    private OrderNumber begin() {
        Principal applicant = Principals.account(owner.value(), Role.APPLICANT);
        return around.units().write(entities -> {
            CustomerOrder order = orders.begin(entities, applicant, TrialOrders.beginning(owner));
            order.answer(new byte[] {1});
            return order.number();
        });
    }

    private void move(OrderNumber number, OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities ->
                        orders.move(entities, orders.lock(entities, number), actor, event, guard -> true, Map.of()));
    }
}
