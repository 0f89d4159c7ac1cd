package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
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

/** What holds however many nodes are at the same rows at once, on both databases. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class ManyNodesTest {
    private static final int CALLS = 16;
    private static final CodeLimits LIMITS = new CodeLimits(
            CodeLimits.limit("code.recipient", "1/PT1M"),
            CodeLimits.limit("code.address", "100/PT1H"),
            CodeLimits.limit("code.total", "100/PT1H"));
    private static final String MOBILE = "13800138000";
    private static final Principal VISITOR = Principals.anonymous();

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final Store store;
    private final DataProtection protection;
    private final SentMessages outbox = new SentMessages(clock);

    ManyNodesTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        protection = Protections.in(folder.resolve("secrets"), store.units());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsGrantedOrAcceptedTwice() throws Exception {
        limitGrantsItsCount();
        numberGetsOneMessage();
        fiveTriesAreFiveTries();
        clock.advance(Duration.ofMinutes(1));
        rightCodeIsAcceptedOnce();
        captchaPassesOnce();
    }

    private void limitGrantsItsCount() throws Exception {
        Limit limit = new Limit("trial", List.of(new Window(5, Duration.ofHours(1))));
        List<Duration> waits = atOnce(call -> {
            Throttle node = throttle();
            return () -> node.take(limit, "203.0.113.9");
        });

        assertThat(waits).filteredOn(Duration::isZero).hasSize(5);
    }

    private void numberGetsOneMessage() throws Exception {
        List<Boolean> sent = atOnce(call -> {
            Codes node = codes();
            Principal visitor = Principals.anonymous("198.51.100." + call);
            return () -> !refused(() -> node.send(visitor, "login", "form-" + call, Channel.SMS, MOBILE, true));
        });

        assertThat(sent).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(outbox.sent()).hasSize(1);
    }

    private void fiveTriesAreFiveTries() throws Exception {
        codes().send(VISITOR, "registration", "form", Channel.SMS, "13800138001", true);
        String wrong = outbox.code().equals("000000") ? "000001" : "000000";
        List<Code> answers = atOnce(call -> {
            Codes node = codes();
            return () -> problem(() -> node.check(VISITOR, "registration", "form", wrong));
        });

        assertThat(answers).filteredOn(Code.WRONG::equals).hasSize(4);
        assertThat(answers).filteredOn(Code.USED_UP::equals).hasSize(CALLS - 4);
    }

    private void rightCodeIsAcceptedOnce() throws Exception {
        codes().send(VISITOR, "registration", "form", Channel.SMS, "13800138001", true);
        List<Boolean> accepted = atOnce(call -> {
            Codes node = codes();
            return () -> !refused(() -> node.check(VISITOR, "registration", "form", outbox.code()));
        });

        assertThat(accepted).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    private void captchaPassesOnce() throws Exception {
        TrialMaterial material = new TrialMaterial("A7KX");
        CaptchaDesk desk = new CaptchaDesk(material, protection, clock);
        CaptchaAnswer answer = new CaptchaAnswer.Glyphs(
                desk.picture(VISITOR, CaptchaForm.LOGIN).id(), "A7KX");
        List<Boolean> passed = atOnce(call -> {
            CaptchaGate node = new OneUseGate(store.units(), material, protection, clock);
            return () -> node.passes(CaptchaForm.LOGIN, answer);
        });

        assertThat(passed).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    private static boolean refused(Runnable call) {
        return catchThrowableOfType(AccountException.class, call::run) != null;
    }

    private static Code problem(Runnable call) {
        return catchThrowableOfType(AccountException.class, call::run)
                .problems()
                .get(0)
                .code();
    }

    private Throttle throttle() {
        return new DatabaseThrottle(store.units(), protection, clock);
    }

    private Codes codes() {
        return new SentCodes(LIMITS, store.units(), new AuditWriter(protection), outbox, throttle(), protection, clock);
    }

    private static <R> List<R> atOnce(IntFunction<Callable<R>> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<R>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(call.apply(i));
            }
            List<R> answers = new ArrayList<>();
            for (Future<R> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
