package org.certhall.core.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.Finding.Check;
import org.certhall.api.reading.Finding.Outcome;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;

/**
 * Compares a paper with what was typed (S66, S84). Text that was recognised can confirm, never accuse: a name that is not found
 * was perhaps not legible. A number whose check digit holds, and a code, can do both.
 */
public final class PaperCheck {
    private final PaperReport report;
    private final PrintedText text;

    public PaperCheck(PaperReport report) {
        this.report = report;
        text = new PrintedText(report.lines());
    }

    /**
     * Checks a letter of authorisation.
     *
     * @param draftCode tells whether a code's text is this draft's; {@link Outcome#NOT_SEEN} for a code of somebody else
     */
    public List<Finding> letter(Function<String, Outcome> draftCode, String handlerName) {
        return List.of(code(draftCode), stamp(), printed(Check.HANDLER_NAME, handlerName));
    }

    /**
     * Checks a stamped licence.
     *
     * @param creditCode blank where the organisation has another number
     */
    public List<Finding> licence(String organisationName, String creditCode, String legalPerson) {
        Finding name = printed(Check.ORGANISATION_NAME, organisationName);
        Finding person = printed(Check.LEGAL_PERSON, legalPerson);
        return creditCode.isBlank()
                ? List.of(stamp(), name, person)
                : List.of(stamp(), creditCode(creditCode), name, person);
    }

    /** Tells whether, and where, a stamp is on a paper (S56). */
    public Finding stamp() {
        Optional<Mark.Stamp> stamp = report.marks().stream()
                .filter(Mark.Stamp.class::isInstance)
                .map(Mark.Stamp.class::cast)
                .max(Comparator.comparingDouble(Mark.Stamp::confidence));
        return stamp.map(found -> new Finding(Check.STAMP, Outcome.AGREES, found.place()))
                .orElseGet(() -> unseen(Check.STAMP, Aspect.STAMPS));
    }

    private Finding code(Function<String, Outcome> draftCode) {
        return report.marks().stream()
                .filter(Mark.Code.class::isInstance)
                .map(Mark.Code.class::cast)
                .map(code -> new Finding(Check.DRAFT_CODE, draftCode.apply(code.text()), code.place()))
                .filter(finding -> finding.outcome() != Outcome.NOT_SEEN)
                .min(Comparator.comparing(Finding::outcome))
                .orElseGet(() -> unseen(Check.DRAFT_CODE, Aspect.CODES));
    }

    private Finding creditCode(String typed) {
        List<Proposal> read = report.proposals(PaperItem.SOCIAL_CREDIT_CODE);
        Optional<Proposal> same =
                read.stream().filter(code -> code.value().equals(typed)).findFirst();
        return same.or(() -> read.stream().findFirst())
                .map(code -> new Finding(
                        Check.SOCIAL_CREDIT_CODE, same.isPresent() ? Outcome.AGREES : Outcome.DIFFERS, code.place()))
                .orElseGet(() -> unseen(
                        Check.SOCIAL_CREDIT_CODE, report.looked().contains(Aspect.TEXT) ? Aspect.TEXT : Aspect.CODES));
    }

    private Finding printed(Check check, String typed) {
        Optional<Place> place = inTheCode(check, typed).or(() -> text.find(typed));
        return place.map(found -> new Finding(check, Outcome.AGREES, found))
                .orElseGet(() -> unseen(check, Aspect.TEXT));
    }

    /** A licence's own code says names without a doubt. */
    private Optional<Place> inTheCode(Check check, String typed) {
        PaperItem item = check == Check.ORGANISATION_NAME ? PaperItem.ORGANISATION_NAME : PaperItem.LEGAL_PERSON;
        return check == Check.HANDLER_NAME
                ? Optional.empty()
                : report.proposals(item).stream()
                        .filter(proposal -> proposal.source() == Source.QR)
                        .filter(proposal -> PrintedText.plain(proposal.value()).equals(PrintedText.plain(typed)))
                        .map(Proposal::place)
                        .findFirst();
    }

    private Finding unseen(Check check, Aspect aspect) {
        Outcome outcome = report.looked().contains(aspect) ? Outcome.NOT_SEEN : Outcome.NOT_CHECKED;
        return new Finding(check, outcome, Place.EVERYWHERE);
    }
}
