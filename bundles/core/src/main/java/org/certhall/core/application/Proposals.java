package org.certhall.core.application;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;

/** What is known already or usual, offered so that nobody types it twice (requirements §6). */
final class Proposals {
    private static final Map<FieldKey, String> USUAL = Map.of(
            FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.SOCIAL_CREDIT_CODE.name(),
            FieldKey.LEGAL_PERSON_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD.name(),
            FieldKey.HANDLER_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD.name());

    private static final Map<FieldKey, FieldKey> BY_HANDLER = Map.of(
            FieldKey.RECIPIENT_NAME, FieldKey.HANDLER_NAME,
            FieldKey.RECIPIENT_ADDRESS, FieldKey.HANDLER_ADDRESS,
            FieldKey.RECIPIENT_PHONE, FieldKey.HANDLER_MOBILE);

    private final Answers answers;
    private final SortedMap<FieldKey, String> proposals = new TreeMap<>();

    private Proposals(Answers answers) {
        this.answers = answers;
    }

    /**
     * Gives answers for fields that nobody has touched.
     *
     * @param answers also to fields that were touched and left blank
     * @param account what the account says about its holder, who usually is the handler
     */
    static SortedMap<FieldKey, String> of(
            SubjectKind kind, List<FormField> fields, Answers answers, Map<FieldKey, String> account) {
        Proposals made = new Proposals(answers);
        USUAL.forEach(made::propose);
        account.forEach(made::propose);
        BY_HANDLER.forEach(made::copy);
        made.invoice(kind);
        made.proposals.keySet().retainAll(fields.stream().map(FormField::key).toList());
        return made.proposals;
    }

    private void invoice(SubjectKind kind) {
        boolean organisation = kind == SubjectKind.ORGANISATION;
        copy(FieldKey.INVOICE_TITLE, organisation ? FieldKey.ORGANISATION_NAME : FieldKey.HANDLER_NAME);
        boolean creditCode =
                known(FieldKey.ORGANISATION_DOCUMENT).equals(OrganisationDocument.SOCIAL_CREDIT_CODE.name());
        if (organisation && creditCode) {
            copy(FieldKey.INVOICE_TAXPAYER_NUMBER, FieldKey.ORGANISATION_NUMBER);
        }
    }

    private void copy(FieldKey field, FieldKey source) {
        propose(field, known(source));
    }

    private String known(FieldKey field) {
        return proposals.getOrDefault(field, answers.to(field));
    }

    private void propose(FieldKey field, String value) {
        if (!answers.typed().containsKey(field) && !value.isBlank()) {
            proposals.put(field, value);
        }
    }
}
