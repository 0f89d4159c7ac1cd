package org.certhall.plugins.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.certhall.api.message.MailSender.Attachment;
import org.certhall.api.message.MailSender.Mail;
import org.certhall.api.message.Outcome;
import org.certhall.api.value.LocalisedText;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender before a mail server that wants TLS and a login. */
class SmtpSenderTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String TO = "zhang@example.org";

    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
    private OutsideWorld world;
    private SmtpSender sender;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        sender = sender("demo-smtp", world.mailCertificate().toString());
    }

    @AfterEach
    void close() {
        sender.close();
        world.close();
    }

    @Test
    void mailArrivesInChinese() {
        Outcome outcome = sender.send(mail("审核通过"), DEADLINE);

        assertThat(outcome).isEqualTo(new Outcome.Accepted("k1@hall.example"));
        assertThat(world.mail(TO)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("审核通过");
            assertThat(mail.text()).isEqualTo("尊敬的用户：\n您的申请已经通过。\n.\n谢谢");
            assertThat(mail.attachments()).isEmpty();
        });
    }

    @Test
    void attachmentsKeepTheirNames() {
        List<Attachment> files = List.of(
                new Attachment("电子发票（普通发票）第一联.ofd", "application/ofd", bytes("ofd")),
                new Attachment("a\r\nX-Evil: 1.txt", "text/plain\r\nX-Evil: 1", bytes("x")));

        sender.send(new Mail("k1", TO, "发票", "见附件", files), DEADLINE);

        assertThat(world.mail(TO)).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("见附件");
            assertThat(mail.attachments()).containsExactly("电子发票（普通发票）第一联.ofd", "a X-Evil: 1.txt");
        });
    }

    @Test
    void lineEndsInASubjectMakeNoHeader() {
        sender.send(mail("通知\r\nBcc: other@example.org\r\n\r\n正文"), DEADLINE);

        assertThat(world.mail(TO)).extracting("subject").containsExactly("通知 Bcc: other@example.org 正文");
        assertThat(world.mail("other@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhang",
                "@example.org",
                "a@b, c@d",
                "a@example.org\r\nRCPT TO:<b@example.org>",
                "a b@example.org",
                "<a@example.org>"
            })
    void whatIsNoAddressIsRefusedForGood(String to) {
        assertThat(sender.send(new Mail("k1", to, "x", "x", List.of()), DEADLINE))
                .isEqualTo(new Outcome.Rejected(true, "the address is none"));
    }

    @Test
    void refusalGoesByItsCode() {
        world.turn("mail", "reject");

        assertThat(sender.send(mail("x"), DEADLINE))
                .isEqualTo(new Outcome.Rejected(true, "the mail server answers 550 5.7.1"));
    }

    @Test
    void serverThatIsDownIsUnavailableUntilItIsBack() {
        world.turn("mail", "down");
        assertThat(sender.send(mail("x"), DEADLINE)).isInstanceOf(Outcome.Unavailable.class);

        world.turn("mail", "up");
        assertThat(sender.send(mail("x"), DEADLINE)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void silenceAfterTheMailIsUnknown() {
        world.turn("mail", "unknown");

        assertThat(sender.send(mail("x"), Duration.ofSeconds(5))).isInstanceOf(Outcome.Unknown.class);
        assertThat(world.mail(TO)).hasSize(1);
    }

    @Test
    void slowServerIsWaitedFor() {
        world.turn("mail", "slow");

        assertThat(sender.send(mail("x"), DEADLINE)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void wrongPasswordIsAFaultForTheAdministrator() {
        try (SmtpSender wrong = sender("wrong", world.mailCertificate().toString())) {
            assertThat(wrong.send(mail("x"), DEADLINE))
                    .isEqualTo(new Outcome.Unavailable("the mail server refuses the login"));
        }
        assertThat(states).last().asString().startsWith("BROKEN");
    }

    @Test
    void serverThatNobodyVouchesForGetsNothing() {
        try (SmtpSender suspicious = sender("demo-smtp", "")) {
            assertThat(suspicious.send(mail("x"), DEADLINE))
                    .isInstanceOfSatisfying(
                            Outcome.Unavailable.class,
                            outcome -> assertThat(outcome.reason()).startsWith("the mail server's TLS"));
        }
        assertThat(world.mail(TO)).isEmpty();
    }

    @Test
    @Timeout(20)
    void deadlineHoldsWhileTheServerIsProbed() throws Exception {
        try (ServerSocket drip = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                SmtpSender patient = sender(drip.getLocalPort(), "demo-smtp", "")) {
            CountDownLatch probed = new CountDownLatch(1);
            daemon(() -> {
                while (!drip.isClosed()) {
                    drip(drip, probed);
                }
            });
            patient.start();
            probed.await();
            long before = System.nanoTime();

            assertThat(patient.send(mail("x"), Duration.ofSeconds(1))).isInstanceOf(Outcome.Unavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Keeps a connection alive with a greeting that never ends. */
    private static void drip(ServerSocket server, CountDownLatch probed) {
        try {
            Socket socket = server.accept();
            probed.countDown();
            daemon(() -> {
                try (socket) {
                    while (true) {
                        socket.getOutputStream().write('2');
                        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    }
                } catch (IOException gone) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (IOException closed) {
            probed.countDown();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private SmtpSender sender(String password, String trust) {
        return sender(world.smtpPort(), password, trust);
    }

    private SmtpSender sender(int port, String password, String trust) {
        MailServer server =
                new MailServer("127.0.0.1", port, false, trust, "certhall", password, "noreply@hall.example", "证书大厅");
        return new SmtpSender(
                "smtp",
                new LocalisedText("邮件", "mail"),
                server,
                Clock.systemUTC(),
                (state, reason) -> states.add(state + " " + reason));
    }

    private static Mail mail(String subject) {
        return new Mail("k1", TO, subject, "尊敬的用户：\n您的申请已经通过。\r\n.\n谢谢", List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
