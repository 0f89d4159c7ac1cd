package org.certhall.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.message.DeliveryReports;
import org.certhall.api.message.MessageState;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes reports; one that is quicker than the answer to its message waits a while as work. */
@Component(service = {DeliveryReports.class, WorkHandler.class})
public final class Reports implements DeliveryReports, WorkHandler {
    private static final String KIND = "message.report";
    /** With the runner's growing pauses about a quarter of an hour. */
    private static final int ATTEMPTS = 9;

    private static final Duration HEAD_START = Duration.ofSeconds(1);
    private static final int KEY_LENGTH = 32;
    private static final String SEPARATOR = "\n";

    private final MessageLog log;
    private final WorkQueue work;

    @Activate
    public Reports(@Reference MessageLog log, @Reference WorkQueue work) {
        this.log = log;
        this.work = work;
    }

    @Override
    public void report(String gateway, String reference, boolean delivered, String state) {
        String payload = String.join(SEPARATOR, gateway, reference, delivered ? "+" : "-", state);
        try {
            log.units().perform(entities -> {
                if (!note(entities, gateway, reference, delivered, state)) {
                    work.put(
                            entities,
                            WorkItem.of(KIND, key(payload), log.now().plus(HEAD_START), payload.getBytes(UTF_8)));
                }
            });
        } catch (PersistenceFailure failure) {
            if (failure.code() != PersistenceFailure.Code.DUPLICATE) {
                throw failure;
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Result handle(WorkItem item) {
        String[] parts = new String(item.payload(), UTF_8).split(SEPARATOR, 4);
        boolean noted =
                log.units().write(entities -> note(entities, parts[0], parts[1], parts[2].equals("+"), parts[3]));
        boolean last = item.attempt() + 1 >= attempts();
        return noted || last ? new Result.Done() : new Result.Retry("no message has this reference");
    }

    private boolean note(EntityManager entities, String gateway, String reference, boolean delivered, String state) {
        Optional<MessageRow> found = entities.createQuery(
                        "select m from MessageRow m where m.reference = :reference and m.gateway = :gateway",
                        MessageRow.class)
                .setParameter("reference", reference)
                .setParameter("gateway", gateway)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        found.filter(row -> row.state() == MessageState.SENT).ifPresent(row -> {
            row.reported(delivered, state, log.now());
            log.tellAfterCommit();
        });
        return found.isPresent();
    }

    private static String key(String payload) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
