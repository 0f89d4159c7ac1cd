package org.certhall.core.payment;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.MyPayments;
import org.certhall.api.payment.PayLinks;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.Account;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.Offers;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.letter.TrialLetters;
import org.certhall.core.order.Beginning;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderHandler;
import org.certhall.core.order.OrderNotices;
import org.certhall.core.order.Orders;
import org.certhall.core.order.TrialOrders;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.store.Store;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.certhall.testing.payment.StandInChannel;

/** The area of payment as it stands in the house, with channels whose other side is in memory. */
public final class Till implements AutoCloseable {
    public static final Money PRICE = new Money(57_500);
    public static final String MOBILE = "13800138000";

    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Orders orders;
    private final Channels channels;
    private final WorkTrial work;
    private final ChannelNotices notices;
    private final Links links;
    private final MyPayments mine;
    private final PayLinks payLinks;
    private final PaymentNews news;
    private final Principal applicant;
    private final StandInChannel channel;
    private final StandInChannel other;
    private final TransferPayments transfers;

    public Till(Store store, Path folder, Clock clock) {
        this(store, folder, new TrialCatalogue(clock), clock);
    }

    /** @param catalogue is closed with this */
    Till(Store store, Path folder, TrialCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        around = new Surroundings(store, folder, clock);
        accounts = new TrialAccounts(around);
        work = new WorkTrial(store, clock);
        SiteAddress site = new SiteAddress("https://hall.example.com");
        news = new PaymentNews(around.units());
        channels = new Channels(news);
        Attempts attempts = new Attempts(work.queue(), around.protection(), site, news, new SecureRandom(), clock);
        Refunds refunds = new Refunds(attempts, work.queue());
        orders =
                TrialOrders.of(around, accounts.accounts(), news, new PaymentFollower(attempts, refunds, work.queue()));
        OrderNotices told = new OrderNotices(
                accounts.accounts(),
                around.outbox(),
                site,
                order -> new OrderHandler.Contact(Optional.empty(), Optional.empty()));
        Flags flags = new Flags(attempts, around.audit());
        Settlement settlement = new Settlement(orders, attempts, refunds, flags, told, around.audit());
        QueryWork queries = new QueryWork(around.units(), attempts, settlement, channels);
        RefundWork refunding =
                new RefundWork(around.units(), orders, attempts, refunds, flags, channels, around.audit());
        work.add(new OpenWork(around.units(), attempts, settlement, channels));
        work.add(queries);
        work.add(new CloseWork(around.units(), attempts, settlement, channels));
        work.add(new SettleWork(around.units(), orders, attempts, refunds, told));
        work.add(refunding);
        notices = new ChannelNotices(
                around.units(), channels, settlement, refunding, around.protection(), around.audit());
        PayableView view = new PayableView(attempts, refunds, channels, catalogue.service());
        Paying paying = new Paying(around.units(), orders, attempts, queries, channels, view, news);
        links = new Links(around.protection(), site, around.audit(), attempts);
        TrialLetters letters = new TrialLetters(around, LetterFormat.PDF);
        mine = new MyPaymentsDesk(
                around.units(), orders, paying, links, new PaymentPapers(letters.letters(), attempts, site));
        payLinks = new PayLinksDesk(around.units(), orders, paying, links);
        AccountId owner = existing().orElseGet(() -> accounts.create("zhang", MOBILE, Role.APPLICANT));
        applicant = Principals.account(owner.value(), Role.APPLICANT);
        channel = new StandInChannel("one", clock);
        other = new StandInChannel("two", clock);
        channels.add(channel);
        channels.add(other);
        transfers = new TransferPayments(orders, attempts, settlement, refunding, told);
    }

    private Optional<AccountId> existing() {
        MobileNumber mobile = new MobileNumber(MOBILE);
        return around.units()
                .read(entities ->
                        accounts.accounts().withMobile(entities, mobile).map(Account::id));
    }

    public Surroundings around() {
        return around;
    }

    public Orders orders() {
        return orders;
    }

    Channels channels() {
        return channels;
    }

    ChannelNotices notices() {
        return notices;
    }

    public MyPayments mine() {
        return mine;
    }

    PayLinks links() {
        return payLinks;
    }

    /** Gives what the area of bank transfers may do with payments. */
    public TransferPayments transfers() {
        return transfers;
    }

    public TrialAccounts accounts() {
        return accounts;
    }

    public void install(PaymentChannel installed) {
        channels.add(installed);
    }

    public Principal applicant() {
        return applicant;
    }

    public StandInChannel channel() {
        return channel;
    }

    StandInChannel other() {
        return other;
    }

    public WorkTrial work() {
        return work;
    }

    /** Makes an order whose reviews are all passed. */
    public OrderNumber order() {
        return order(PRICE);
    }

    public OrderNumber order(Money price) {
        Beginning usual = TrialOrders.beginning(applicant.owner(), Offers.named("zqyl", "中企云链"));
        Beginning priced =
                new Beginning(usual.owner(), usual.place(), usual.kind(), usual.offer(), usual.selection(), price);
        return around.units().write(entities -> {
            CustomerOrder order = orders.begin(entities, applicant, priced);
            move(entities, order, OrderActor.APPLICANT, OrderEvent.SUBMIT, OrderGuard.COMPLETE);
            move(entities, order, OrderActor.SYSTEM, OrderEvent.CHECKS_PASSED, OrderGuard.NO_DEPOSIT_WANTED);
            return order.number();
        });
    }

    public void move(OrderNumber number, OrderActor actor, OrderEvent event, OrderGuard... holding) {
        around.units().perform(entities -> move(entities, orders.lock(entities, number), actor, event, holding));
    }

    private void move(
            EntityManager entities, CustomerOrder order, OrderActor actor, OrderEvent event, OrderGuard... holding) {
        orders.move(entities, order, actor, event, guard -> List.of(holding).contains(guard), Map.of());
    }

    /** Chooses a channel and has it opened; gives what the channel heard. */
    public PaymentRequest begin(OrderNumber number, StandInChannel chosen) {
        mine.choose(applicant, number, chosen.id());
        work.run();
        return chosen.open().stream()
                .filter(request -> request.order().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Has a notice taken and gives the status of the answer. */
    public int take(StandInChannel from, RawNotice notice) {
        return notices.take(from.id(), notice).status();
    }

    public Payable payable(OrderNumber number) {
        return mine.find(applicant, number).orElseThrow();
    }

    public OrderState state(OrderNumber number) {
        return payable(number).state();
    }

    long count(String query) {
        return around.units()
                .read(entities -> entities.createQuery(query, Long.class).getSingleResult());
    }

    List<OrderEvent> steps(OrderNumber number) {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select s.event from OrderStep s, CustomerOrder o"
                                        + " where o.id = s.order and o.number = :number order by s.position",
                                OrderEvent.class)
                        .setParameter("number", number.value())
                        .getResultList());
    }

    @Override
    public void close() {
        news.close();
        catalogue.close();
        accounts.close();
        around.close();
    }
}
