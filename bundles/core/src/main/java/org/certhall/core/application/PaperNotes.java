package org.certhall.core.application;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldOffer;
import org.certhall.api.application.FieldOffer.Source;
import org.certhall.api.application.FormField;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.Finding.Check;
import org.certhall.api.reading.Finding.Outcome;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.Proposal;
import org.certhall.core.letter.DraftCodes;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.reading.KeptReading;
import org.certhall.core.reading.PaperCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what was read of a picture with what stands in the form. */
@Component(service = PaperNotes.class)
public final class PaperNotes {
    private static final Map<PaperItem, FieldKey> FIELDS = Map.of(
            PaperItem.ORGANISATION_NAME, FieldKey.ORGANISATION_NAME,
            PaperItem.SOCIAL_CREDIT_CODE, FieldKey.ORGANISATION_NUMBER,
            PaperItem.LEGAL_PERSON, FieldKey.LEGAL_PERSON_NAME,
            PaperItem.ADDRESS, FieldKey.INVOICE_TAX_ADDRESS);

    /** What an applicant can see to before he hands the paper in. */
    private static final Set<Outcome> DOUBTFUL = EnumSet.of(Outcome.DIFFERS, Outcome.OUTDATED, Outcome.NOT_SEEN);

    private final Opening opening;
    private final OrganisationBook book;
    private final DraftCodes codes;

    @Activate
    public PaperNotes(@Reference Opening opening, @Reference OrganisationBook book, @Reference DraftCodes codes) {
        this.opening = opening;
        this.book = book;
        this.codes = codes;
    }

    /** Says of a picture that it has not been read yet. */
    static ReadPaper awaited(FieldKey paper) {
        return new ReadPaper(paper, true, Set.of(), 0, List.of(), List.of());
    }

    ReadPaper of(EntityManager entities, CustomerOrder order, Draft draft, FieldKey paper, KeptReading read) {
        Form form = opening.form(order);
        Reading reading = opening.reading(entities, order, form, draft);
        Map<FieldKey, FieldOffer> said = new LinkedHashMap<>();
        if (read.kind() == PaperKind.LICENCE) {
            read.report().proposals().forEach(proposal -> offer(said, proposal));
            former(entities, order, reading, said);
        }
        List<FieldOffer> open = said.values().stream()
                .filter(offer -> isOpen(form, draft, reading, offer))
                .toList();
        return new ReadPaper(
                paper, read.again(), read.missing(), said.size(), open, doubts(order, form, reading, paper, read));
    }

    /** The more certain come first, and only the first is offered. */
    private static void offer(Map<FieldKey, FieldOffer> said, Proposal proposal) {
        FieldKey field = FIELDS.get(proposal.item());
        if (field != null) {
            Source source = proposal.source() == Proposal.Source.QR ? Source.QR : Source.OCR;
            said.putIfAbsent(field, new FieldOffer(field, proposal.value(), source));
        }
    }

    /** What the picture does not say, the account may know of the organisation from before. */
    private void former(EntityManager entities, CustomerOrder order, Reading reading, Map<FieldKey, FieldOffer> said) {
        FieldOffer number = said.get(FieldKey.ORGANISATION_NUMBER);
        if (number == null) {
            return;
        }
        book.find(entities, order.owner(), opening.organisationKey(number.value()))
                .ifPresent(known -> {
                    offer(said, known, FieldKey.LEGAL_PERSON_NAME);
                    String kind = reading.right(FieldKey.LEGAL_PERSON_DOCUMENT);
                    if (kind.equals(known.get(FieldKey.LEGAL_PERSON_DOCUMENT))) {
                        offer(said, known, FieldKey.LEGAL_PERSON_NUMBER);
                    }
                });
    }

    private static void offer(Map<FieldKey, FieldOffer> said, Map<FieldKey, String> known, FieldKey field) {
        String value = known.getOrDefault(field, "");
        if (!value.isEmpty()) {
            said.putIfAbsent(field, new FieldOffer(field, value, Source.FORMER));
        }
    }

    private static boolean isOpen(Form form, Draft draft, Reading reading, FieldOffer offer) {
        FieldKey field = offer.field();
        SortedMap<FieldKey, String> values = reading.check().values();
        boolean otherNumber = field.equals(FieldKey.ORGANISATION_NUMBER)
                && !OrganisationDocument.SOCIAL_CREDIT_CODE.name().equals(values.get(FieldKey.ORGANISATION_DOCUMENT));
        return form.fields().stream().map(FormField::key).anyMatch(field::equals)
                && !otherNumber
                && !offer.value().equals(values.get(field))
                && !draft.dismissed(field).contains(offer.value());
    }

    private List<Finding> doubts(CustomerOrder order, Form form, Reading reading, FieldKey paper, KeptReading read) {
        PaperCheck check = new PaperCheck(read.report());
        List<Finding> findings = read.kind() == PaperKind.LETTER
                ? letter(check, order, reading)
                : stamped(form, paper) ? List.of(check.stamp()) : List.of();
        return findings.stream()
                .filter(finding -> DOUBTFUL.contains(finding.outcome()))
                .toList();
    }

    private List<Finding> letter(PaperCheck check, CustomerOrder order, Reading reading) {
        String handler = reading.right(FieldKey.HANDLER_NAME);
        return check.letter(text -> codes.check(text, order.number(), reading.right()), handler).stream()
                .filter(finding -> finding.check() != Check.HANDLER_NAME || !handler.isEmpty())
                .toList();
    }

    private static boolean stamped(Form form, FieldKey paper) {
        return form.offer().documents().stream()
                .filter(document -> FieldKey.document(document.id()).equals(paper))
                .anyMatch(RequiredDocument::stamped);
    }
}
