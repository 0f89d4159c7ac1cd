package org.certhall.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageState;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.StandInMail;
import org.certhall.testing.message.StandInSms;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages on their way, step by step, by a clock that the test moves. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class DeliveryTest {
    private static final String MOBILE = "13800138000";
    /** 16:30 in Shanghai. */
    private final TestClock clock = TestClock.at("2026-11-22T08:30:00Z");

    private final Store store;
    private final MessageTrial trial;
    private final StandInSms first = new StandInSms("first");
    private final StandInSms second = new StandInSms("second");

    DeliveryTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        trial = new MessageTrial(store, clock, Protections.in(folder.resolve("secrets"), store.units()));
    }

    @AfterEach
    void close() {
        trial.close();
        store.close();
    }

    @Test
    void aMessageReachesItsRecipientInHisLanguage() {
        trial.plug(first, 0);

        trial.send("code.login", MOBILE, Locale.SIMPLIFIED_CHINESE, Map.of("code", "271828"));
        trial.send("code.login", MOBILE, Locale.ENGLISH, Map.of("code", "161803"));
        trial.run();

        assertThat(first.arrived())
                .extracting(
                        SmsGateway.Sms::mobile,
                        SmsGateway.Sms::kind,
                        sms -> sms.values().get("code"))
                .containsExactlyInAnyOrder(
                        tuple(MOBILE, "code.login", "271828"), tuple(MOBILE, "code.login", "161803"));
        assertThat(first.arrived()).anyMatch(sms -> sms.text().startsWith("您的登录验证码是 271828"));
        assertThat(first.arrived()).anyMatch(sms -> sms.text().startsWith("Your login code is 161803"));
        assertThat(trial.states()).containsExactly(MessageState.SENT, MessageState.SENT);
    }

    @Test
    void keepsNeitherRecipientNorTextInTheClear() {
        trial.send("code.login", MOBILE, Locale.CHINESE, Map.of("code", "271828"));

        String rows = store.units()
                .read(entities -> ((List<?>) entities.createNativeQuery(
                                        "select concat(m.recipient_masked, m.kind, m.reason, m.message_key) from message m")
                                .getResultList())
                        .toString());
        byte[] payload = trial.payloads().get(0);
        assertThat(rows).contains("138****8000").doesNotContain(MOBILE).doesNotContain("271828");
        assertThat(new String(payload, UTF_8)).doesNotContain(MOBILE).doesNotContain("271828");
    }

    @Test
    void waitsWhileNoGatewayIsInstalled() {
        trial.send("code.login", MOBILE);
        trial.run();

        assertThat(trial.only().state()).isEqualTo(MessageState.WAITING);
        assertThat(trial.only().reason()).isEqualTo("no gateway is installed");

        trial.plug(first, 0);
        clock.advance(Duration.ofSeconds(2));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void asksTheHighestRankingFirst() {
        trial.plug(first, 1);
        trial.plug(second, 2);

        trial.send("code.login", MOBILE);
        trial.run();

        assertThat(second.arrived()).hasSize(1);
        assertThat(first.arrived()).isEmpty();
        assertThat(trial.only().gateway()).contains("second");
    }

    @Test
    void theSecondTakesOverWhileTheFirstIsDown() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        first.turn(PeerMode.DOWN, Duration.ZERO);

        trial.send("code.login", MOBILE);
        trial.run();
        assertThat(second.arrived()).hasSize(1);

        first.turn(PeerMode.UP, Duration.ZERO);
        clock.advance(Carriers.REST);
        trial.send("code.login", MOBILE);
        trial.run();
        assertThat(first.arrived()).hasSize(1);
        assertThat(second.arrived()).hasSize(1);
    }

    @Test
    void waitsForADownGatewayForDaysWithoutGivingUp() {
        trial.plug(first, 0);
        first.turn(PeerMode.DOWN, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);

        for (int minute = 0; minute < 3 * 24 * 60; minute += 30) {
            trial.run();
            clock.advance(Duration.ofMinutes(30));
        }
        assertThat(trial.only().state()).isEqualTo(MessageState.WAITING);
        assertThat(trial.only().reason()).isEqualTo("first: down on purpose");

        first.turn(PeerMode.UP, Duration.ZERO);
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
        assertThat(first.arrived()).hasSize(1);
    }

    @Test
    void leavesADownGatewayAloneForAMoment() {
        AtomicInteger asked = new AtomicInteger();
        trial.plug(
                new Answering(sms -> {
                    asked.incrementAndGet();
                    return new Outcome.Unavailable("down on purpose");
                }),
                0);
        for (int i = 0; i < 20; i++) {
            trial.send("code.login", MOBILE);
        }
        trial.run();

        assertThat(asked).hasValue(1);
    }

    @Test
    void dropsWhatIsOfNoMoreUse() {
        trial.plug(first, 0);
        first.turn(PeerMode.DOWN, Duration.ZERO);
        trial.send(new Message(
                "code.login",
                Channel.SMS,
                MOBILE,
                Locale.CHINESE,
                Map.of("code", "1"),
                Optional.of(clock.instant().plusSeconds(300))));
        trial.run();
        clock.advance(Duration.ofSeconds(300));
        first.turn(PeerMode.UP, Duration.ZERO);
        trial.run();

        assertThat(first.arrived()).isEmpty();
        assertThat(trial.only().state()).isEqualTo(MessageState.EXPIRED);
        assertThat(trial.payloads()).isEmpty();
    }

    @Test
    void whatIsRejectedForGoodIsDeadAtOnce() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        first.turn(PeerMode.REJECT, Duration.ZERO);

        trial.send("code.login", MOBILE);
        trial.run();

        assertThat(second.arrived()).isEmpty();
        assertThat(trial.only().state()).isEqualTo(MessageState.DEAD);
        assertThat(trial.only().reason()).isEqualTo("first: rejected on purpose");
    }

    @Test
    void whatOneGatewayRejectsForNowAnotherMaySend() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        first.turn(PeerMode.REJECT, Duration.ZERO);
        first.rejectForGood(false);

        trial.send("code.login", MOBILE);
        trial.run();

        assertThat(second.arrived()).hasSize(1);
    }

    @Test
    void whatIsRejectedForNowIsTriedAgainAndDiesAfterTheLastAttempt() {
        trial.plug(first, 0);
        first.turn(PeerMode.REJECT, Duration.ZERO);
        first.rejectForGood(false);
        trial.send("notice.account-closed", MOBILE);

        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.WAITING);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofDays(1));
            trial.run();
        }
        assertThat(trial.only().state()).isEqualTo(MessageState.DEAD);
        assertThat(trial.only().attempts()).isEqualTo(12);
    }

    @Test
    void anUnknownOutcomeIsQueriedAndNeverSentAgain() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        first.turn(PeerMode.SILENT, Duration.ZERO);

        trial.send("notice.account-closed", MOBILE);
        for (int i = 0; i < 10; i++) {
            trial.run();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(trial.only().box()).isEqualTo(MessageRow.Box.WAITING);
        assertThat(first.arrived()).hasSize(1);
        assertThat(second.arrived()).isEmpty();

        first.turn(PeerMode.UP, Duration.ZERO);
        clock.advance(Duration.ofMinutes(10));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
        assertThat(first.arrived()).hasSize(1);
    }

    @Test
    void whatStaysUnknownStaysVisible() {
        trial.plug(first, 0);
        first.turn(PeerMode.SILENT, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);

        for (int i = 0; i < 30; i++) {
            trial.run();
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(trial.only().box()).isEqualTo(MessageRow.Box.DEAD);
        assertThat(first.arrived()).hasSize(1);
    }

    @Test
    void anUnknownMailIsLookedAtByPeopleAndNotSentAgain() {
        StandInMail mail = new StandInMail("mail");
        trial.plug(mail);
        mail.turn(PeerMode.SILENT, Duration.ZERO);
        trial.send(new Message(
                "notice.account-closed",
                Channel.MAIL,
                "wang.fang@example.com",
                Locale.CHINESE,
                Map.of("loginName", "wangfang"),
                Optional.empty()));
        trial.run();
        mail.turn(PeerMode.UP, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            trial.run();
        }

        assertThat(mail.arrived()).hasSize(1);
        assertThat(mail.arrived().get(0).subject()).isEqualTo("您的账号已注销");
        assertThat(mail.arrived().get(0).text()).contains("账号 wangfang 已注销");
        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(trial.only().box()).isEqualTo(MessageRow.Box.DEAD);
        assertThat(trial.only().recipientMasked()).isEqualTo("w***@example.com");
    }

    @Test
    void aCrashInMidCallIsUnknownAndNotASecondMessage() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        trial.send("notice.account-closed", MOBILE);
        trial.crashInMidCall(first);
        assertThat(trial.only().state()).isEqualTo(MessageState.SENDING);
        assertThat(trial.only().gateway()).contains("first");

        clock.advance(Duration.ofMinutes(2));
        trial.run();

        assertThat(first.arrived()).hasSize(1);
        assertThat(second.arrived()).isEmpty();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aCrashBeforeTheCallIsFoundOutByTheQuery() {
        trial.plug(first, 0);
        first.turn(PeerMode.DOWN, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);
        trial.crashBeforeCall("first");
        first.turn(PeerMode.UP, Duration.ZERO);

        clock.advance(Duration.ofMinutes(2));
        trial.run();

        assertThat(first.arrived()).as("nobody knows, so nobody sends").isEmpty();
        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void anUnknownMessageWaitsForItsOwnGatewayToComeBack() {
        trial.plug(first, 2);
        trial.plug(second, 1);
        first.turn(PeerMode.SILENT, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);
        trial.run();
        trial.unplug(first);
        first.turn(PeerMode.UP, Duration.ZERO);
        clock.advance(Duration.ofMinutes(5));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);

        trial.plug(first, 2);
        clock.advance(Duration.ofMinutes(10));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
        assertThat(second.arrived()).isEmpty();
        assertThat(first.arrived()).hasSize(1);
    }

    @Test
    void aGatewayThatThrowsLeavesTheOutcomeUnknown() {
        trial.plug(
                new Answering(sms -> {
                    throw new IllegalStateException(sms.mobile());
                }),
                0);
        trial.send("notice.account-closed", MOBILE);
        trial.run();

        assertThat(trial.only().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(trial.only().reason()).contains("IllegalStateException").doesNotContain(MOBILE);
    }

    @Test
    void remindersLetPeopleSleepAndCodesDoNotWait() {
        trial.plug(first, 0);
        trial.bring("reminder.trial");
        clock.advance(Duration.ofHours(5)); // 21:30 in Shanghai
        trial.send("reminder.trial", MOBILE, Locale.CHINESE, Map.of());
        trial.send("code.login", MOBILE);
        trial.run();
        assertThat(first.arrived()).extracting(SmsGateway.Sms::kind).containsExactly("code.login");

        clock.advance(Duration.ofHours(10));
        trial.run();
        assertThat(first.arrived()).hasSize(1);
        clock.advance(Duration.ofMinutes(30));
        trial.run();
        assertThat(first.arrived()).extracting(SmsGateway.Sms::kind).containsExactly("code.login", "reminder.trial");
    }

    @Test
    void waitsForATemplateThatIsNotInstalled() {
        trial.plug(first, 0);
        trial.send("reminder.trial", MOBILE, Locale.CHINESE, Map.of());
        trial.run();
        assertThat(trial.only().reason()).isEqualTo("the template is not installed");

        trial.bring("reminder.trial");
        clock.advance(Duration.ofMinutes(1));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void reportsEndTheStoryOnce() {
        trial.plug(first, 0);
        trial.send("code.login", MOBILE);
        trial.run();
        String reference = trial.only().reference().orElseThrow();

        trial.reports().report("first", reference, true, "DELIVRD");
        trial.reports().report("first", reference, true, "DELIVRD");
        trial.reports().report("first", reference, false, "EXPIRED");
        trial.reports().report("second", reference, false, "UNDELIV");
        trial.run();

        assertThat(trial.only().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(trial.only().reason()).isEqualTo("DELIVRD");
    }

    @Test
    void aReportThatIsQuickerThanTheAnswerIsNotLost() {
        trial.plug(first, 0);
        trial.send("code.login", MOBILE);
        String reference = "ref-" + trial.only().key();
        trial.reports().report("first", reference, false, "UNDELIV");
        trial.reports().report("first", reference, false, "UNDELIV");
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);

        clock.advance(Duration.ofSeconds(1));
        trial.run();
        assertThat(trial.only().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void aReportForNobodyIsForgotten() {
        trial.reports().report("first", "never seen", true, "DELIVRD");
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofHours(1));
            trial.run();
        }
        assertThat(trial.payloads()).isEmpty();
    }

    /** A gateway that answers as the test says. */
    private record Answering(Function<Sms, Outcome> answer) implements SmsGateway {
        @Override
        public String id() {
            return "answering";
        }

        @Override
        public LocalisedText name() {
            return new LocalisedText("应答", "Answering");
        }

        @Override
        public Outcome send(Sms sms, Duration deadline) {
            return answer.apply(sms);
        }
    }
}
