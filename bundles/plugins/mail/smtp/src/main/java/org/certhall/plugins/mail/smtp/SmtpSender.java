package org.certhall.plugins.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLException;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.Outcome;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server, spoken to in one short conversation per mail, under TLS alone. */
final class SmtpSender implements MailSender, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final int PROBE_EVERY_SECONDS = 30;

    private final String id;
    private final LocalisedText name;
    private final MailServer server;
    private final Clock clock;
    private final BiConsumer<PlugInState, String> states;
    /** One thread may wait for the server that is probed; another has to end what takes too long. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    private volatile PlugInState state = PlugInState.WAITING;

    SmtpSender(String id, LocalisedText name, MailServer server, Clock clock, BiConsumer<PlugInState, String> states) {
        this.id = id;
        this.name = name;
        this.server = server;
        this.clock = clock;
        this.states = states;
    }

    /** A step of a conversation that has been opened. */
    @FunctionalInterface
    private interface Talk {
        Outcome with(Session session, Delivery delivery) throws MessagingException;
    }

    /** Looks whether the server answers, now and as long as it does not. */
    void start() {
        timer.scheduleWithFixedDelay(this::probe, 0, PROBE_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Outcome send(Mail mail, Duration deadline) {
        String to = MailServer.address(mail.to());
        if (to.isEmpty()) {
            return new Outcome.Rejected(true, "the address is none");
        }
        return talk(deadline, (session, delivery) -> {
            Letter letter = Letter.of(session, server, mail, to, clock.instant());
            delivery.sendMessage(letter, letter.getAllRecipients());
            return new Outcome.Accepted(mail.key() + "@" + server.domain());
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void probe() {
        if (state != PlugInState.ACTIVE) {
            talk(PROBE, (session, delivery) -> new Outcome.Accepted("probe"));
        }
    }

    private Outcome talk(Duration deadline, Talk talk) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        // the library looks up its parts through the thread's class loader
        thread.setContextClassLoader(Delivery.class.getSuperclass().getClassLoader());
        try (WatchedSockets sockets = new WatchedSockets()) {
            WatchedTls tls = new WatchedTls(sockets, TrustAnchors.sockets(server.trustAnchors()));
            ScheduledFuture<?> end = timer.schedule(() -> close(sockets), deadline.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return talk(sockets, tls, deadline, talk);
            } finally {
                end.cancel(false);
            }
        } catch (IOException unusable) {
            return unavailable(PlugInState.WAITING, String.valueOf(unusable.getMessage()));
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private Outcome talk(WatchedSockets sockets, WatchedTls tls, Duration deadline, Talk talk) {
        Session session = Session.getInstance(properties(sockets, tls, deadline));
        Delivery delivery = new Delivery(session, new URLName("smtp", server.host(), server.port(), null, null, null));
        try {
            if (server.user().isBlank()) {
                delivery.connect(server.host(), server.port(), null, null);
            } else {
                delivery.connect(server.host(), server.port(), server.user(), server.password());
            }
        } catch (AuthenticationFailedException refused) {
            return unavailable(PlugInState.BROKEN, "the mail server refuses the login");
        } catch (MessagingException unreachable) {
            return unavailable(PlugInState.WAITING, reason(unreachable));
        }
        show(PlugInState.ACTIVE, "");
        try {
            return talk.with(session, delivery);
        } catch (MessagingException failure) {
            Answer answer = Answer.of(failure);
            if (answer.isRefusal()) {
                return answer.outcome();
            }
            return delivery.handedOver()
                    ? new Outcome.Unknown("the mail was handed over, but the mail server did not answer")
                    : new Outcome.Unavailable("the connection was lost before the mail was handed over");
        } finally {
            leave(delivery);
        }
    }

    private Properties properties(WatchedSockets sockets, WatchedTls tls, Duration deadline) {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.implicitTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!server.implicitTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(!server.implicitTls()));
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isBlank()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.localhost", server.domain());
        properties.put("mail.smtp.from", server.from());
        properties.put("mail.smtp.quitwait", "false");
        String millis = String.valueOf(deadline.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        return properties;
    }

    private Outcome unavailable(PlugInState why, String reason) {
        show(why, reason);
        return new Outcome.Unavailable(reason);
    }

    private void show(PlugInState now, String reason) {
        if (now != state) {
            LOG.info("Mail sender {}: {} {}", id, now, reason);
        }
        state = now;
        states.accept(now, reason);
    }

    private static String reason(MessagingException unreachable) {
        Throwable cause = unreachable;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof SSLException || cause instanceof java.security.GeneralSecurityException
                ? "the mail server's TLS is not to be trusted: " + cause.getMessage()
                : "the mail server cannot be reached: " + cause.getMessage();
    }

    private static void leave(Delivery delivery) {
        try {
            delivery.close();
        } catch (MessagingException gone) {
            LOG.debug("no good-bye", gone);
        }
    }

    private static void close(WatchedSockets sockets) {
        try {
            sockets.close();
        } catch (IOException fault) {
            LOG.debug("sockets do not close", fault);
        }
    }
}
