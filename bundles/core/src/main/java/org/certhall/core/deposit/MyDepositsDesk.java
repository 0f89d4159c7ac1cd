package org.certhall.core.deposit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.deposit.BankChoice;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositException.Code;
import org.certhall.api.deposit.DepositRequest;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.Money;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.bank.Banks;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderNews;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.search.SearchEntry;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The proof by deposit of one's own orders, on the database; whose they are is asked with every call. */
@Component(service = Unguarded.class)
public final class MyDepositsDesk implements MyDeposits, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final OrderNews news;
    private final Banks banks;
    private final DepositAlarms alarms;
    private final DepositSeals seals;
    private final Asking asking;
    private final Telling telling;

    @Activate
    public MyDepositsDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference OrderNews news,
            @Reference Banks banks,
            @Reference DepositEnds ends,
            @Reference DepositAlarms alarms,
            @Reference WorkQueue work,
            @Reference DataProtection protection) {
        this(
                units,
                orders,
                news,
                banks,
                ends,
                alarms,
                work,
                new DepositSeals(protection),
                new SecureRandom(),
                Clock.systemUTC());
    }

    MyDepositsDesk(
            UnitOfWork units,
            Orders orders,
            OrderNews news,
            Banks banks,
            DepositEnds ends,
            DepositAlarms alarms,
            WorkQueue work,
            DepositSeals seals,
            RandomGenerator random,
            Clock clock) {
        this.units = units;
        this.orders = orders;
        this.news = news;
        this.banks = banks;
        this.alarms = alarms;
        this.seals = seals;
        this.asking = new Asking(orders, ends, work, seals, random, clock);
        this.telling = new Telling(orders, ends, seals, clock);
    }

    @Override
    public Optional<DepositStanding> standing(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        Standings standings = new Standings(seals, banks);
        return units.read(entities -> orders.find(entities, number)
                .filter(order -> order.owner().equals(principal.owner()))
                .map(order -> standings.of(order, Ledger.of(entities, order))));
    }

    @Override
    public List<BankChoice> banks(Caller caller) {
        return banks.all().stream().map(MyDepositsDesk::choice).toList();
    }

    /** A bank is found by how its name is read too, whether it says so itself or not. */
    private static BankChoice choice(BankVerifier bank) {
        List<String> aliases = new ArrayList<>(bank.aliases());
        aliases.add(new SearchEntry<>(bank, List.of(bank.name().zh()), "").pinyin());
        return new BankChoice(bank.id(), bank.name(), bank.code(), aliases, bank.branchWanted());
    }

    @Override
    public void request(Caller caller, OrderNumber number, long version, DepositRequest wanted) {
        Principal principal = Principal.of(caller);
        BankVerifier bank = banks.find(wanted.bank()).orElseThrow(() -> new DepositException(Code.BANK));
        Asking.Target target = Asking.Target.read(wanted, bank);
        try {
            String organisation = Retrying.write(units, entities -> {
                CustomerOrder order = own(entities, principal, number);
                if (order.version() != version) {
                    throw new OrderException(OrderException.Code.CHANGED);
                }
                asking.ask(entities, principal, order, target);
                return organisation(order);
            });
            alarms.count(Alarm.ORGANISATION_REQUESTS, organisation, number);
            alarms.count(Alarm.ADDRESS_REQUESTS, principal.address(), number);
        } catch (DepositException refused) {
            if (refused.code() == Code.ACCOUNT_LIMIT) {
                alarms.tell(Alarm.ACCOUNT_LIMIT, target.account().digits(), number);
            }
            throw refused;
        }
    }

    @Override
    public void skip(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> orders.move(
                entities,
                own(entities, principal, number),
                principal,
                OrderActor.APPLICANT,
                OrderEvent.SKIP_DEPOSIT,
                guard -> false,
                Map.of()));
    }

    @Override
    public boolean verify(Caller caller, OrderNumber number, int deposit, Money amount) {
        Principal principal = Principal.of(caller);
        if (amount.equals(Money.ZERO) || amount.compareTo(MOST) > 0) {
            throw new DepositException(Code.AMOUNT);
        }
        Told told = units.write(entities -> {
            CustomerOrder order = own(entities, principal, number);
            return new Told(telling.tell(entities, principal, order, deposit, amount), organisation(order));
        });
        if (!told.right()) {
            alarms.count(Alarm.ORGANISATION_AMOUNTS, told.organisation(), number);
            alarms.count(Alarm.ADDRESS_AMOUNTS, principal.address(), number);
        }
        return told.right();
    }

    /** What became of an amount, and for whom it was told. */
    private record Told(boolean right, String organisation) {}

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        Subscription ofOrders = news.subscribe(Principal.of(caller).owner(), changed);
        Subscription ofBanks = banks.subscribe(changed);
        return () -> {
            ofOrders.close();
            ofBanks.close();
        };
    }

    private CustomerOrder own(EntityManager entities, Principal principal, OrderNumber number) {
        CustomerOrder order = orders.lock(entities, number);
        if (!order.owner().equals(principal.owner())) {
            throw new OrderException(OrderException.Code.GONE);
        }
        return order;
    }

    private static String organisation(CustomerOrder order) {
        return order.organisationKey().map(HexFormat.of()::formatHex).orElse("");
    }
}
