package org.certhall.core.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.certhall.api.access.Caller;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.FinanceException;
import org.certhall.api.finance.Reconciliation;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.Channels;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bills on the database. */
@Component(service = Unguarded.class)
public final class ReconciliationDesk implements Reconciliation, Unguarded {
    private final UnitOfWork units;
    private final Bills bills;
    private final Channels channels;
    private final Bookings bookings;
    private final AuditTrail audit;
    private final FinanceNews news;

    @Activate
    public ReconciliationDesk(
            @Reference UnitOfWork units,
            @Reference Bills bills,
            @Reference Channels channels,
            @Reference Bookings bookings,
            @Reference AuditTrail audit,
            @Reference FinanceNews news) {
        this.units = units;
        this.bills = bills;
        this.channels = channels;
        this.bookings = bookings;
        this.audit = audit;
        this.news = news;
    }

    @Override
    public List<ChannelDay> days(Caller caller, Optional<ChannelDay.Place> after, int lines) {
        Principal.of(caller);
        LocalDate from = after.map(ChannelDay.Place::day).orElse(LocalDate.of(9999, 12, 31));
        return units.read(entities -> {
            ChannelNames names = new ChannelNames(entities, channels, bookings);
            return entities.createQuery(
                            "select b from BillDay b where b.day <= :day and (b.day < :day or b.channel > :channel)"
                                    + " order by b.day desc, b.channel",
                            BillDay.class)
                    .setParameter("day", from)
                    .setParameter(
                            "channel", after.map(ChannelDay.Place::channel).orElse(""))
                    .setMaxResults(within(lines))
                    .getResultStream()
                    .map(bill -> bill.shown(names.of(bill.channel())))
                    .toList();
        });
    }

    @Override
    public Optional<ChannelDay> find(Caller caller, ChannelDay.Place place) {
        Principal.of(caller);
        return units.read(entities -> bills.find(entities, place)
                .map(bill -> bill.shown(new ChannelNames(entities, channels, bookings).of(bill.channel()))));
    }

    @Override
    public BillEntry.Page entries(
            Caller caller,
            ChannelDay.Place place,
            Optional<BillEntry.Outcome> outcome,
            Optional<Long> after,
            int lines) {
        Principal.of(caller);
        int wanted = within(lines);
        List<BillEntry> found = units.read(entities -> bills.find(entities, place)
                .map(bill -> {
                    TypedQuery<BillLine> query = entities.createQuery(
                            "select l from BillLine l where l.bill = :bill and l.id > :after"
                                    + (outcome.isPresent() ? " and l.outcome = :outcome" : "")
                                    + " order by l.id",
                            BillLine.class);
                    query.setParameter("bill", bill.id()).setParameter("after", after.orElse(0L));
                    outcome.ifPresent(one -> query.setParameter("outcome", one));
                    return query.setMaxResults(wanted + 1)
                            .getResultStream()
                            .map(BillLine::shown)
                            .toList();
                })
                .orElse(List.of()));
        return new BillEntry.Page(found.subList(0, Math.min(wanted, found.size())), found.size() > wanted);
    }

    @Override
    public void fetch(Caller caller, ChannelDay.Place place) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            BillDay bill =
                    bills.find(entities, place).orElseThrow(() -> new FinanceException(FinanceException.Code.GONE));
            bills.fetch(entities, bill);
            audit.record(
                    entities,
                    principal,
                    "bill.asked-for",
                    "",
                    Map.of("channel", bill.channel(), "day", bill.day().toString()));
        });
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        Principal.of(caller);
        return news.subscribe(changed);
    }

    private static int within(int lines) {
        return Math.min(Math.max(1, lines), MOST_LINES);
    }
}
