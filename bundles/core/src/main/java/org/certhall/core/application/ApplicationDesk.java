package org.certhall.core.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Applications;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.api.application.Saved;
import org.certhall.api.application.Step;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes applications, each from its owner alone. */
@Component(service = Unguarded.class)
public final class ApplicationDesk implements Applications, Unguarded {
    private final UnitOfWork units;
    private final Orders orders;
    private final OwnOrders own;
    private final DraftMaker maker;
    private final Opening opening;
    private final Drafts drafts;
    private final Agreements agreements;
    private final OrganisationBook book;
    private final HandIn handIn;
    private final DraftLetters letters;

    @Activate
    public ApplicationDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference DraftMaker maker,
            @Reference Opening opening,
            @Reference Drafts drafts,
            @Reference Agreements agreements,
            @Reference OrganisationBook book,
            @Reference HandIn handIn,
            @Reference DraftLetters letters) {
        this.units = units;
        this.orders = orders;
        this.own = new OwnOrders(units, orders);
        this.maker = maker;
        this.opening = opening;
        this.drafts = drafts;
        this.agreements = agreements;
        this.book = book;
        this.handIn = handIn;
        this.letters = letters;
    }

    @Override
    public OrderNumber begin(Caller caller, Selection selection) {
        Principal principal = Principal.of(caller);
        DraftMaker.Chosen chosen = maker.choose(selection);
        return units.write(entities -> maker.begin(entities, principal, chosen).number());
    }

    @Override
    public Application open(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        return own.read(principal, number, opening::of);
    }

    @Override
    public Saved save(Caller caller, OrderNumber number, Step at, List<Edit> edits) {
        if (edits.stream().anyMatch(edit -> edit.value().length() > LONGEST)) {
            throw new IllegalArgumentException("an answer is longer than any field takes");
        }
        Principal principal = Principal.of(caller);
        return own.change(principal, number, (entities, order) -> {
            Form form = opening.form(order);
            Draft draft = drafts.open(order);
            if (at == draft.step()) {
                orders.touch(order, OrderActor.APPLICANT);
            } else {
                moved(entities, principal, order);
            }
            Draft.Merge merge = draft.merge(Reading.meant(form, draft, edits, opening.today()));
            maker.keep(entities, order, form, merge.draft().at(at));
            return new Saved(opening.of(entities, order), merge.conflicts());
        });
    }

    @Override
    public Application choose(Caller caller, OrderNumber number, Selection selection) {
        Principal principal = Principal.of(caller);
        DraftMaker.Chosen chosen = maker.choose(selection);
        return own.change(principal, number, (entities, order) -> {
            if (order.state() != OrderState.DRAFT) {
                throw new ApplicationException(Code.CLOSED);
            }
            moved(entities, principal, order);
            order.choose(chosen.offer(), chosen.selection(), chosen.quote().total());
            return opening.of(entities, order);
        });
    }

    @Override
    public Application consent(Caller caller, OrderNumber number, AcceptedEdition edition, boolean given) {
        Principal principal = Principal.of(caller);
        if (!edition.textId().equals(IDENTITY_QUERY)) {
            throw new IllegalArgumentException("only the comparison of identities is consented to by itself");
        }
        Map<AcceptedEdition, String> hashes = given ? agreements.hashes(List.of(edition)) : Map.of();
        if (given && hashes.isEmpty()) {
            throw new ApplicationException(Code.TEXTS_AWAY);
        }
        return own.change(principal, number, (entities, order) -> {
            orders.touch(order, OrderActor.APPLICANT);
            if (given) {
                agreements.record(entities, principal, order, hashes);
            } else {
                agreements.takeBack(entities, principal, order, edition.textId());
            }
            return opening.of(entities, order);
        });
    }

    @Override
    public void submit(Caller caller, OrderNumber number, Submission submission) {
        Principal principal = Principal.of(caller);
        Map<AcceptedEdition, String> hashes = agreements.hashes(submission.accepted());
        own.change(principal, number, (entities, order) -> {
            boolean handedIn = order.submitted().isPresent() && order.state() != OrderState.REJECTED;
            if (!handedIn) {
                handIn.submit(entities, principal, order, submission, hashes);
            }
            return order.number();
        });
    }

    @Override
    public Set<LetterFormat> letterFormats(Caller caller) {
        return letters.formats();
    }

    @Override
    public byte[] letter(Caller caller, OrderNumber number, FieldKey paper, LetterFormat format, Locale language) {
        Principal principal = Principal.of(caller);
        ReadApplication filled = own.read(principal, number, letters::filled);
        return letters.write(number, filled, paper, format, language);
    }

    @Override
    public List<FormerOrganisation> formerOrganisations(Caller caller) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> book.list(entities, principal.owner()));
    }

    @Override
    public Application fillIn(Caller caller, OrderNumber number, long organisation) {
        Principal principal = Principal.of(caller);
        return own.change(principal, number, (entities, order) -> {
            orders.touch(order, OrderActor.APPLICANT);
            Map<FieldKey, String> known = book.find(entities, principal.owner(), organisation)
                    .orElseThrow(() -> new ApplicationException(Code.UNKNOWN));
            maker.keep(entities, order, opening.form(order), drafts.open(order).with(known));
            return opening.of(entities, order);
        });
    }

    private void moved(EntityManager entities, Principal principal, CustomerOrder order) {
        orders.move(entities, order, principal, OrderActor.APPLICANT, OrderEvent.SAVE, guard -> false, Map.of());
    }
}
