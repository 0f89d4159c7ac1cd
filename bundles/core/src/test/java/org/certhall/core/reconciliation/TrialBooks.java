package org.certhall.core.reconciliation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.Accounts;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.payment.Bookings;
import org.certhall.core.payment.TrialPayments;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;

/** The desk of finance as it stands in the house, on the area of payment; it is noon of 22 November in China. */
final class TrialBooks implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final TestClock clock = TestClock.at("2026-11-22T04:00:00Z");
    final TrialPayments payments;
    final Principal officer;
    final Principal other;
    final ReconciliationDesk bills;
    final TasksDesk tasks;
    final FiguresDesk figures;
    final BillCalendar calendar;
    private final FinanceNews news;

    TrialBooks(Store store, Path folder) {
        payments = new TrialPayments(store, folder, clock);
        UnitOfWork units = payments.around().units();
        DataProtection protection = payments.around().protection();
        Bookings bookings = new Bookings();
        Comparison comparison = new Comparison(bookings, payments.flags());
        news = new FinanceNews(units);
        Bills kept = new Bills(payments.work().queue(), comparison, payments.flags(), news, clock);
        payments.work().add(new BillWork(units, kept, payments.channels(), clock));
        calendar = new BillCalendar(units, kept, bookings, payments.channels(), clock);
        bills = new ReconciliationDesk(
                units, kept, payments.channels(), bookings, payments.around().audit(), news);
        tasks = new TasksDesk(
                units,
                new Accounts(protection),
                payments.channels(),
                bookings,
                protection,
                payments.around().audit(),
                news,
                clock);
        figures = new FiguresDesk(units, payments.channels(), bookings);
        TrialAccounts accounts = new TrialAccounts(payments.around());
        officer = officer(accounts, "wang.li", "13900000001");
        other = officer(accounts, "liu.yang", "13900000002");
    }

    private static Principal officer(TrialAccounts accounts, String name, String mobile) {
        AccountId account = accounts.create(name, mobile, Role.FINANCE);
        return Principals.account(account.value(), Role.FINANCE);
    }

    /** Lets the night pass, and has the bills of the day fetched. */
    void nextDay() {
        clock.advance(Duration.ofDays(1));
        calendar.look();
        payments.work().run();
    }

    /** Fetches the bill of a day again. */
    void again(LocalDate day) {
        bills.fetch(officer, place(day));
        payments.work().run();
    }

    ChannelDay.Place place(LocalDate day) {
        return new ChannelDay.Place(day, payments.channel().id());
    }

    ChannelDay day(LocalDate day) {
        return bills.find(officer, place(day)).orElseThrow();
    }

    List<BillEntry> entries(LocalDate day) {
        return bills.entries(officer, place(day), Optional.empty(), Optional.empty(), 100)
                .entries();
    }

    List<Outcome> outcomes(LocalDate day) {
        return entries(day).stream().map(BillEntry::outcome).toList();
    }

    List<FinanceTask> open() {
        return tasks.list(officer, false, Optional.empty(), 100).tasks();
    }

    List<FinanceTask> settled() {
        return tasks.list(officer, true, Optional.empty(), 100).tasks();
    }

    @Override
    public void close() {
        calendar.close();
        news.close();
        payments.close();
    }
}
