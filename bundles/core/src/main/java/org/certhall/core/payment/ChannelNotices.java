package org.certhall.core.payment;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.NoticeDesk;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.payment.Attempts.Locked;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the notices of payment channels: each is kept as it came, and applied once however often it comes. */
@Component(service = NoticeDesk.class)
public final class ChannelNotices implements NoticeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelNotices.class);
    private static final NoticeAnswer NOBODY = new NoticeAnswer(404, "", "");
    private static final NoticeAnswer AGAIN = new NoticeAnswer(503, "", "");
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_REASON = 200;

    private final UnitOfWork units;
    private final Channels channels;
    private final Settlement settlement;
    private final RefundWork refunds;
    private final DataProtection protection;
    private final AuditTrail audit;
    private final RandomGenerator random = new SecureRandom();

    @Activate
    public ChannelNotices(
            @Reference UnitOfWork units,
            @Reference Channels channels,
            @Reference Settlement settlement,
            @Reference RefundWork refunds,
            @Reference DataProtection protection,
            @Reference AuditTrail audit) {
        this.units = units;
        this.channels = channels;
        this.settlement = settlement;
        this.refunds = refunds;
        this.protection = protection;
        this.audit = audit;
    }

    @Override
    public String subject() {
        return "payment";
    }

    @Override
    public NoticeAnswer take(String plugIn, RawNotice notice) {
        Optional<PaymentChannel> channel = channels.find(plugIn);
        if (channel.isEmpty()) {
            return NOBODY;
        }
        try {
            Heard heard = channel.get().hear(notice);
            return channel.get().answer(apply(plugIn, heard, notice).taken());
        } catch (PersistenceFailure later) {
            LOG.warn("A notice of {} has to come again: {}", plugIn, later.code());
            return AGAIN;
        } catch (RuntimeException unexpected) {
            String incident = HexFormat.of().toHexDigits(random.nextInt());
            LOG.error("Incident {}: a notice of {} failed", incident, plugIn, unexpected);
            return AGAIN;
        }
    }

    /** The same notice may come twice at once, or two that change the same order: the second sees what the first did. */
    private Effect apply(String channel, Heard heard, RawNotice notice) {
        byte[] sealed = protection.seal(NoticeText.PURPOSE, NoticeText.write(notice));
        return Retrying.write(units, ATTEMPTS, entities -> apply(entities, channel, heard, notice, sealed));
    }

    private Effect apply(EntityManager entities, String channel, Heard heard, RawNotice notice, byte[] sealed) {
        if (heard instanceof Heard.Forged forged) {
            entities.persist(new PaymentNotice(channel, null, null, Effect.FORGED, notice.received(), sealed));
            refuse(entities, channel, Effect.FORGED, forged.reason());
            return Effect.FORGED;
        }
        String event = event(heard);
        // The order is locked first: of two that come at once, the second sees what the first left.
        Optional<Locked> locked = heard instanceof Heard.OfPayment payment
                ? settlement
                        .lock(entities, payment.key())
                        .filter(found -> found.attempt().channel().equals(channel))
                : Optional.empty();
        Optional<Effect> before = before(entities, channel, event);
        if (before.isPresent()) {
            return before.get();
        }
        Effect effect = Effect.NOTHING_NEW;
        String object = null;
        if (heard instanceof Heard.OfPayment payment) {
            object = payment.key();
            effect = locked.map(found -> settlement.pay(entities, found, payment.paid()))
                    .orElse(Effect.UNKNOWN);
        } else if (heard instanceof Heard.OfRefund refund) {
            object = refund.key();
            effect = refunds.apply(entities, channel, refund.key(), refund.standing());
        }
        if (effect == Effect.UNKNOWN) {
            refuse(entities, channel, effect, "");
            object = null;
        }
        entities.persist(new PaymentNotice(channel, event, object, effect, notice.received(), sealed));
        return effect;
    }

    private void refuse(EntityManager entities, String channel, Effect effect, String reason) {
        audit.record(
                entities,
                "payment.notice-refused",
                "",
                Map.of("channel", channel, "effect", effect.name(), "reason", plain(reason)));
    }

    private static String plain(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static Optional<Effect> before(EntityManager entities, String channel, String event) {
        return entities.createQuery(
                        "select n.effect from PaymentNotice n where n.channel = :channel and n.event = :event",
                        Effect.class)
                .setParameter("channel", channel)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    private static String event(Heard heard) {
        if (heard instanceof Heard.OfPayment payment) {
            return payment.event();
        }
        if (heard instanceof Heard.OfRefund refund) {
            return refund.event();
        }
        return ((Heard.OfNothing) heard).event();
    }
}
