package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.certhall.api.access.Role;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.GatewayState;
import org.certhall.api.message.MessageDesk.Health;
import org.certhall.api.message.MessageDesk.MessageEntry;
import org.certhall.api.message.MessageDesk.MessagePage;
import org.certhall.api.message.MessageDesk.Place;
import org.certhall.api.message.MessageDesk.TemplateName;
import org.certhall.api.message.MessageException;
import org.certhall.api.message.MessageState;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
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

/** What administrators and support see and do. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class MessageBoardTest {
    private static final String MOBILE = "13800138000";
    private static final Principal ADMIN = Principals.account(7, Role.ADMINISTRATOR);
    private static final TemplateName LOGIN = new TemplateName("code.login", Channel.SMS);

    private final TestClock clock = TestClock.at("2026-11-22T08:30:00Z");
    private final Store store;
    private final MessageTrial trial;
    private final MessageBoard board;
    private final StandInSms gateway = new StandInSms("first");

    MessageBoardTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        trial = new MessageTrial(store, clock, Protections.in(folder.resolve("secrets"), store.units()));
        board = trial.board();
    }

    @AfterEach
    void close() {
        trial.close();
        store.close();
    }

    @Test
    void showsMessagesInTheirBoxesWithMaskedRecipients() {
        trial.plug(gateway, 0);
        trial.send("code.login", MOBILE);
        trial.run();
        gateway.turn(PeerMode.REJECT, Duration.ZERO);
        trial.send("code.login", "13900139000");
        trial.run();
        gateway.turn(PeerMode.DOWN, Duration.ZERO);
        trial.send("code.registration", MOBILE);
        trial.run();

        assertThat(entries(Box.SENT)).singleElement().satisfies(entry -> {
            assertThat(entry.recipient()).isEqualTo("138****8000");
            assertThat(entry.state()).isEqualTo(MessageState.SENT);
            assertThat(entry.gateway()).isEqualTo("first");
        });
        assertThat(entries(Box.DEAD))
                .extracting(MessageEntry::recipient, MessageEntry::reason)
                .containsExactly(tuple("139****9000", "first: rejected on purpose"));
        assertThat(entries(Box.WAITING)).extracting(MessageEntry::kind).containsExactly("code.registration");
        assertThat(board.counts(ADMIN).waiting()).isOne();
        assertThat(board.counts(ADMIN).dead()).isOne();
    }

    @Test
    void pagesThroughManyWithoutGapsAlsoWithinOneMoment() {
        for (int i = 0; i < 11; i++) {
            trial.send("code.login", MOBILE);
            if (i % 4 == 3) {
                clock.advance(Duration.ofSeconds(1));
            }
        }

        List<String> seen = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        do {
            MessagePage page = board.messages(ADMIN, Box.WAITING, "", place, 3);
            assertThat(page.entries()).hasSizeBetween(1, 3);
            page.entries().forEach(entry -> seen.add(entry.key()));
            place = page.next();
        } while (place.isPresent());

        List<String> newestFirst =
                new ArrayList<>(trial.rows().stream().map(MessageRow::key).toList());
        Collections.reverse(newestFirst);
        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void findsTheMessagesToSomebody() {
        trial.send("code.login", MOBILE);
        trial.send("code.login", "13900139000");

        assertThat(board.messages(ADMIN, Box.WAITING, " 13900139000 ", Optional.empty(), 10)
                        .entries())
                .extracting(MessageEntry::recipient)
                .containsExactly("139****9000");
        assertThat(board.messages(ADMIN, Box.WAITING, "1390013", Optional.empty(), 10)
                        .entries())
                .isEmpty();
    }

    @Test
    void sendsTheDeadAgainWhenTold() {
        trial.plug(gateway, 0);
        gateway.turn(PeerMode.REJECT, Duration.ZERO);
        trial.send("code.login", MOBILE);
        trial.run();
        gateway.turn(PeerMode.UP, Duration.ZERO);

        assertThat(board.retry(ADMIN, trial.only().key())).isTrue();
        trial.run();

        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
        assertThat(board.retry(ADMIN, trial.only().key())).as("it is sent").isFalse();
        assertThat(gateway.arrived()).hasSize(1);
        assertThat(trial.audited())
                .containsExactly(
                        "account:7 message.retried message:" + trial.only().key());
    }

    @Test
    void asksAgainForTheUnknownAndSendsNothing() {
        trial.plug(gateway, 0);
        gateway.turn(PeerMode.SILENT, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);
        for (int i = 0; i < 20; i++) {
            trial.run();
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(entries(Box.DEAD)).hasSize(1);
        gateway.turn(PeerMode.UP, Duration.ZERO);

        board.retry(ADMIN, trial.only().key());
        trial.run();

        assertThat(trial.only().state()).isEqualTo(MessageState.SENT);
        assertThat(gateway.arrived()).hasSize(1);
    }

    @Test
    void takesOutWhatShallNotBeSent() {
        trial.send("code.login", MOBILE);
        String key = trial.only().key();

        assertThat(board.discard(ADMIN, key)).isTrue();
        assertThat(board.discard(ADMIN, key)).isFalse();
        trial.plug(gateway, 0);
        trial.run();

        assertThat(gateway.arrived()).isEmpty();
        assertThat(trial.payloads()).isEmpty();
        assertThat(trial.only().state()).isEqualTo(MessageState.DISCARDED);
        assertThat(trial.audited()).containsExactly("account:7 message.discarded message:" + key);
    }

    @Test
    void doesNotTakeOutWhatAGatewayIsAskedToSendAtThisMoment() {
        trial.plug(gateway, 0);
        trial.send("code.login", MOBILE);
        trial.crashInMidCall(gateway);

        assertThat(board.discard(ADMIN, trial.only().key())).isFalse();
        assertThat(board.retry(ADMIN, trial.only().key())).isFalse();
    }

    @Test
    void showsGatewaysInTheirOrderAndHowTheyWereMet() {
        trial.plug(gateway, 1);
        trial.plug(new StandInSms("better"), 5);
        trial.plug(new StandInMail("mail"));
        assertThat(board.gateways(ADMIN))
                .extracting(GatewayState::id, GatewayState::health)
                .containsExactly(
                        tuple("better", Health.NOT_ASKED),
                        tuple("first", Health.NOT_ASKED),
                        tuple("mail", Health.NOT_ASKED));

        gateway.turn(PeerMode.DOWN, Duration.ZERO);
        trial.plug(gateway, 9);
        trial.send("code.login", MOBILE);
        trial.run();

        assertThat(board.gateways(ADMIN))
                .extracting(GatewayState::id, GatewayState::health, GatewayState::reason)
                .startsWith(tuple("first", Health.DOWN, "down on purpose"), tuple("better", Health.UP, ""));
    }

    @Test
    void showsTemplatesAndSendsThemForTrial() {
        assertThat(board.templates(ADMIN)).contains(LOGIN);
        assertThat(board.preview(ADMIN, LOGIN, Locale.ENGLISH).text()).contains("Your login code is 314159");
        assertThat(board.preview(ADMIN, new TemplateName("notice.lost-number", Channel.MAIL), Locale.CHINESE)
                        .subject())
                .isEqualTo("有人申请更换您账号的手机号");

        trial.plug(gateway, 0);
        board.testSend(ADMIN, LOGIN, Locale.CHINESE, MOBILE);
        trial.run();
        assertThat(gateway.arrived())
                .singleElement()
                .satisfies(sms -> assertThat(sms.text()).contains("314159"));
        assertThat(trial.audited()).containsExactly("account:7 message.tested template:code.login");
    }

    @Test
    void callsEachKindByItsNameInBothLanguages() {
        assertThat(board.kinds(ADMIN))
                .containsEntry("code.login", new LocalisedText("登录验证码", "Login code"))
                .containsOnlyKeys(
                        board.templates(ADMIN).stream().map(TemplateName::kind).toList());
    }

    @Test
    void refusesTrialsToNobodyAndOfNothing() {
        for (String wrong : List.of("", "1380013800", "a@b.cn", "+8613800138000")) {
            assertThatExceptionOfType(MessageException.class)
                    .isThrownBy(() -> board.testSend(ADMIN, LOGIN, Locale.CHINESE, wrong))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(MessageException.Code.RECIPIENT));
        }
        assertThatExceptionOfType(MessageException.class)
                .isThrownBy(
                        () -> board.testSend(ADMIN, new TemplateName("no.such", Channel.SMS), Locale.CHINESE, MOBILE))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(MessageException.Code.TEMPLATE));
        assertThat(trial.rows()).isEmpty();
    }

    @Test
    void showsOtherDeadWorkAndTriesItAgain() {
        trial.die("timer", "t1", "cannot");

        assertThat(board.deadWork(ADMIN)).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo("timer");
            assertThat(work.reason()).isEqualTo("cannot");
        });
        assertThat(board.counts(ADMIN).dead()).isOne();
        assertThat(board.retryWork(ADMIN, "timer", "t1")).isTrue();
        assertThat(board.deadWork(ADMIN)).isEmpty();
        assertThat(board.retryWork(ADMIN, "timer", "t2")).isFalse();
    }

    @Test
    void takesOtherDeadWorkOutButNothingThatWaits() {
        trial.die("timer", "t1", "cannot");
        trial.die("timer", "t2", "cannot");
        board.retryWork(ADMIN, "timer", "t2");

        assertThat(board.discardWork(ADMIN, "timer", "t1")).isTrue();
        assertThat(board.discardWork(ADMIN, "timer", "t1")).isFalse();
        assertThat(board.discardWork(ADMIN, "timer", "t2")).isFalse();

        assertThat(board.deadWork(ADMIN)).isEmpty();
        assertThat(trial.payloads()).hasSize(1);
        assertThat(trial.audited()).containsOnlyOnce("account:7 work.discarded work:t1");
    }

    @Test
    void deadMessagesAreNoOtherWork() {
        trial.die("message.trial", "m1", "cannot");

        assertThat(board.discardWork(ADMIN, "message.trial", "m1")).isFalse();
        assertThat(board.retryWork(ADMIN, "message.trial", "m1")).isFalse();
    }

    @Test
    void tellsOfChangesHereAndOnOtherNodes() throws Exception {
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch elsewhere = new CountDownLatch(1);
        MessageLog other = new MessageLog(store.units(), clock);
        MessageWatch watch = new MessageWatch(trial.log(), Duration.ofDays(1));
        MessageWatch far = new MessageWatch(other, Duration.ofMillis(20));
        try (var near = watch.subscribe(here::countDown);
                var distant = far.subscribe(elsewhere::countDown)) {
            trial.send("code.login", MOBILE);
            assertThat(here.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(elsewhere.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            watch.close();
            far.close();
            other.close();
        }
    }

    private List<MessageEntry> entries(Box box) {
        return board.messages(ADMIN, box, "", Optional.empty(), 10).entries();
    }
}
