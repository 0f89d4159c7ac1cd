package org.certhall.testing.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.MailSender.Attachment;
import org.certhall.api.message.MailSender.Mail;
import org.certhall.api.message.Outcome;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MailSender} must keep, whatever the other side does; a sender's author extends this class and brings
 * a mailbox that speaks the sender's protocol.
 */
public abstract class MailSenderContract {
    /** Long enough for an answer on a busy machine. */
    private static final Duration PLENTY = Duration.ofSeconds(20);
    /** Short enough to wait for, long enough to log in under TLS on a busy machine. */
    private static final Duration SHORT = Duration.ofMillis(2_500);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String TO = "wang.fang@example.com";

    private int last;

    /** Gives the sender under test, connected with the mailbox; the same for the whole test. */
    protected abstract MailSender sender();

    /**
     * Makes the mailbox's server behave so from now on; returns when it does. A slow or silent one keeps the answer to the
     * whole mail back, not that to the greeting.
     */
    protected abstract void peer(PeerMode mode, Duration pause);

    /** Gives what the mailbox has taken, oldest first. */
    protected abstract List<Arrived> arrived();

    /**
     * A mail as the mailbox has it, decoded.
     *
     * @param recipients all addresses that it was delivered to
     * @param text with line ends as {@code \n} and none at the end
     */
    public record Arrived(
            String messageId, List<String> recipients, String subject, String text, List<ArrivedFile> attachments) {}

    /**
     * An attachment as the mailbox has it.
     *
     * @param type media type without parameters, in lower case
     * @param content as hexadecimal digits
     */
    public record ArrivedFile(String name, String type, String content) {}

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        MailSender sender = sender();

        assertThat(sender.id()).matches("[a-z][a-z0-9.-]{0,62}").isEqualTo(sender.id());
        assertThat(sender.name().in(Locale.CHINESE)).isNotBlank();
        assertThat(sender.name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void sendsWhatItIsGiven() {
        Mail mail = mail("您的密码已修改", "王芳，您好：\n\n您的密码已修改。\n.\n以点开头的行也要完整。");

        assertThat(accepted(send(mail)).reference()).isNotBlank();
        assertThat(only().recipients()).containsExactly(TO);
        assertThat(only().subject()).isEqualTo(mail.subject());
        assertThat(only().text()).isEqualTo(mail.text());
        assertThat(only().attachments()).isEmpty();
    }

    @Test
    final void namesEveryMailByItsKey() {
        Mail first = mail("一", "一");
        Mail second = mail("二", "二");
        accepted(send(first));
        accepted(send(second));

        assertThat(arrived().get(0).messageId()).contains(first.key());
        assertThat(arrived().get(1).messageId()).contains(second.key());
    }

    @Test
    final void sendsAttachmentsWithTheirNames() {
        byte[] invoice = {0, 1, 2, (byte) 0xff, '\r', '\n', '.', '\r', '\n'};
        byte[] note = "说明".getBytes(UTF_8);
        Mail plain = mail("电子发票", "请查收附件。");
        Mail mail = new Mail(
                plain.key(),
                plain.to(),
                plain.subject(),
                plain.text(),
                List.of(
                        new Attachment("电子发票（2026年11月）上海某某信息技术有限公司.ofd", "application/ofd", invoice),
                        new Attachment("note.txt", "text/plain", note)));

        accepted(send(mail));
        assertThat(only().text()).isEqualTo(mail.text());
        assertThat(only().attachments())
                .containsExactly(
                        new ArrivedFile("电子发票（2026年11月）上海某某信息技术有限公司.ofd", "application/ofd", "000102ff0d0a2e0d0a"),
                        new ArrivedFile("note.txt", "text/plain", "e8afb4e6988e"));
    }

    @Test
    final void sendsLongTextsAndSubjectsWhole() {
        Mail mail = mail("关于贵公司数字证书申请的通知".repeat(20), ("第 𠮷 行 €\n" + "很长的一行".repeat(400) + "\n").repeat(20) + "完");

        accepted(send(mail));
        assertThat(only().subject()).isEqualTo(mail.subject());
        assertThat(only().text()).isEqualTo(mail.text());
    }

    @Test
    final void letsNobodyAddHeadersOrRecipients() {
        List<Mail> tricks = List.of(
                mail("主题\r\nBcc: mallory@example.com", "文字"),
                mail("主题\nX-Evil: 1\n\n新的正文", "文字"),
                new Mail(nextKey(), TO + "\r\nRCPT TO:<mallory@example.com>", "主题", "文字", List.of()),
                new Mail(nextKey(), TO + ", mallory@example.com", "主题", "文字", List.of()));

        for (Mail trick : tricks) {
            Outcome outcome = inTime(PLENTY, () -> send(trick));
            assertThat(outcome).isInstanceOfAny(Outcome.Accepted.class, Outcome.Rejected.class);
        }
        assertThat(arrived())
                .allSatisfy(mail -> assertThat(mail.recipients()).containsExactly(TO))
                .allSatisfy(mail -> assertThat(mail.text()).isEqualTo("文字"));
    }

    @Test
    final void rejectsForGoodWhatIsNoAddress() {
        for (String wrong : List.of("", "wang.fang", "@example.com", "wang fang@example.com", "wang.fang@")) {
            Outcome outcome = inTime(PLENTY, () -> send(new Mail(nextKey(), wrong, "主题", "文字", List.of())));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            rejected -> assertThat(rejected.lasting()).isTrue());
        }
        assertThat(arrived()).isEmpty();
    }

