package org.certhall.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.certhall.api.bank.Deposit;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.store.AtOnce;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to one order, or one account, in the same moment. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class DepositRaceTest {
    private final TrialDeposits trial;

    DepositRaceTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        trial = new TrialDeposits(Store.on(kind, cluster), folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void twentyGuessesAtOnceAreThreeTries() throws Exception {
        OrderNumber number = trial.order();
        Deposit deposit = trial.paid(number);
        List<Callable<?>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long guess = (deposit.amount().fen() + i) % 100 + 1;
            guesses.add(() -> trial.desk.verify(trial.applicant, number, 1, new Money(guess)));
        }

        List<Boolean> heard = AtOnce.call(guesses);

        assertThat(heard).filteredOn(went -> went).hasSize(3);
        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.states(number)).containsExactly(DepositState.SPENT);
    }

    @Test
    void aRightAmountAndTheTimerAtOnceComeToOneEnd() throws Exception {
        for (int i = 0; i < 3; i++) {
            OrderNumber number = trial.order();
            Deposit deposit = trial.paid(number);
            trial.pass(Duration.ofHours(72).minusNanos(1));
            List<Boolean> heard = AtOnce.call(List.of(
                    () -> trial.deadline.handle(TrialDeposits.item(deposit.key())),
                    () -> {
                        trial.pass(Duration.ofNanos(1));
                        return true;
                    },
                    () -> trial.desk.verify(trial.applicant, number, 1, deposit.amount())));
            trial.deadline.handle(TrialDeposits.item(deposit.key()));

            boolean proved = heard.get(2);
            assertThat(trial.state(number))
                    .isEqualTo(proved ? OrderState.AWAITING_PAYMENT : OrderState.AWAITING_DEPOSIT);
            assertThat(trial.states(number)).containsExactly(proved ? DepositState.PROVED : DepositState.EXPIRED);
        }
    }

    @Test
    void ordersThatAskForTheSameAccountAtOnceGetThreeDeposits() throws Exception {
        List<Callable<?>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            OrderNumber number = trial.order();
            requests.add(() -> {
                trial.ask(number);
                return true;
            });
        }

        assertThat(AtOnce.call(requests)).filteredOn(went -> went).hasSize(3);
    }

    @Test
    void skippingAndTheBanksAcceptanceAtOnceLeaveNoAmount() throws Exception {
        OrderNumber number = trial.order();
        trial.ask(number);

        AtOnce.call(List.of(() -> trial.pay(number), () -> {
            trial.desk.skip(trial.applicant, number);
            return true;
        }));
        trial.pay(number);

        assertThat(trial.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.amounts()).isZero();
    }
}
