package org.certhall.api.application;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;

/**
 * An application while it is filled in: everything that its pages show.
 *
 * @param step where it was left
 * @param offer the project's present offer; the last known one while the project is away
 * @param renewed whether the project has brought another version since the applicant last chose
 * @param quote empty while what was chosen is not on offer
 * @param fields the form, in the order of the pages
 * @param answers to fields that somebody has touched
 * @param proposals for fields that nobody has touched, known from other answers; they count as answers
 * @param problems everything that stands against submitting, in the order of the pages
 * @param remarks what an officer wants changed and nobody has changed since, in the order of the pages
 * @param identityConsent to the comparison of identities; empty while that text is not installed
 * @param duplicates other orders of this account for the same organisation and project that are under way
 * @param saved when it was last changed
 */
public record Application(
        OrderNumber number,
        OrderState state,
        Step step,
        ProjectOffer offer,
        boolean renewed,
        Selection selection,
        Availability availability,
        Optional<Quote> quote,
        List<FormField> fields,
        SortedMap<FieldKey, Answer> answers,
        SortedMap<FieldKey, String> proposals,
        List<FieldProblem> problems,
        List<Remark> remarks,
        Optional<Agreement> identityConsent,
        List<OrderNumber> duplicates,
        Instant saved) {
    public Application {
        fields = List.copyOf(fields);
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        proposals = Collections.unmodifiableSortedMap(new TreeMap<>(proposals));
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        duplicates = List.copyOf(duplicates);
    }

    /** Gives the fields of one step. */
    public List<FormField> fields(Step of) {
        return fields.stream().filter(field -> field.section().step() == of).toList();
    }

    /** Gives what is wrong with the fields of one step. */
    public List<FieldProblem> problems(Step of) {
        List<FieldKey> keys = fields(of).stream().map(FormField::key).toList();
        return problems.stream()
                .filter(problem -> keys.contains(problem.field()))
                .toList();
    }

    /** Gives what an officer wants changed about a field. */
    public Optional<Remark> remark(FieldKey field) {
        return remarks.stream().filter(remark -> remark.field().equals(field)).findFirst();
    }

    /** Gives the answer to a field, {@link Answer#NONE} where nobody touched it. */
    public Answer answer(FieldKey field) {
        return answers.getOrDefault(field, Answer.NONE);
    }

    /** Gives what the page shows in a field: its answer, or else what is proposed. */
    public String value(FieldKey field) {
        Answer answer = answers.get(field);
        return answer == null ? proposals.getOrDefault(field, "") : answer.value();
    }

    /** Tells whether a step leaves nothing to do. */
    public boolean isComplete(Step of) {
        return switch (of) {
            case CERTIFICATE -> availability != Availability.SELECTION_GONE;
            case APPLICANT ->
                problems(of).isEmpty()
                        && identityConsent.filter(Agreement::given).isPresent();
            case INVOICE -> problems(of).isEmpty();
            case OVERVIEW -> true;
        };
    }

    /** Gives the first step that leaves something to do; the overview where none does. */
    public Step firstOpen() {
        return Stream.of(Step.values())
                .filter(each -> !isComplete(each))
                .findFirst()
                .orElse(Step.OVERVIEW);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Application[" + number.value() + "]";
    }
}
