package org.certhall.core.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.review.ReviewCase;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.verification.KnownAnswer;

/**
 * Sets each answer beside what others say of it.
 *
 * @param seen the answers as they were when the order was given back; empty where it was not
 * @param remarks what was to be changed then
 */
record Comparison(
        ReadApplication application,
        Map<FieldKey, List<ReviewCase.Said>> said,
        List<KnownAnswer> known,
        Optional<SortedMap<FieldKey, String>> seen,
        List<Remark> remarks) {
    private static final Map<Item, FieldKey> OF_ORGANISATION = Map.of(
            Item.NAME, FieldKey.ORGANISATION_NAME,
            Item.NUMBER, FieldKey.ORGANISATION_NUMBER,
            Item.LEGAL_PERSON, FieldKey.LEGAL_PERSON_NAME,
            Item.LEGAL_PERSON_NUMBER, FieldKey.LEGAL_PERSON_NUMBER);
    private static final Map<Item, FieldKey> OF_HANDLER =
            Map.of(Item.NAME, FieldKey.HANDLER_NAME, Item.NUMBER, FieldKey.HANDLER_NUMBER);

    List<ReviewCase.Field> fields() {
        Set<FieldKey> disputed = disputed();
        return application.fields().stream()
                .filter(field -> field.kind() != FormField.Kind.IMAGE)
                .map(field -> field(field, disputed.contains(field.key())))
                .toList();
    }

    private ReviewCase.Field field(FormField field, boolean disputed) {
        String value = application.answers().getOrDefault(field.key(), "");
        String shown = PersonalMask.of(field, value);
        Optional<String> former = seen.map(answers -> answers.getOrDefault(field.key(), ""))
                .filter(before -> !before.equals(value))
                .map(before -> PersonalMask.of(field, before));
        Optional<Remark> remark = remarks.stream()
                .filter(each -> each.field().equals(field.key()))
                .findFirst();
        return new ReviewCase.Field(
                field,
                shown,
                !shown.equals(value),
                former,
                remark,
                said.getOrDefault(field.key(), List.of()),
                disputed);
    }

    private Set<FieldKey> disputed() {
        Set<FieldKey> disputed = new HashSet<>();
        for (KnownAnswer answer : known) {
            if (answer.verification() instanceof Mismatch mismatch) {
                Map<Item, FieldKey> fields = answer.organisation() ? OF_ORGANISATION : OF_HANDLER;
                mismatch.items().stream()
                        .filter(fields::containsKey)
                        .map(fields::get)
                        .forEach(disputed::add);
            }
        }
        return disputed;
    }
}
