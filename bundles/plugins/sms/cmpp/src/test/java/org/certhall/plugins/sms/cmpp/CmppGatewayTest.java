package org.certhall.plugins.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.plugins.sms.cmpp.Connected.sms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.certhall.api.message.Outcome;
import org.certhall.api.plugin.PlugInState;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway before a short-message centre that checks every field. */
class CmppGatewayTest {
    private static final String MOBILE = "13800138000";
    private static final String UNREACHABLE = "19900001234";
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private OutsideWorld world;
    private Connected hall;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        hall = Connected.to(world.cmppPort());
    }

    @AfterEach
    void close() {
        hall.close();
        world.close();
    }

    @Test
    void textArrivesWithItsSignatureAndIsReported() {
        Outcome outcome = hall.gateway.send(sms("k1", MOBILE, "您的验证码是123456"), DEADLINE);

        assertThat(world.sms(MOBILE)).extracting("text").containsExactly("【证书大厅】您的验证码是123456");
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(hall.nextReport()).isEqualTo("cmpp " + reference(outcome) + " true DELIVRD");
    }

    @Test
    void longTextArrivesWholeAndIsReportedOnce() {
        String text = "证书已经制作完成😀".repeat(30);

        Outcome outcome = hall.gateway.send(sms("k1", MOBILE, text), DEADLINE);
        hall.gateway.send(sms("k2", UNREACHABLE, "x"), DEADLINE);

        assertThat(world.sms(MOBILE)).extracting("text").containsExactly("【证书大厅】" + text);
        assertThat(List.of(hall.nextReport(), hall.nextReport()))
                .anyMatch(report -> report.equals("cmpp " + reference(outcome) + " true DELIVRD"))
                .anyMatch(report -> report.endsWith("false UNDELIV"));
        assertThat(hall.reports).isEmpty();
    }

    @Test
    void reportThatCannotBeKeptComesAgain() {
        AtomicInteger times = new AtomicInteger();
        hall.gateway.attach((id, reference, delivered, state) -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            hall.reports.add(reference + " " + state);
        });

        Outcome outcome = hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE);

        assertThat(hall.nextReport()).isEqualTo(reference(outcome) + " DELIVRD");
        assertThat(times).hasValue(2);
    }

    @Test
    void phoneThatCannotBeReachedIsReported() {
        Outcome outcome = hall.gateway.send(sms("k1", UNREACHABLE, "x"), DEADLINE);

        assertThat(hall.nextReport()).isEqualTo("cmpp " + reference(outcome) + " false UNDELIV");
    }

    @Test
    void sameKeyIsSentOnce() {
        Outcome first = hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE);
        Outcome second = hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE);

        assertThat(second).isEqualTo(first);
        assertThat(world.sms(MOBILE)).hasSize(1);
    }

    @Test
    void wrongNumberIsRefusedForGood() {
        assertThat(hall.gateway.send(sms("k1", "12345678901", "x"), DEADLINE))
                .isEqualTo(new Outcome.Rejected(true, "wrong mobile number"));
    }

    @Test
    void refusalThatMayPassIsNotLasting() {
        world.turn("sms-cmpp", "reject");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE))
                .isEqualTo(new Outcome.Rejected(false, "number not served by this gateway"));

        world.turn("sms-cmpp", "up");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.sms(MOBILE)).hasSize(1);
    }

    @Test
    void gatewayThatIsDownIsUnavailableUntilItIsBack() {
        world.turn("sms-cmpp", "down");
        assertThat(hall.awaitReason(PlugInState.WAITING)).startsWith("the connection is lost");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE)).isInstanceOf(Outcome.Unavailable.class);

        world.turn("sms-cmpp", "up");
        hall.await(PlugInState.ACTIVE);
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), DEADLINE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.sms(MOBILE)).hasSize(1);
    }

    @Test
    void silenceAfterHandingOverIsUnknownAndNotSentAgainMeanwhile() {
        world.turn("sms-cmpp", "unknown");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), Duration.ofMillis(300)))
                .isInstanceOf(Outcome.Unknown.class);

        world.turn("sms-cmpp", "up");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), Duration.ofMillis(300)))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(world.sms(MOBILE)).hasSize(1);
    }

    @Test
    void lateAnswerIsFoundByQuery() {
        world.turn("sms-cmpp", "slow");
        assertThat(hall.gateway.send(sms("k1", MOBILE, "x"), Duration.ofMillis(300)))
                .isInstanceOf(Outcome.Unknown.class);

        assertThat(hall.gateway.query(sms("k1", MOBILE, "x"), DEADLINE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(hall.gateway.query(sms("k2", MOBILE, "x"), DEADLINE)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void nothingIsHandedOverWhereTheWindowStaysFull() {
        world.turn("sms-cmpp", "unknown");
        try (Connected narrow = Connected.to(world.cmppPort(), Connected.ACCOUNT, 1, 1_000, Connected.quick())) {
            narrow.await(PlugInState.ACTIVE);
            narrow.gateway.send(sms("k1", MOBILE, "x"), Duration.ofMillis(100));

            assertThat(narrow.gateway.send(sms("k2", MOBILE, "y"), Duration.ofMillis(100)))
                    .isEqualTo(new Outcome.Unavailable("the gateway takes no more for now"));
        }
        assertThat(world.sms(MOBILE)).hasSize(1);
    }

    @Test
    void manyAtOnceKeepToTheWindow() {
        int count = 300;
        ExecutorService senders = Executors.newFixedThreadPool(50);

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> hall.gateway.send(sms("k" + i, MOBILE, "第" + i + "条"), DEADLINE), senders))
                .toList();

        assertThat(outcomes).allMatch(outcome -> outcome.join() instanceof Outcome.Accepted);
        assertThat(world.sms(MOBILE)).hasSize(count);
        senders.shutdown();
    }

    @Test
    void wrongSecretIsAFaultForTheAdministrator() {
        Account wrong = new Account("900001", "wrong", "certhall", "10690000", "证书大厅");
        try (Connected refused = Connected.to(world.cmppPort(), wrong, 16, 100, Connected.quick())) {
            assertThat(refused.awaitReason(PlugInState.BROKEN))
                    .isEqualTo("the gateway refuses the login: wrong secret");
            assertThat(refused.gateway.send(sms("k1", MOBILE, "x"), DEADLINE))
                    .isEqualTo(new Outcome.Unavailable("the gateway refuses the login: wrong secret"));
        }
    }

    private static String reference(Outcome outcome) {
        return ((Outcome.Accepted) outcome).reference();
    }
}
