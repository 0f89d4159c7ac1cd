package org.certhall.core.transfer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import javax.persistence.TypedQuery;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.TransferDecision;
import org.certhall.api.transfer.TransferDesk;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferException.Code;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of transfers: every step under the transfer's lock, on the version that the officer has seen. */
@Component(service = Unguarded.class)
public final class TransferDeskService implements TransferDesk, Unguarded {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REFERENCE = 64;

    private final UnitOfWork units;
    private final Transfers transfers;
    private final TransferView view;
    private final Decisions decisions;
    private final TransferNews news;
    private final AuditTrail audit;

    @Activate
    public TransferDeskService(
            @Reference UnitOfWork units,
            @Reference Transfers transfers,
            @Reference TransferView view,
            @Reference Decisions decisions,
            @Reference TransferNews news,
            @Reference AuditTrail audit) {
        this.units = units;
        this.transfers = transfers;
        this.view = view;
        this.decisions = decisions;
        this.news = news;
        this.audit = audit;
    }

    @Override
    public Map<TransferState, Long> counts(Caller caller) {
        Map<TransferState, Long> counts = new EnumMap<>(TransferState.class);
        List<Tuple> rows = units.read(entities -> entities.createQuery(
                        "select t.state, count(t) from TransferRow t group by t.state", Tuple.class)
                .getResultList());
        rows.forEach(row -> counts.put(row.get(0, TransferState.class), row.get(1, Long.class)));
        return counts;
    }

    @Override
    public Page list(Caller caller, Set<TransferState> states, Optional<Long> before, int most) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> {
            String place = before.isPresent() ? " and t.id < :before" : "";
            TypedQuery<TransferRow> query = entities.createQuery(
                            "select t from TransferRow t where t.state in :states" + place + " order by t.id desc",
                            TransferRow.class)
                    .setParameter("states", states)
                    .setMaxResults(most + 1);
            before.ifPresent(id -> query.setParameter("before", id));
            List<TransferRow> rows = query.getResultList();
            List<TransferRow> shown = rows.subList(0, Math.min(most, rows.size()));
            return new Page(
                    shown.stream().map(row -> view.of(entities, principal, row)).toList(),
                    rows.size() > most ? Optional.of(shown.get(shown.size() - 1).id()) : Optional.empty());
        });
    }

    @Override
    public Optional<BankTransfer.Opened> find(Caller caller, String key) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> transfers.find(entities, key).map(row -> view.open(entities, principal, row)));
    }

    @Override
    public BankTransfer.Payer reveal(Caller caller, String key) {
        Principal principal = Principal.of(caller);
        return units.write(entities -> {
            TransferRow row = transfers.find(entities, key).orElseThrow(() -> new TransferException(Code.GONE));
            audit.record(entities, principal, "transfer.revealed", row.object(), Map.of());
            Payers.Payer payer = view.payer(row);
            return new BankTransfer.Payer(payer.name(), payer.account());
        });
    }

    @Override
    public void match(Caller caller, String key, long version, OrderNumber number) {
        decide(caller, key, version, (entities, row) -> {
            String attempt = decisions.payable(entities, row, number);
            row.decide(TransferDecision.MATCH, Optional.of(attempt), "", officer(caller), transfers.now());
        });
    }

    @Override
    public void sendBack(Caller caller, String key, long version, String reason) {
        decideWithReason(caller, key, version, TransferDecision.SEND_BACK, reason);
    }

    @Override
    public void setAside(Caller caller, String key, long version, String reason) {
        decideWithReason(caller, key, version, TransferDecision.SET_ASIDE, reason);
    }

    private void decideWithReason(Caller caller, String key, long version, TransferDecision decision, String reason) {
        String why = text(reason, LONGEST_TEXT);
        decide(
                caller,
                key,
                version,
                (entities, row) -> row.decide(decision, Optional.empty(), why, officer(caller), transfers.now()));
    }

    private void decide(Caller caller, String key, long version, BiConsumer<EntityManager, TransferRow> step) {
        write(caller, key, version, "transfer.decided", (entities, row) -> {
            demand(row.state() == TransferState.TO_MATCH, Code.NOT_NOW);
            step.accept(entities, row);
        });
    }

    @Override
    public void paidBack(Caller caller, String key, long version, String reference) {
        String number = text(reference, LONGEST_REFERENCE);
        write(caller, key, version, "transfer.paid-back", (entities, row) -> {
            demand(row.state() == TransferState.TO_RETURN, Code.NOT_NOW);
            decisions.due(entities, row).paid(number);
            row.payBack(officer(caller), transfers.now());
        });
    }

    @Override
    public void confirm(Caller caller, String key, long version) {
        write(caller, key, version, "transfer.confirmed", (entities, row) -> {
            demandTwo(caller, row);
            if (row.state() == TransferState.DECIDED) {
                row.agree(Decisions.next(row), officer(caller), transfers.now());
                decisions.follow(entities, row);
            } else {
                decisions.finish(entities, row);
                row.agree(TransferState.RETURNED, officer(caller), transfers.now());
            }
        });
    }

    private static void demandTwo(Caller caller, TransferRow row) {
        demand(row.state() == TransferState.DECIDED || row.state() == TransferState.RETURN_PAID, Code.NOT_NOW);
        demand(!row.first().equals(Optional.of(officer(caller))), Code.SAME_OFFICER);
    }

    @Override
    public void refuse(Caller caller, String key, long version, String note) {
        write(caller, key, version, "transfer.refused", (entities, row) -> {
            demand(row.state() == TransferState.DECIDED || row.state() == TransferState.RETURN_PAID, Code.NOT_NOW);
            boolean own = row.first().equals(Optional.of(officer(caller)));
            row.refuse(own ? "" : text(note, LONGEST_TEXT), transfers.now());
        });
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        return news.subscribe(changed);
    }

    private void write(
            Caller caller, String key, long version, String action, BiConsumer<EntityManager, TransferRow> step) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            TransferRow row = transfers.lock(entities, key).orElseThrow(() -> new TransferException(Code.GONE));
            demand(row.version() == version, Code.NOT_NOW);
            Map<String, String> details = new HashMap<>();
            row.decision().ifPresent(decision -> details.put("before", decision.name()));
            step.accept(entities, row);
            details.put("state", row.state().name());
            row.decision().ifPresent(decision -> details.put("decision", decision.name()));
            row.attempt().ifPresent(attempt -> details.put("attempt", attempt));
            audit.record(entities, principal, action, row.object(), details);
            transfers.changed();
        });
    }

    private static AccountId officer(Caller caller) {
        return Principal.of(caller).owner();
    }

    private static String text(String typed, int longest) {
        String text = typed.strip();
        demand(!text.isEmpty(), Code.MISSING);
        demand(text.length() <= longest, Code.TOO_LONG);
        return text;
    }

    private static void demand(boolean condition, Code otherwise) {
        if (!condition) {
            throw new TransferException(otherwise);
        }
    }
}
