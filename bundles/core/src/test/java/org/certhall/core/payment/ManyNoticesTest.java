package org.certhall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R2: notices of many orders, one to five times each, shuffled, twenty at once, some forged, late or of a wrong amount. */
@ExtendWith(PostgresExtension.class)
class ManyNoticesTest {
    private static final boolean SOAK = Boolean.getBoolean("certhall.soak");
    private static final int ORDERS = SOAK ? 10_000 : 60;
    /** Of so many orders, one is forged, one late and one paid with a wrong amount. */
    private static final int SHARE = SOAK ? 300 : 20;

    private static final int AT_ONCE = 20;
    private static final int MOST_TIMES = 5;

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Random chance = new Random(20261123);
    private final Map<Case, Integer> sent = new HashMap<>();

    private enum Case {
        USUAL,
        FORGED,
        LATE,
        WRONG_AMOUNT;

        static Case of(int order) {
            return switch (order % SHARE) {
                case 1 -> FORGED;
                case 2 -> LATE;
                case 3 -> WRONG_AMOUNT;
                default -> USUAL;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    @Timeout(3600)
    void eachOrderIsPaidExactlyOnceAndNoForgeryIsBelieved(
            Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) throws Exception {
        try (Till till = new Till(Store.on(kind, cluster), folder, clock)) {
            // given orders whose payers are about to pay
            Map<OrderNumber, Case> orders = new HashMap<>();
            for (int i = 0; i < ORDERS; i++) {
                OrderNumber number = till.order();
                orders.put(number, Case.of(i));
                till.mine().choose(till.applicant(), number, "one");
            }
            till.work().run();
            Map<OrderNumber, PaymentRequest> requests = new HashMap<>();
            till.channel().open().forEach(request -> requests.put(request.order(), request));
            assertThat(requests).hasSize(ORDERS);

            // when the notices come
            List<RawNotice> notices = new ArrayList<>();
            orders.forEach((number, which) -> notices.addAll(notices(till, number, which, known(requests, number))));
            Collections.shuffle(notices, chance);
            Map<Integer, Integer> answers = take(till, notices);
            till.work().run();

            // then each answer says what became of it
            assertThat(answers).containsOnlyKeys(200, 400);
            assertThat(answers.get(400)).isEqualTo(times(orders, Case.FORGED));
            // and orders stand where they belong
            orders.forEach((number, which) ->
                    assertThat(till.state(number)).as("%s", which).isEqualTo(state(which)));
            long usual = count(orders, Case.USUAL);
            long late = count(orders, Case.LATE);
            assertThat(till.count("select count(s) from OrderStep s where s.event = 'PAYMENT_CONFIRMED'"))
                    .isEqualTo(usual + late);
            assertThat(till.count("select count(e) from AuditEntry e where e.action = 'order.payment-confirmed'"))
                    .isEqualTo(usual + late);
            assertThat(till.around().outbox().of("order.paid", Till.MOBILE)).hasSize((int) usual);
            assertThat(till.count("select count(a) from PaymentAttempt a where a.counted = true"))
                    .isEqualTo(usual);
            assertThat(till.count("select count(f) from PaymentFlag f")).isEqualTo(count(orders, Case.WRONG_AMOUNT));
            // and what came late is back, once
            assertThat(till.channel().refunds()).isEqualTo((int) late);
            orders.forEach((number, which) -> assertThat(
                            till.channel().refunded(known(requests, number).key()))
                    .isEqualTo(which == Case.LATE ? Till.PRICE : Money.ZERO));
        }
    }

    private int times(Map<OrderNumber, Case> orders, Case which) {
        assertThat(orders).containsValue(which);
        return sent.getOrDefault(which, 0);
    }

    /** Gives what comes of a payment: the same notice again, or another one of the same payment. */
    private List<RawNotice> notices(Till till, OrderNumber number, Case which, PaymentRequest request) {
        int times = 1 + chance.nextInt(MOST_TIMES);
        sent.merge(which, times, Integer::sum);
        if (which == Case.LATE) {
            till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);
        }
        Money amount = which == Case.WRONG_AMOUNT ? new Money(1) : Till.PRICE;
        List<RawNotice> notices = new ArrayList<>();
        RawNotice first = till.channel().pay(request, amount);
        for (int i = 0; i < times; i++) {
            RawNotice notice = chance.nextBoolean() ? first : till.channel().pay(request, amount);
            notices.add(which == Case.FORGED ? forged(notice) : notice);
        }
        return notices;
    }

    private static RawNotice forged(RawNotice notice) {
        return new RawNotice(
                notice.method(),
                notice.query(),
                Map.of("x-signature", List.of("0".repeat(64))),
                notice.body(),
                notice.address(),
                notice.received());
    }

    /** Posts all, some at once, each again until it is answered otherwise than 503, as channels do. */
    private static Map<Integer, Integer> take(Till till, List<RawNotice> notices) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (RawNotice notice : notices) {
                answers.add(threads.submit(() -> {
                    int status;
                    do {
                        status = till.take(till.channel(), notice);
                    } while (status == 503);
                    return status;
                }));
            }
            Map<Integer, Integer> counts = new HashMap<>();
            for (Future<Integer> answer : answers) {
                counts.merge(answer.get(), 1, Integer::sum);
            }
            return counts;
        } finally {
            threads.shutdown();
        }
    }

    private static PaymentRequest known(Map<OrderNumber, PaymentRequest> requests, OrderNumber number) {
        return Objects.requireNonNull(requests.get(number));
    }

    private static OrderState state(Case which) {
        return switch (which) {
            case USUAL -> OrderState.PAID;
            case LATE -> OrderState.CANCELLED;
            case FORGED, WRONG_AMOUNT -> OrderState.AWAITING_PAYMENT;
        };
    }

    private static long count(Map<OrderNumber, Case> orders, Case which) {
        return orders.values().stream().filter(which::equals).count();
    }
}
