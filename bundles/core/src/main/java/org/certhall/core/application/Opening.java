package org.certhall.core.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.application.Application;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.Accounts;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.order.CustomerOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what the pages of an application show. */
@Component(service = Opening.class)
public final class Opening {
    /** Dates on Chinese papers begin and end by Chinese days. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String ORGANISATION = "order.organisation";

    private static final List<OrderState> UNDER_WAY =
            Arrays.stream(OrderState.values()).filter(state -> !state.isFinal()).toList();

    private final CatalogueService catalogue;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Agreements agreements;
    private final KeptPapers papers;
    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public Opening(
            @Reference CatalogueService catalogue,
            @Reference Accounts accounts,
            @Reference Drafts drafts,
            @Reference Agreements agreements,
            @Reference KeptPapers papers,
            @Reference DataProtection protection) {
        this(catalogue, accounts, drafts, agreements, papers, protection, Clock.systemUTC());
    }

    Opening(
            CatalogueService catalogue,
            Accounts accounts,
            Drafts drafts,
            Agreements agreements,
            KeptPapers papers,
            DataProtection protection,
            Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.drafts = drafts;
        this.agreements = agreements;
        this.papers = papers;
        this.protection = protection;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    Form form(CustomerOrder order) {
        return Form.of(order, catalogue.current());
    }

    Reading reading(EntityManager entities, CustomerOrder order, Form form, Draft draft) {
        return Reading.of(form, draft, holder(entities, order.owner()), papers.of(entities, order.number()), today());
    }

    Application of(EntityManager entities, CustomerOrder order) {
        Form form = form(order);
        Draft draft = drafts.open(order);
        Reading reading = reading(entities, order, form, draft);
        return new Application(
                order.number(),
                order.state(),
                draft.step(),
                form.offer(),
                form.renewed(),
                form.selection(),
                form.availability(),
                form.quote(),
                form.fields(),
                draft.answers(),
                reading.proposals(),
                reading.check().problems(),
                remarks(order, form, draft),
                agreements.identity(entities, order),
                duplicates(entities, order, reading),
                order.changed());
    }

    private static List<Remark> remarks(CustomerOrder order, Form form, Draft draft) {
        return order.state() != OrderState.REJECTED
                ? List.of()
                : form.fields().stream()
                        .flatMap(field -> draft.remark(field.key()).stream())
                        .toList();
    }

    /** Gives the key by which orders for one organisation are found. */
    byte[] organisationKey(String number) {
        return protection.blindIndex(ORGANISATION, number);
    }

    private List<OrderNumber> duplicates(EntityManager entities, CustomerOrder order, Reading reading) {
        String number = reading.right(FieldKey.ORGANISATION_NUMBER);
        if (number.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select o.number from CustomerOrder o where o.owner = :owner and o.organisationKey = :key"
                                + " and o.project.project = :project and o.number <> :number and o.state in :underWay"
                                + " order by o.number",
                        String.class)
                .setParameter("owner", order.owner().value())
                .setParameter("key", organisationKey(number))
                .setParameter("project", order.project().project())
                .setParameter("number", order.number().value())
                .setParameter("underWay", UNDER_WAY)
                .getResultStream()
                .map(OrderNumber::new)
                .toList();
    }

    /** The holder of the account usually is the handler. */
    Map<FieldKey, String> holder(EntityManager entities, AccountId owner) {
        Map<FieldKey, String> known = new TreeMap<>();
        accounts.find(entities, owner).ifPresent(account -> {
            known.put(FieldKey.HANDLER_NAME, accounts.name(account));
            known.put(
                    FieldKey.HANDLER_MOBILE,
                    accounts.mobile(account).map(MobileNumber::value).orElse(""));
            known.put(
                    FieldKey.HANDLER_MAIL,
                    accounts.email(account).map(EmailAddress::value).orElse(""));
        });
        return known;
    }
}
