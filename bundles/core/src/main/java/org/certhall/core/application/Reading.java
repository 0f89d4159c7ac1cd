package org.certhall.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;

/**
 * A draft as it reads in a form.
 *
 * @param proposals count as answers until somebody touches their fields
 * @param check of answers and proposals
 */
record Reading(Draft draft, SortedMap<FieldKey, String> proposals, FormCheck check) {
    /**
     * Reads a draft.
     *
     * @param account what the account says about its holder, by the fields it could fill
     * @param papers the pictures that are kept for the application, each with its field
     */
    static Reading of(
            Form form, Draft draft, Map<FieldKey, String> account, Map<String, FieldKey> papers, LocalDate today) {
        Answers answers = draft.typed();
        SortedMap<FieldKey, String> proposals =
                Proposals.of(form.offer().subjectKind(), form.fields(), answers, account);
        SortedMap<FieldKey, String> all = new TreeMap<>(answers.typed());
        all.putAll(proposals);
        FormCheck check = FormCheck.of(form.offer(), form.fields(), Answers.of(all), today);
        return new Reading(draft, proposals, check.withPapers(form.fields(), papers));
    }

    /** Reads edits as they are meant, leaving out those of fields that the form does not have. */
    static List<Edit> meant(Form form, Draft draft, List<Edit> edits, LocalDate today) {
        List<FieldKey> known = form.fields().stream().map(FormField::key).toList();
        SortedMap<FieldKey, String> all = new TreeMap<>(draft.typed().typed());
        edits.forEach(edit -> all.put(edit.field(), edit.value()));
        FormCheck check = FormCheck.of(form.offer(), form.fields(), Answers.of(all), today);
        return edits.stream()
                .filter(edit -> known.contains(edit.field()))
                .map(edit -> new Edit(edit.field(), check.values().getOrDefault(edit.field(), ""), edit.base()))
                .toList();
    }

    /** Gives the answers that are right. */
    SortedMap<FieldKey, String> right() {
        SortedMap<FieldKey, String> right = new TreeMap<>(check.values());
        check.problems().stream().map(FieldProblem::field).forEach(right::remove);
        return right;
    }

    /** Gives the answer to a field where it is right; blank elsewhere. */
    String right(FieldKey field) {
        boolean wrong = check.problems().stream().map(FieldProblem::field).anyMatch(field::equals);
        return wrong ? "" : check.values().getOrDefault(field, "");
    }
}
