package org.certhall.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and verifies the audit log. Records carry ids and hashes, no personal data (architecture rule 10). */
@Guarded
@ProviderType
public interface AuditLog {
    /** Gives one page of records, the newest first; reading is itself recorded once per session and hour. */
    @Permitted({Role.AUDITOR})
    AuditPage page(Caller caller, AuditFilter filter, Optional<Long> before, int size);

    /**
     * Verifies numbers, chain and signed heads of all records, those outside the database included; takes a while.
     *
     * @param progress is told how many records have been read
     */
    @Permitted(value = Role.AUDITOR, console = true)
    AuditVerdict verify(Caller caller, LongConsumer progress);

    /**
     * What to look for; blank means everything.
     *
     * @param action such as {@code login.failed}; a prefix ending in a dot means all below
     * @param actor as in {@link AuditRecord#actor}
     * @param object as in {@link AuditRecord#object}
     */
    record AuditFilter(String action, String actor, String object, Optional<Instant> from, Optional<Instant> until) {}

    /**
     * A page of records.
     *
     * @param next what to ask for {@code before}; empty at the end
     */
    record AuditPage(List<AuditRecord> records, Optional<Long> next) {}

    /**
     * The result of a verification.
     *
     * @param head the newest number that is chained, 0 where there is none
     * @param faults what is wrong, in words an auditor can follow; empty where everything is right
     */
    record AuditVerdict(long records, long head, List<String> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }
}
