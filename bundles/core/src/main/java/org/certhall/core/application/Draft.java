package org.certhall.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.certhall.api.application.Answer;
import org.certhall.api.application.Conflict;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.application.Step;
import org.certhall.api.reading.Place;

/**
 * What is filled in, whoever typed it on however many devices.
 *
 * @param step where it was left
 * @param revision of the last change
 * @param dismissed what was offered and is not wanted, by field
 * @param reasons why it was given back last, by the fields to change
 */
record Draft(
        Step step,
        long revision,
        SortedMap<FieldKey, Answer> answers,
        SortedMap<FieldKey, SortedSet<String>> dismissed,
        SortedMap<FieldKey, Reason> reasons) {
    static final Draft NEW = new Draft(Step.APPLICANT, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    Draft {
        answers = new TreeMap<>(answers);
        dismissed = new TreeMap<>(dismissed);
        reasons = new TreeMap<>(reasons);
    }

    /**
     * Why an answer is to be changed.
     *
     * @param revision of the draft that the officer saw
     * @param spot where on a picture
     */
    record Reason(String text, long revision, Optional<Place> spot) {
        Remark of(FieldKey field) {
            return new Remark(field, text, spot);
        }

        /** Keeps what officers write about people out of logs. */
        @Override
        public String toString() {
            return "Reason[" + revision + "]";
        }
    }

    /** What came of writing edits into a draft. */
    record Merge(Draft draft, List<Conflict> conflicts) {}

    Answers typed() {
        Map<FieldKey, String> typed = new TreeMap<>();
        answers.forEach((field, answer) -> typed.put(field, answer.value()));
        return Answers.of(typed);
    }

    Draft at(Step next) {
        return new Draft(next, revision, answers, dismissed, reasons);
    }

    /** Writes why it is given back, in place of former reasons. */
    Draft givenBack(List<Remark> remarks) {
        SortedMap<FieldKey, Reason> given = new TreeMap<>();
        remarks.forEach(remark -> given.put(remark.field(), new Reason(remark.reason(), revision, remark.spot())));
        return new Draft(step, revision, answers, dismissed, given);
    }

    /** Gives why an answer is to be changed, as long as nobody has changed it. */
    Optional<Remark> remark(FieldKey field) {
        return Optional.ofNullable(reasons.get(field))
                .filter(reason -> answers.getOrDefault(field, Answer.NONE).revision() <= reason.revision())
                .map(reason -> reason.of(field));
    }

    /** Writes answers that nobody can have a conflict with. */
    Draft with(Map<FieldKey, String> values) {
        long next = revision + 1;
        SortedMap<FieldKey, Answer> changed = new TreeMap<>(answers);
        values.forEach((field, value) -> changed.put(field, new Answer(value, next)));
        return values.isEmpty() ? this : new Draft(step, next, changed, dismissed, reasons);
    }

    Draft dismissing(FieldKey field, String value) {
        SortedMap<FieldKey, SortedSet<String>> more = new TreeMap<>(dismissed);
        SortedSet<String> values = new TreeSet<>(dismissed(field));
        values.add(value);
        more.put(field, values);
        return new Draft(step, revision, answers, more, reasons);
    }

    SortedSet<String> dismissed(FieldKey field) {
        return dismissed.getOrDefault(field, new TreeSet<>());
    }

    /** Writes each edit whose writer saw the answer that it replaces; the same answer twice is no conflict. */
    Merge merge(List<Edit> edits) {
        Map<FieldKey, String> written = new TreeMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Edit edit : edits) {
            Answer present = answers.getOrDefault(edit.field(), Answer.NONE);
            boolean touched = answers.containsKey(edit.field());
            if (touched && present.value().equals(edit.value())) {
                continue;
            }
            if (present.revision() > edit.base()) {
                conflicts.add(new Conflict(edit.field(), edit.value(), present));
            } else {
                written.put(edit.field(), edit.value());
            }
        }
        return new Merge(with(written), conflicts);
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "Draft[" + step + ", " + revision + "]";
    }
}
