package org.certhall.core.deposit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.DepositAnswer.Accepted;
import org.certhall.api.deposit.DepositRequest;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.bank.Banks;
import org.certhall.core.bank.TrialBank;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderHandler.Contact;
import org.certhall.core.order.OrderNews;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.order.TrialOrders;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.certhall.core.work.WorkTable;

/** The area of deposits as it stands in the house, with a bank of the test's. */
final class TrialDeposits implements AutoCloseable {
    static final String ORGANISATION = "北京启明星河科技有限公司";
    static final String ACCOUNT = "0200 0012-0920 0123 456";
    static final Instant BEGUN = Instant.parse("2026-11-23T02:00:00Z");

    final TestClock clock = TestClock.at(BEGUN.toString());
    final Surroundings around;
    final Banks banks = new Banks();
    final TrialBank bank = new TrialBank("icbc", false, new Accepted("B-1", BEGUN));
    final Principal applicant;
    final Principal stranger;
    final MyDeposits desk;
    final DepositPayment payment;
    final DepositDeadline deadline;
    final DepositReturns returns;
    final DepositAlarms alarms;
    final Orders orders;
    private final TrialAccounts accounts;
    private final OrderNews news;
    private final AccountId owner;
    private int organisations;

    TrialDeposits(Store store, Path folder) {
        around = new Surroundings(store, folder, clock);
        accounts = new TrialAccounts(around);
        news = new OrderNews(around.units());
        WorkQueue work = new WorkTable(around.units(), clock, new Random(2));
        DepositEnds ends = new DepositEnds(work, around.audit(), clock);
        orders = TrialOrders.of(around, accounts.accounts(), news, ends);
        OrderNotices notices = new OrderNotices(
                accounts.accounts(),
                around.outbox(),
                new SiteAddress("https://hall.example.com"),
                order -> new Contact(Optional.empty(), Optional.empty()));
        DepositCourse course = new DepositCourse(orders, notices, ends, work, around.audit(), clock);
        alarms = new DepositAlarms(around.units(), around.throttle(), around.audit(), work, new SecureRandom(), clock);
        banks.add(bank);
        payment = new DepositPayment(around.units(), orders, course, ends, banks, around.protection());
        deadline = new DepositDeadline(around.units(), orders, course);
        returns = new DepositReturns(orders, course);
        desk = new MyDepositsDesk(
                around.units(),
                orders,
                news,
                banks,
                ends,
                alarms,
                work,
                new DepositSeals(around.protection()),
                new SecureRandom(),
                clock);
        owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        applicant = Principals.account(owner.value(), Role.APPLICANT);
        stranger = Principals.account(
                accounts.create("wang", "13800138001", Role.APPLICANT).value(), Role.APPLICANT);
    }

    /** Makes an order that waits for the deposit, for an organisation of its own. */
    OrderNumber order() {
        byte[] key = {(byte) ++organisations};
        return around.units().write(entities -> {
            CustomerOrder order = orders.begin(entities, applicant, TrialOrders.beginning(owner));
            order.organise(ORGANISATION, key);
            orders.move(entities, order, OrderActor.APPLICANT, OrderEvent.SUBMIT, guard -> true, Map.of());
            orders.move(entities, order, OrderActor.SYSTEM, OrderEvent.CHECKS_PASSED, guard -> true, Map.of());
            return order.number();
        });
    }

    DepositStanding standing(OrderNumber number) {
        return desk.standing(applicant, number).orElseThrow();
    }

    OrderState state(OrderNumber number) {
        return standing(number).state();
    }

    /** Asks for a deposit to the usual account, and leaves it to the table of work. */
    void ask(OrderNumber number) {
        ask(number, bank.id(), ACCOUNT);
    }

    void ask(OrderNumber number, String bankId, String account) {
        desk.request(applicant, number, standing(number).version(), new DepositRequest(bankId, account, ""));
    }

    /** Does the work of paying the newest deposit of an order. */
    Result pay(OrderNumber number) {
        return payment.handle(item(lastKey(number)));
    }

    /** Asks for a deposit that the bank accepts, and gives what the account's owner sees. */
    Deposit paid(OrderNumber number) {
        ask(number);
        pay(number);
        return bank.submitted.get(bank.submitted.size() - 1);
    }

    boolean tell(OrderNumber number, long fen) {
        int position =
                standing(number).paid().map(DepositStanding.Line::position).orElse(0);
        return desk.verify(applicant, number, position, new Money(fen));
    }

    /** Gives an amount that the deposit does not have. */
    static long wrong(Deposit deposit) {
        return deposit.amount().fen() % 100 + 1;
    }

    static WorkItem item(String key) {
        return WorkItem.of("any", key, BEGUN, new byte[0]);
    }

    String lastKey(OrderNumber number) {
        List<String> keys = keys(number);
        return keys.get(keys.size() - 1);
    }

    List<String> keys(OrderNumber number) {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select d.id from DepositRow d where d.order = :number order by d.position",
                                String.class)
                        .setParameter("number", number.value())
                        .getResultList());
    }

    List<DepositState> states(OrderNumber number) {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select d.state from DepositRow d where d.order = :number order by d.position",
                                DepositState.class)
                        .setParameter("number", number.value())
                        .getResultList());
    }

    /** Counts the work of a kind that waits. */
    int waiting(String kind) {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select count(w) from WorkRow w where w.kind = :kind", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult()
                        .intValue());
    }

    /** Counts amounts that are still kept. */
    int amounts() {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select count(d) from DepositRow d where d.amountSealed is not null", Long.class)
                        .getSingleResult()
                        .intValue());
    }

    void cancel(OrderNumber number) {
        around.units()
                .perform(entities -> orders.move(
                        entities,
                        orders.lock(entities, number),
                        applicant,
                        OrderActor.APPLICANT,
                        OrderEvent.CANCEL,
                        guard -> false,
                        Map.of()));
    }

    void answers(DepositAnswer answer) {
        bank.onSubmit = deposit -> answer;
        bank.onQuery = deposit -> answer;
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        news.close();
        accounts.close();
        around.close();
    }
}
