package org.certhall.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.ProjectOffer;

/** A form with its answers, read whole: the values as they are meant, and every problem at once, in the order of the page (S68). */
record FormCheck(SortedMap<FieldKey, String> values, List<FieldProblem> problems) {
    FormCheck {
        values = new TreeMap<>(values);
        problems = List.copyOf(problems);
    }

    static FormCheck of(ProjectOffer offer, List<FormField> fields, Answers answers, LocalDate today) {
        AnswerCheck check = new AnswerCheck(offer, answers, today);
        SortedMap<FieldKey, String> values = new TreeMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (FormField field : fields) {
            AnswerCheck.Checked checked = check.read(field);
            if (!checked.value().isEmpty()) {
                values.put(field.key(), checked.value());
            }
            if (checked.problem() != null) {
                problems.add(checked.problem());
            }
        }
        return new FormCheck(values, problems);
    }

    /**
     * Adds a problem wherever an answer names a picture that is not this field's.
     *
     * @param kept the pictures that are kept for the application, each with its field
     */
    FormCheck withPapers(List<FormField> fields, Map<String, FieldKey> kept) {
        List<FieldProblem> all = new ArrayList<>();
        for (FormField field : fields) {
            problems.stream()
                    .filter(problem -> problem.field().equals(field.key()))
                    .forEach(all::add);
            String picture = field.kind() == FormField.Kind.IMAGE ? values.getOrDefault(field.key(), "") : "";
            if (!picture.isEmpty() && !field.key().equals(kept.get(picture))) {
                all.add(new FieldProblem(field.key(), FieldProblem.Code.GONE, null, 0, null));
            }
        }
        return new FormCheck(values, all);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "FormCheck" + values.keySet() + problems;
    }
}
