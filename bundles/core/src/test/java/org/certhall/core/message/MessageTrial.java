package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.certhall.api.message.Channel;
import org.certhall.api.message.MailSender;
import org.certhall.api.message.MessageState;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.audit.AuditWriter;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkTrial;
import org.certhall.testing.message.StandInSms;

/** The whole way of messages without threads and without OSGi. */
final class MessageTrial implements AutoCloseable {
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai"));

    private final Store store;
    private final MessageLog log;
    private final WorkTrial work;
    private final Templates templates = new Templates();
    private final Carriers sms;
    private final Carriers mail;
    private final MessageOutbox outbox;
    private final Reports reports;
    private final MessageBoard board;
    private int crashes;

    MessageTrial(Store store, TestClock clock, DataProtection protection) {
        this.store = store;
        log = new MessageLog(store.units(), clock);
        work = new WorkTrial(store, clock);
        sms = new Carriers(clock);
        mail = new Carriers(clock);
        templates.addTemplates(new AccountTemplates());
        outbox = new MessageOutbox(log, work.queue(), protection, templates, new SecureRandom());
        reports = new Reports(log, work.queue());
        work.add(reports);
        board = new MessageBoard(
                log,
                work.table(),
                protection,
                templates,
                outbox,
                new AuditWriter(protection),
                channel -> channel == Channel.SMS ? sms : mail);
        SealedMessages sealed = new SealedMessages(protection);
        for (boolean urgent : new boolean[] {true, false}) {
            work.add(delivery(WorkKinds.of(Channel.SMS, urgent), sms, sealed));
            work.add(delivery(WorkKinds.of(Channel.MAIL, urgent), mail, sealed));
        }
    }

    private Delivery delivery(String kind, Carriers carriers, SealedMessages sealed) {
        return new Delivery(kind, carriers, log, sealed, templates, () -> NIGHT);
    }

    void plug(SmsGateway gateway, int ranking) {
        sms.add(gateway, new Carrier.Sms(gateway), Map.of("service.ranking", ranking));
    }

    void plug(MailSender sender) {
        mail.add(sender, new Carrier.Mail(sender), Map.of());
    }

    void unplug(SmsGateway gateway) {
        sms.remove(gateway);
    }

    /** Brings the template of a kind that is not there at first. */
    void bring(String kind) {
        assertThat(kind).isEqualTo("reminder.trial");
        TemplateFile file = TemplateFile.read(MessageTrial.class, "reminder");
        templates.addTemplates(() -> file);
    }

    void send(String kind, String to) {
        send(kind, to, Locale.CHINESE, Map.of("code", "314159"));
    }

    void send(String kind, String to, Locale locale, Map<String, String> values) {
        send(new Message(kind, Channel.SMS, to, locale, values, Optional.empty()));
    }

    void send(Message message) {
        store.units().perform(entities -> outbox.send(entities, message));
    }

    /** Does all that is due. */
    void run() {
        work.run();
    }

    /** Ends as a node does that is killed while the gateway has the message. */
    void crashInMidCall(StandInSms gateway) {
        WorkItem item = work.takeAndCrash().get(0);
        log.change(item.key(), MessageRow::unsent, (row, now) -> row.ask(gateway.id(), now));
        gateway.send(
                new SmsGateway.Sms(item.key(), "13800138000", "text", only().kind(), Map.of()), Duration.ofSeconds(1));
    }

    /** Ends as a node does that is killed after it has noted the gateway. */
    void crashBeforeCall(String gateway) {
        WorkItem item = work.takeAndCrash().get(0);
        log.change(item.key(), MessageRow::unsent, (row, now) -> row.ask(gateway, now));
    }

    /** Lets work of another kind die. */
    void die(String kind, String key, String why) {
        work.add(new WorkHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Result handle(WorkItem item) {
                return new Result.Dead(why);
            }
        });
        store.units()
                .perform(entities -> work.queue().put(entities, WorkItem.of(kind, key, log.now(), new byte[] {1})));
        work.run();
    }

    /** Gives who did what to what, oldest first. */
    List<String> audited() {
        return store.units()
                .read(entities -> entities.createQuery(
                                "select concat(a.actor, ' ', a.action, ' ', a.object) from AuditEntry a order by a.id",
                                String.class)
                        .getResultList());
    }

    MessageBoard board() {
        return board;
    }

    TrafficWatch traffic() {
        return new TrafficWatch(log, channel -> channel == Channel.SMS ? sms : mail);
    }

    MessageLog log() {
        return log;
    }

    /** Ends with one message as a node does that is killed, before the call or at any moment around it. */
    void crashSomewhere(Random chance) {
        List<WorkItem> taken = work.takeAndCrash();
        List<Carriers.Plugged> plugged = sms.snapshot();
        if (!taken.isEmpty() && !plugged.isEmpty()) {
            crashes++;
            Carrier carrier = plugged.get(0).carrier();
            WorkItem item = taken.get(0);
            boolean noted = log.change(item.key(), MessageRow::unsent, (row, now) -> row.ask(carrier.id(), now));
            if (noted && chance.nextBoolean()) {
                MessageTemplate.Written text = new MessageTemplate.Written("", "text", Map.of());
                carrier.send(new Carrier.Letter(item.key(), "trial", "13800138000", text), Duration.ofSeconds(1));
            }
        }
    }

    int crashes() {
        return crashes;
    }

    Reports reports() {
        return reports;
    }

    List<byte[]> payloads() {
        return work.payloads();
    }

    MessageRow only() {
        List<MessageRow> rows = rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    List<MessageState> states() {
        return rows().stream().map(MessageRow::state).toList();
    }

    List<MessageRow> rows() {
        return store.units()
                .read(entities -> entities.createQuery("select m from MessageRow m order by m.id", MessageRow.class)
                        .getResultList());
    }

    @Override
    public void close() {
        log.close();
    }
}
