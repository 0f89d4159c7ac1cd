package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principals;
import org.certhall.core.audit.AuditWriter;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many ask for codes, from many addresses and for many numbers, four at a time on two nodes: no number, no address and
 * not the hall sends more than its limits, in any stretch of time. 100,000 requests in a soak, some thousands otherwise.
 */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class BombingTest {
    private static final int REQUESTS = Boolean.getBoolean("certhall.soak") ? 100_000 : 1_200;
    private static final int AT_ONCE = 4;
    private static final int NUMBERS = 60;
    private static final int ADDRESSES = 25;
    private static final Limit RECIPIENT = CodeLimits.limit("code.recipient", "1/PT1M", "5/PT1H", "10/P1D");
    private static final Limit ADDRESS = CodeLimits.limit("code.address", "10/PT1H", "50/P1D");
    private static final Limit TOTAL = CodeLimits.limit("code.total", "100/PT1H", "500/P1D");

    private final Random random = new Random(20261122);
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final SentMessages outbox = new SentMessages(clock);
    private final Map<String, List<Instant>> byAddress = new HashMap<>();
    private final Store store;
    private final DataProtection protection;

    BombingTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        protection = Protections.in(folder.resolve("secrets"), store.units());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsNoMoreThanTheLimits() throws Exception {
        List<Codes> nodes = List.of(node(), node());
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int round = 0; round < REQUESTS / AT_ONCE; round++) {
                clock.advance(Duration.ofMillis(random.nextInt(round % 500 == 499 ? 3_600_000 : 8_000)));
                List<Request> requests = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    requests.add(request(nodes.get(i % nodes.size()), round * AT_ONCE + i));
                }
                for (Future<String> sentFor : pool.invokeAll(requests)) {
                    note(sentFor.get());
                }
            }
        } finally {
            pool.shutdown();
        }

        assertWithin(TOTAL, outbox.sent().stream().map(SentMessages.Sent::at).toList());
        Map<String, List<Instant>> byNumber = new HashMap<>();
        outbox.sent()
                .forEach(sent -> byNumber.computeIfAbsent(sent.message().recipient(), number -> new ArrayList<>())
                        .add(sent.at()));
        byNumber.values().forEach(moments -> assertWithin(RECIPIENT, moments));
        byAddress.values().forEach(moments -> assertWithin(ADDRESS, moments));
        assertThat(outbox.sent()).as("the limits let through what they may").hasSizeGreaterThan(REQUESTS / 200);
    }

    private void note(String address) {
        if (!address.isEmpty()) {
            byAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(clock.instant());
        }
    }

    private static void assertWithin(Limit limit, List<Instant> moments) {
        for (Window window : limit.windows()) {
            assertThat(Bursts.most(moments, window.time()))
                    .as("%s in %s", limit.name(), window.time())
                    .isLessThanOrEqualTo(window.count());
        }
    }

    private Request request(Codes node, int form) {
        return new Request(
                node,
                "203.0.113." + random.nextInt(ADDRESSES),
                String.valueOf(13_800_138_000L + random.nextInt(NUMBERS)),
                "form-" + form % 300);
    }

    private Codes node() {
        return new SentCodes(
                new CodeLimits(RECIPIENT, ADDRESS, TOTAL),
                store.units(),
                new AuditWriter(protection),
                outbox,
                new DatabaseThrottle(store.units(), protection, clock),
                protection,
                clock);
    }

    /** Asks for a code and gives the address it was sent for, blank where it was refused. */
    private record Request(Codes node, String address, String mobile, String form) implements Callable<String> {
        @Override
        public String call() {
            try {
                node.send(Principals.anonymous(address), "registration", form, Channel.SMS, mobile, true);
                return address;
            } catch (AccountException refused) {
                Problem problem = refused.problems().get(0);
                assertThat(problem.code()).isIn(Code.TOO_OFTEN, Code.EXHAUSTED);
                assertThat(problem.values().get(0)).isPositive();
                return "";
            }
        }
    }
}
