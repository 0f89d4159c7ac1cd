package org.certhall.core.audit;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.auditchain.Head;

/** The row of a signed head; written once, never changed. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
    @Id
    private long number;

    private String line;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    AuditHead(Head head) {
        this.number = head.number();
        this.line = head.line();
    }
}
