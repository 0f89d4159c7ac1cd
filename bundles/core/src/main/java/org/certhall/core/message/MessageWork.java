package org.certhall.core.message;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.work.WorkHandler;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the installed gateways and senders and offers to send by them, {@code etc/org.certhall.message.cfg}. */
@Component(service = MessageWork.class, immediate = true, configurationPid = "org.certhall.message")
public final class MessageWork {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

    private final Map<Channel, Carriers> carriers = Map.of(
            Channel.SMS, new Carriers(Clock.systemUTC()),
            Channel.MAIL, new Carriers(Clock.systemUTC()));
    private final List<ServiceRegistration<WorkHandler>> handlers = new ArrayList<>();
    private final MessageLog log;
    private volatile QuietHours quietHours;

    /** The keys of the configuration; an underscore stands for a dot. */
    public @interface Keys {
        /** When reminders begin to wait; the same as the end means never. */
        String quiet_from() default "21:00";

        String quiet_until() default "08:00";

        String quiet_zone() default "Asia/Shanghai";
    }

    @Activate
    public MessageWork(
            Keys keys,
            @Reference MessageLog log,
            @Reference DataProtection protection,
            @Reference Templates templates,
            BundleContext bundles) {
        this.log = log;
        this.quietHours = read(keys);
        SealedMessages sealed = new SealedMessages(protection);
        carriers.forEach((channel, ways) -> {
            for (boolean urgent : new boolean[] {true, false}) {
                String kind = WorkKinds.of(channel, urgent);
                Delivery delivery = new Delivery(kind, ways, log, sealed, templates, () -> quietHours);
                handlers.add(bundles.registerService(WorkHandler.class, delivery, null));
            }
        });
    }

    @Modified
    void modified(Keys keys) {
        quietHours = read(keys);
    }

    @Deactivate
    void close() {
        handlers.forEach(ServiceRegistration::unregister);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addGateway(SmsGateway gateway, Map<String, Object> properties) {
        carriers(Channel.SMS).add(gateway, new Carrier.Sms(gateway), properties);
        log.tell();
    }

    void removeGateway(SmsGateway gateway) {
        carriers(Channel.SMS).remove(gateway);
        log.tell();
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addSender(MailSender sender, Map<String, Object> properties) {
        carriers(Channel.MAIL).add(sender, new Carrier.Mail(sender), properties);
        log.tell();
    }

    void removeSender(MailSender sender) {
        carriers(Channel.MAIL).remove(sender);
        log.tell();
    }

    /** Gives the ways to send on a channel. */
    Carriers carriers(Channel channel) {
        return Objects.requireNonNull(carriers.get(channel));
    }

    private static QuietHours read(Keys keys) {
        try {
            return new QuietHours(
                    LocalTime.parse(keys.quiet_from()),
                    LocalTime.parse(keys.quiet_until()),
                    ZoneId.of(keys.quiet_zone()));
        } catch (DateTimeException wrong) {
            LOG.warn("org.certhall.message: {}; reminders wait from 21:00 until 08:00", wrong.getMessage());
            return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai"));
        }
    }
}
