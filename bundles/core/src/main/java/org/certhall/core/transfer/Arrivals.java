package org.certhall.core.transfer;

import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.bank.EntryFollower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps every transfer that comes in, once, with the attempt that its remark means. */
@Component(service = EntryFollower.class)
public final class Arrivals implements EntryFollower {
    private final Transfers transfers;
    private final Payers payers;
    private final AuditTrail audit;

    @Activate
    public Arrivals(@Reference Transfers transfers, @Reference DataProtection protection, @Reference AuditTrail audit) {
        this.transfers = transfers;
        this.payers = new Payers(protection);
        this.audit = audit;
    }

    @Override
    public void booked(EntityManager entities, String source, StatementEntry entry) {
        if (entry.kind() != StatementEntry.Kind.CREDIT || transfers.known(entities, source, entry.reference())) {
            return;
        }
        String key = transfers.key();
        Optional<String> coded = transfers.meant(entities, entry.remark());
        TransferRow row = new TransferRow(key, source, entry, payers.seal(key, entry), coded, transfers.now());
        entities.persist(row);
        audit.record(
                entities,
                "transfer.received",
                row.object(),
                Map.of("account", source, "attempt", coded.orElse("none")));
        coded.ifPresent(attempt -> transfers.show(entities, attempt));
        transfers.changed();
    }
}
