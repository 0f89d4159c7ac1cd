package org.certhall.core.application;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;

/** What an earlier answer already says, offered so that nobody types it twice (requirements §6). */
final class Proposals {
    private static final Map<FieldKey, FieldKey> BY_HANDLER = Map.of(
            FieldKey.RECIPIENT_NAME, FieldKey.HANDLER_NAME,
            FieldKey.RECIPIENT_ADDRESS, FieldKey.HANDLER_ADDRESS,
            FieldKey.RECIPIENT_PHONE, FieldKey.HANDLER_MOBILE);

    private Proposals() {}

    /** Gives answers for fields that have none yet. */
    static SortedMap<FieldKey, String> of(SubjectKind kind, Answers answers) {
        SortedMap<FieldKey, String> proposals = new TreeMap<>();
        BY_HANDLER.forEach((field, source) -> propose(proposals, answers, field, source));
        boolean organisation = kind == SubjectKind.ORGANISATION;
        propose(
                proposals,
                answers,
                FieldKey.INVOICE_TITLE,
                organisation ? FieldKey.ORGANISATION_NAME : FieldKey.HANDLER_NAME);
        boolean creditCode = answers.choice(FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.class)
                .filter(OrganisationDocument.SOCIAL_CREDIT_CODE::equals)
                .isPresent();
        if (organisation && creditCode) {
            propose(proposals, answers, FieldKey.INVOICE_TAXPAYER_NUMBER, FieldKey.ORGANISATION_NUMBER);
        }
        return proposals;
    }

    private static void propose(
            SortedMap<FieldKey, String> proposals, Answers answers, FieldKey field, FieldKey source) {
        if (answers.to(field).isBlank() && !answers.to(source).isBlank()) {
            proposals.put(field, answers.to(source));
        }
    }
}
