package org.certhall.core.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Proposal;
import org.certhall.api.review.ReviewCase;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.reading.KeptReadings;

/** What was read of the pictures, by the fields that it is about. */
final class Said {
    private static final Map<PaperItem, FieldKey> FIELDS = Map.of(
            PaperItem.ORGANISATION_NAME, FieldKey.ORGANISATION_NAME,
            PaperItem.SOCIAL_CREDIT_CODE, FieldKey.ORGANISATION_NUMBER,
            PaperItem.LEGAL_PERSON, FieldKey.LEGAL_PERSON_NAME,
            PaperItem.HANDLER_NAME, FieldKey.HANDLER_NAME);

    private Said() {}

    static Map<FieldKey, List<ReviewCase.Said>> of(
            EntityManager entities, KeptReadings readings, ReadApplication application) {
        Map<FieldKey, List<ReviewCase.Said>> said = new HashMap<>();
        for (FormField paper : application.fields()) {
            String document = application.answers().getOrDefault(paper.key(), "");
            if (paper.kind() == FormField.Kind.IMAGE && !document.isEmpty()) {
                readings.of(entities, document)
                        .ifPresent(reading -> add(
                                said, application, paper.key(), reading.report().proposals()));
            }
        }
        return said;
    }

    /** Of what a picture seems to say of one thing, the most certain counts. */
    private static void add(
            Map<FieldKey, List<ReviewCase.Said>> said,
            ReadApplication application,
            FieldKey paper,
            List<Proposal> proposals) {
        Set<PaperItem> told = EnumSet.noneOf(PaperItem.class);
        for (Proposal proposal : proposals) {
            FieldKey field = FIELDS.get(proposal.item());
            if (field != null && told.add(proposal.item()) && isComparable(application, field)) {
                String typed = application.answers().getOrDefault(field, "");
                said.computeIfAbsent(field, any -> new ArrayList<>())
                        .add(new ReviewCase.Said(
                                paper,
                                proposal.value(),
                                !plain(proposal.value()).equals(plain(typed))));
            }
        }
    }

    /** A licence says the social credit code alone. */
    private static boolean isComparable(ReadApplication application, FieldKey field) {
        return !field.equals(FieldKey.ORGANISATION_NUMBER)
                || OrganisationDocument.SOCIAL_CREDIT_CODE
                        .name()
                        .equals(application.answers().get(FieldKey.ORGANISATION_DOCUMENT));
    }

    /** Papers print brackets in either width. */
    private static String plain(String value) {
        return TypedText.compact(value).replace('（', '(').replace('）', ')');
    }
}
