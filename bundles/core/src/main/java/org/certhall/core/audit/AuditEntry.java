package org.certhall.core.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.audit.AuditRecord;
import org.certhall.auditchain.ChainHash;
import org.certhall.auditchain.Details;
import org.certhall.auditchain.RecordLine;
import org.jspecify.annotations.Nullable;

/** The row of a record; after it has its number and hash it is never changed. */
@Entity
@Table(name = "audit_record")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_record")
    @SequenceGenerator(name = "audit_record", sequenceName = "audit_record_seq", allocationSize = 50)
    private @Nullable Long id;

    private Instant happened;
    private String actor;
    private String action;
    private String object;
    private String origin;
    private String details;
    private @Nullable Long number;
    private byte @Nullable [] hash;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            Instant happened, String actor, String action, String object, String origin, Map<String, String> details) {
        this.happened = happened.truncatedTo(ChronoUnit.MICROS);
        this.actor = actor;
        this.action = action;
        this.object = object;
        this.origin = origin;
        this.details = Details.json(details);
    }

    /** Gives the row its place in the chain and answers its hash. */
    byte[] seal(long newNumber, ChainHash chain, byte[] previous) {
        byte[] line = RecordLine.of(newNumber, happened, actor, action, object, origin, details);
        byte[] sealed = chain.after(previous, line);
        number = newNumber;
        hash = sealed.clone();
        return sealed;
    }

    AuditRecord published() {
        return new AuditRecord(number == null ? 0 : number, happened, actor, action, object, origin, shown());
    }

    /** Gives details that somebody has tampered with as they are, so that one of them does not hide all others. */
    private Map<String, String> shown() {
        try {
            return Details.parse(details);
        } catch (IllegalArgumentException changed) {
            return Map.of("?", details);
        }
    }
}
