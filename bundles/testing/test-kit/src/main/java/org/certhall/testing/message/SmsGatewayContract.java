package org.certhall.testing.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.message.SmsGateway.Sms;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SmsGateway} must keep, whatever the other side does; a gateway's author extends this class and brings
 * a peer that speaks the gateway's protocol.
 */
public abstract class SmsGatewayContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for. */
    private static final Duration SHORT = Duration.ofMillis(400);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String MOBILE = "13800138000";

    private int last;

    /** Gives the gateway under test, connected with the peer; the same for the whole test. */
    protected abstract SmsGateway gateway();

    /** Makes the peer behave so from now on; returns when it does. A slow one answers after the given pause. */
    protected abstract void peer(PeerMode mode, Duration pause);

    /** Gives what the peer has taken and not refused, oldest first, long texts put together again. */
    protected abstract List<Arrived> arrived();

    /** Tells whether the protocol can be asked for a message by our key, so that no outcome stays unknown. */
    protected abstract boolean canQuery();

    /** Gives what should arrive; a provider that is handed values instead of texts says how they look. */
    protected String content(Sms sms) {
        return sms.text();
    }

    /** An SMS as the peer has it. */
    public record Arrived(String mobile, String content) {}

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        SmsGateway gateway = gateway();

        assertThat(gateway.id()).matches("[a-z][a-z0-9.-]{0,62}").isEqualTo(gateway.id());
        assertThat(gateway.name().in(Locale.CHINESE)).isNotBlank();
        assertThat(gateway.name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void sendsWhatItIsGiven() {
        Sms sms = sms("验证码 314159，5 分钟内有效。");

        assertThat(accepted(send(sms)).reference()).isNotBlank();
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void sendsLongTextsWhole() {
        Sms sms = sms("您的申请已提交，请留意后续通知。".repeat(25));

        accepted(send(sms));
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void sendsTextsOfExactlyOnePartAndOneMore() {
        List<Sms> all = Stream.of(66, 67, 68, 69, 70, 71, 134, 135)
                .map(length -> sms("字".repeat(length)))
                .toList();

        all.forEach(sms -> accepted(send(sms)));
        assertThat(arrived())
                .containsExactlyElementsOf(all.stream().map(this::arrival).toList());
    }

    @Test
    final void sendsEveryCharacter() {
        Sms sms = sms("您好 𠮷田 € ~{}[]^|\\ \"quoted\" & <b> 😀 1%2+3=4");

        accepted(send(sms));
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void givesEveryMessageAReferenceOfItsOwn() {
        Set<String> references = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            references.add(accepted(send(sms("同样的文字"))).reference());
        }

        assertThat(references).hasSize(5);
    }

    @Test
    final void sendsManyAtOnceEachOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Sms> all = new ArrayList<>();
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                Sms sms = sms("第 " + i + " 条");
                all.add(sms);
                outcomes.add(threads.submit(() -> send(sms)));
            }
            Set<String> references = new HashSet<>();
            for (Future<Outcome> outcome : outcomes) {
                references.add(accepted(outcome.get()).reference());
            }
            assertThat(references).hasSameSizeAs(all);
        } finally {
            threads.shutdown();
        }
        assertThat(arrived())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(this::arrival).toList());
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        accepted(send(sms("之前")));
        peer(PeerMode.DOWN, Duration.ZERO);

        Outcome first = inTime(SHORT, () -> gateway().send(sms("断开时"), SHORT));
        Outcome second = inTime(SHORT, () -> gateway().send(sms("断开后"), SHORT));
        assertThat(List.of(first, second)).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
            assertThat(reason(outcome)).isNotBlank().doesNotContain(MOBILE);
        });

        peer(PeerMode.UP, Duration.ZERO);
        Sms after = sms("之后");
        accepted(send(after));
        assertThat(arrived()).hasSize(2).endsWith(arrival(after));
    }

    @Test
    final void saysWhyAMessageIsRejected() {
        peer(PeerMode.REJECT, Duration.ZERO);

        Outcome outcome = inTime(PLENTY, () -> send(sms("被拒绝")));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(reason(outcome)).isNotBlank().doesNotContain(MOBILE).doesNotContain("被拒绝");
        assertThat(arrived()).isEmpty();

        peer(PeerMode.UP, Duration.ZERO);
        accepted(send(sms("又通了")));
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadline() {
        peer(PeerMode.SLOW, SHORT);
        Sms sms = sms("慢");

        accepted(send(sms));
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void doesNotKnowWhatASlowPeerDidAfterTheDeadline() {
        peer(PeerMode.SLOW, PLENTY);

        assertThat(inTime(SHORT, () -> gateway().send(sms("太慢"), SHORT))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    final void doesNotKnowWhatASilentPeerDid() {
        peer(PeerMode.SILENT, Duration.ZERO);
        Sms sms = sms("没有回音");

        Outcome outcome = inTime(SHORT, () -> gateway().send(sms, SHORT));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(reason(outcome)).isNotBlank().doesNotContain(MOBILE).doesNotContain("没有回音");
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void queriesWithoutSendingAgain() {
        peer(PeerMode.SILENT, Duration.ZERO);
        Sms sms = sms("查询");
        gateway().send(sms, SHORT);
        Outcome meanwhile = inTime(SHORT, () -> gateway().query(sms, SHORT));
        assertThat(meanwhile).isInstanceOf(Outcome.Unknown.class);

        peer(PeerMode.UP, Duration.ZERO);
        // whoever cannot ask waits for a report that may still come, as long as it is let
        Duration patience = canQuery() ? PLENTY : SHORT;
        Outcome later = inTime(patience, () -> gateway().query(sms, patience));
        assertThat(later).isInstanceOf(canQuery() ? Outcome.Accepted.class : Outcome.Unknown.class);
        assertThat(arrived()).containsExactly(arrival(sms));
    }

    @Test
    final void doesNotPretendToKnowWhenAQueryFindsThePeerDown() {
        peer(PeerMode.SILENT, Duration.ZERO);
        Sms sms = sms("查询时断开");
        gateway().send(sms, SHORT);
        peer(PeerMode.DOWN, Duration.ZERO);

        assertThat(inTime(SHORT, () -> gateway().query(sms, SHORT)))
                .isInstanceOfAny(Outcome.Unknown.class, Outcome.Unavailable.class);
    }

    @Test
    final void goesOnAfterAPeerThatWasSilent() {
        peer(PeerMode.SILENT, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            gateway().send(sms("没有回音"), SHORT);
        }
        peer(PeerMode.UP, Duration.ZERO);

        Sms sms = sms("又通了");
        accepted(send(sms));
        assertThat(arrived()).endsWith(arrival(sms));
    }

    @Test
    final void answersEvenWithoutTime() {
        Sms sms = sms("没有时间");

        assertThat(inTime(Duration.ZERO, () -> gateway().send(sms, Duration.ZERO)))
                .isInstanceOfAny(Outcome.Unavailable.class, Outcome.Unknown.class, Outcome.Accepted.class);
    }

    /** Makes a message with a key of its own. */
    private Sms sms(String text) {
        last++;
        return new Sms(
                String.format(Locale.ROOT, "contract%024d", last),
                MOBILE,
                text,
                "code.registration",
                Map.of("code", text));
    }

    private Arrived arrival(Sms sms) {
        return new Arrived(sms.mobile(), content(sms));
    }

    private Outcome send(Sms sms) {
        return gateway().send(sms, PLENTY);
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private static Outcome inTime(Duration deadline, Supplier<Outcome> call) {
        return Timing.inTime(deadline.plus(GRACE), call);
    }

    private static String reason(Outcome outcome) {
        return Timing.reason(outcome);
    }
}
