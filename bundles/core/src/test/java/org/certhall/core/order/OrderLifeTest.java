package org.certhall.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderLifeTest {
    /** Guards of which always exactly one holds. */
    private static final List<Set<OrderGuard>> OPPOSITES = List.of(
            Set.of(OrderGuard.DEPOSIT_WANTED, OrderGuard.NO_DEPOSIT_WANTED),
            Set.of(OrderGuard.DEPOSIT_LEFT, OrderGuard.NO_DEPOSIT_LEFT),
            Set.of(OrderGuard.TRIES_LEFT, OrderGuard.LAST_TRY));

    @Test
    void theTableHasEveryTransitionOfTheRequirements() {
        List<String> required =
                IntStream.rangeClosed(1, 31).mapToObj(number -> "T" + number).toList();

        assertThat(OrderLife.table().stream().map(Transition::id).distinct()).containsExactlyElementsOf(required);
    }

    @Test
    void everyEventActorAndGuardHasItsUse() {
        assertThat(OrderLife.table().stream().map(Transition::event)).contains(OrderEvent.values());
        assertThat(OrderLife.table().stream().flatMap(line -> line.actors().stream()))
                .contains(OrderActor.values());
        assertThat(OrderLife.table().stream().flatMap(line -> line.guards().stream()))
                .contains(OrderGuard.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeReached(OrderState state) {
        assertThat(reachable(OrderState.DRAFT)).contains(state);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateLeadsToAnEndAndNothingLeadsOutOfAnEnd(OrderState state) {
        assertThat(reachable(state)).anyMatch(OrderState::isFinal);
        assertThat(state.isFinal()).isEqualTo(successors(state).allMatch(state::equals));
    }

    @Test
    void whatHappensIsNeverAmbiguous() {
        for (Transition one : OrderLife.table()) {
            for (Transition other : OrderLife.table()) {
                if (!one.equals(other) && overlap(one, other)) {
                    assertThat(exclude(one, other)).as("%s and %s", one, other).isTrue();
                }
            }
        }
    }

    @Test
    void everyGuardOfALineMustHold() {
        for (Transition line : OrderLife.table()) {
            OrderState state = line.from().stream().findFirst().orElse(null);
            OrderActor actor = line.actors().iterator().next();
            for (OrderGuard broken : line.guards()) {
                assertThat(OrderLife.next(
                                state,
                                line.event(),
                                actor,
                                guard -> guard != broken && line.guards().contains(guard)))
                        .as("%s without %s", line, broken)
                        .isEmpty();
            }
            assertThat(OrderLife.next(state, line.event(), actor, line.guards()::contains))
                    .contains(line);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDoesWhatTheTableGivesToOthers(OrderActor actor) {
        for (OrderState state : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                boolean listed = OrderLife.table().stream()
                        .anyMatch(line -> line.from().contains(state)
                                && line.event() == event
                                && line.actors().contains(actor));
                assertThat(OrderLife.open(state, actor).contains(event)).isEqualTo(listed);
                assertThat(listed
                                || OrderLife.next(state, event, actor, guard -> true)
                                        .isEmpty())
                        .isTrue();
            }
        }
    }

    @Test
    void moneyThatComesIsNeverLost() {
        for (OrderState state : OrderState.values()) {
            boolean askedFor = state != OrderState.DRAFT;
            assertThat(OrderLife.open(state, OrderActor.CHANNEL).contains(OrderEvent.PAYMENT_CONFIRMED))
                    .as("%s", state)
                    .isEqualTo(askedFor);
        }
    }

    private static Stream<OrderState> successors(OrderState state) {
        return OrderLife.table().stream()
                .filter(line -> line.from().contains(state))
                .map(line -> line.after(state));
    }

    private static Set<OrderState> reachable(OrderState start) {
        Set<OrderState> seen = EnumSet.of(start);
        Deque<OrderState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            successors(Objects.requireNonNull(open.poll())).filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static boolean overlap(Transition one, Transition other) {
        boolean sameStart = one.from().isEmpty() && other.from().isEmpty();
        return one.event() == other.event()
                && (sameStart || one.from().stream().anyMatch(other.from()::contains))
                && one.actors().stream().anyMatch(other.actors()::contains);
    }

    private static boolean exclude(Transition one, Transition other) {
        return OPPOSITES.stream()
                .anyMatch(pair -> pair.stream().anyMatch(one.guards()::contains)
                        && pair.stream().anyMatch(other.guards()::contains)
                        && pair.stream()
                                .noneMatch(guard -> one.guards().contains(guard)
                                        && other.guards().contains(guard)));
    }
}
