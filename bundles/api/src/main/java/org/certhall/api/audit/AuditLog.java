package org.certhall.api.audit;

import java.nio.file.Path;
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

    /** Tells how far the sealer has come. */
    @Permitted({Role.AUDITOR})
    AuditState state(Caller caller);

    /**
     * Writes all sealed records, the signed heads outside the database and the public key into a new folder of the
     * server, for the stand-alone verifier.
     *
     * @param folder absolute, and not there yet
     * @param progress is told how many records have been written
     * @throws IllegalArgumentException where the folder is there already, or cannot be made
     */
    @Permitted(console = true)
    AuditExport export(Caller caller, Path folder, LongConsumer progress);

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
     * @param records how many were read
     * @param head the newest number that is chained, 0 where there is none
     * @param faults what is wrong, the first two hundred of them; empty where everything is right
     */
    record AuditVerdict(long records, long head, List<AuditFault> faults) {
        public AuditVerdict {
            faults = List.copyOf(faults);
        }

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * How far the sealer has come.
     *
     * @param head the newest number that is chained, 0 where there is none
     * @param sealed when it was sealed
     * @param waiting how many records have no number yet
     * @param key the id of the key that signs, or blank before the first head
     * @param problem why nothing is sealed at the moment, in words for an operator; blank while all is well
     */
    record AuditState(long head, Optional<Instant> sealed, long waiting, String key, String problem) {}

    /** The files of an export. */
    record AuditExport(Path records, Path heads, Path key, long count) {}
}