    @Test
    final void sendsManyAtOnceEachOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<String> subjects = new ArrayList<>();
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Mail mail = mail("第 " + i + " 封", "文字");
                subjects.add(mail.subject());
                outcomes.add(threads.submit(() -> send(mail)));
            }
            Set<String> references = new HashSet<>();
            for (Future<Outcome> outcome : outcomes) {
                references.add(accepted(outcome.get()).reference());
            }
            assertThat(references).hasSameSizeAs(subjects);
        } finally {
            threads.shutdown();
        }
        assertThat(arrived()).extracting(Arrived::subject).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    final void isUnavailableWhileThePeerIsDownAndHealsByItself() {
        accepted(send(mail("之前", "文字")));
        peer(PeerMode.DOWN, Duration.ZERO);

        Outcome outcome = inTime(SHORT.plus(GRACE), () -> sender().send(mail("断开时", "文字"), SHORT));
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
        assertThat(Timing.reason(outcome)).isNotBlank().doesNotContain(TO);

        peer(PeerMode.UP, Duration.ZERO);
        accepted(send(mail("之后", "文字")));
        assertThat(arrived()).extracting(Arrived::subject).containsExactly("之前", "之后");
    }

    @Test
    final void saysWhyAMailIsRejected() {
        peer(PeerMode.REJECT, Duration.ZERO);

        Outcome outcome = inTime(PLENTY, () -> send(mail("被拒绝", "文字")));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(Timing.reason(outcome)).isNotBlank().doesNotContain(TO).doesNotContain("被拒绝");
        assertThat(arrived()).isEmpty();

        peer(PeerMode.UP, Duration.ZERO);
        accepted(send(mail("又通了", "文字")));
    }

    @Test
    final void waitsForASlowPeerWithinTheDeadline() {
        peer(PeerMode.SLOW, SHORT);

        accepted(send(mail("慢", "文字")));
        assertThat(only().subject()).isEqualTo("慢");
    }

    @Test
    final void doesNotKnowWhatASlowPeerDidAfterTheDeadline() {
        peer(PeerMode.SLOW, PLENTY);

        assertThat(inTime(SHORT.plus(GRACE), () -> sender().send(mail("太慢", "文字"), SHORT)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    final void doesNotKnowWhatASilentPeerDid() {
        peer(PeerMode.SILENT, Duration.ZERO);

        Outcome outcome = inTime(SHORT.plus(GRACE), () -> sender().send(mail("没有回音", "文字"), SHORT));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(Timing.reason(outcome)).isNotBlank().doesNotContain(TO).doesNotContain("没有回音");

        peer(PeerMode.UP, Duration.ZERO);
        accepted(send(mail("又通了", "文字")));
    }

    @Test
    final void answersEvenWithoutTime() {
        assertThat(inTime(GRACE, () -> sender().send(mail("没有时间", "文字"), Duration.ZERO)))
                .isInstanceOfAny(Outcome.Unavailable.class, Outcome.Unknown.class, Outcome.Accepted.class);
    }

    private Arrived only() {
        assertThat(arrived()).hasSize(1);
        return arrived().get(0);
    }

    private Mail mail(String subject, String text) {
        return new Mail(nextKey(), TO, subject, text, List.of());
    }

    private String nextKey() {
        last++;
        return String.format(Locale.ROOT, "contract%024d", last);
    }

    private Outcome send(Mail mail) {
        return sender().send(mail, PLENTY);
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private static Outcome inTime(Duration limit, Supplier<Outcome> call) {
        return Timing.inTime(limit, call);
    }
}
