package org.certhall.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Verification;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Finding;
import org.certhall.api.value.LocalisedText;

/**
 * Everything that an officer sees of an order that he has claimed.
 *
 * @param offer the project's, as the order was made from it
 * @param cause what brought the order to the officers
 * @param doubts why, where the automatic review did
 * @param fields the form with its answers, in the order of the pages
 * @param papers its pictures
 * @param registry what authorities said
 * @param others what else is known of the same organisation, the last changed first
 * @param recalled why an approval was recalled; empty where none was
 * @param opinions what officers have said in this review so far
 * @param proofWanted whether an approval still lacks its proof (S88)
 */
public record ReviewCase(
        QueueLine line,
        OrderKind kind,
        OrderPlace place,
        ProjectOffer offer,
        Selection selection,
        OrderEvent cause,
        Set<Doubt> doubts,
        List<Field> fields,
        List<Paper> papers,
        List<Registry> registry,
        List<Other> others,
        List<Question> questions,
        List<CallBack> callBacks,
        List<Opinion> opinions,
        Optional<String> recalled,
        boolean proofWanted) {
    public ReviewCase {
        doubts = Set.copyOf(doubts);
        fields = List.copyOf(fields);
        papers = List.copyOf(papers);
        registry = List.copyOf(registry);
        others = List.copyOf(others);
        questions = List.copyOf(questions);
        callBacks = List.copyOf(callBacks);
        opinions = List.copyOf(opinions);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "ReviewCase[" + line.number().value() + "]";
    }

    /**
     * An answer beside what others say.
     *
     * @param masked whether the value is shown in part alone
     * @param former what stood there when the order was given back, where that was something else; masked alike
     * @param remark why it was to be changed then
     * @param said what pictures seem to say of it
     * @param disputed whether an authority says that it does not belong to the rest
     */
    public record Field(
            FormField field,
            String value,
            boolean masked,
            Optional<String> former,
            Optional<Remark> remark,
            List<Said> said,
            boolean disputed) {
        public Field {
            said = List.copyOf(said);
        }

        /** Tells whether anybody says something else than the applicant. */
        public boolean differs() {
            return disputed || said.stream().anyMatch(Said::differs);
        }

        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Field[" + field.key() + "]";
        }
    }

    /** What a picture seems to say of a field. */
    public record Said(FieldKey paper, String value, boolean differs) {
        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Said[" + paper + "]";
        }
    }

    /**
     * A picture of a paper.
     *
     * @param changed whether it is another one than when the order was given back
     * @param remark why it was to be changed then
     */
    public record Paper(
            FormField field, String document, boolean changed, Optional<Remark> remark, List<Finding> findings) {
        public Paper {
            findings = List.copyOf(findings);
        }
    }

    /** What an authority said about the organisation, or about the handler. */
    public record Registry(boolean organisation, Verification answer, String verifier, Instant asked) {}

    /**
     * Another order for the same organisation.
     *
     * @param sameOwner whether it is the same account's
     */
    public record Other(
            OrderNumber number, OrderState state, LocalisedText project, Instant changed, boolean sameOwner) {}

    /**
     * What an officer said.
     *
     * @param approves whether he approves; else he refuses for good
     * @param reason why he refuses
     */
    public record Opinion(boolean approves, String officer, boolean mine, Instant given, String reason) {
        /** Keeps what officers write about people out of logs. */
        @Override
        public String toString() {
            return "Opinion[" + approves + "]";
        }
    }
}
