package org.certhall.core.verification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.identity.Enquiry;

/**
 * What is asked about an application.
 *
 * @param doubts what no authority can settle
 */
record Enquiries(Map<Subject, Enquiry> bySubject, Set<Doubt> doubts) {
    Enquiries {
        bySubject = Map.copyOf(bySubject);
        doubts = Set.copyOf(doubts);
    }

    /**
     * Works out what to ask.
     *
     * @param answers as they are meant, whole
     * @param key at most 30 letters and digits; another one whenever the answers are others
     * @param consent the id of the consent on record
     */
    static Enquiries of(SubjectKind kind, Map<FieldKey, String> answers, String key, String consent) {
        Map<Subject, Enquiry> enquiries = new EnumMap<>(Subject.class);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (kind == SubjectKind.ORGANISATION) {
            boolean ofRecord = is(answers, FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.SOCIAL_CREDIT_CODE);
            boolean personOfRecord = is(answers, FieldKey.LEGAL_PERSON_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD);
            if (ofRecord) {
                enquiries.put(Subject.ORGANISATION, organisation(answers, key + "o", consent, personOfRecord));
            }
            if (!ofRecord || !personOfRecord) {
                doubts.add(Doubt.OTHER_DOCUMENT);
            }
        }
        if (is(answers, FieldKey.HANDLER_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD)) {
            enquiries.put(
                    Subject.HANDLER,
                    new Enquiry.Person(
                            key + "h",
                            consent,
                            answer(answers, FieldKey.HANDLER_NAME),
                            answer(answers, FieldKey.HANDLER_NUMBER)));
        } else {
            doubts.add(Doubt.OTHER_DOCUMENT);
        }
        return new Enquiries(enquiries, doubts);
    }

    private static Enquiry organisation(
            Map<FieldKey, String> answers, String key, String consent, boolean personOfRecord) {
        return new Enquiry.Organisation(
                key,
                consent,
                answer(answers, FieldKey.ORGANISATION_NAME),
                answer(answers, FieldKey.ORGANISATION_NUMBER),
                answer(answers, FieldKey.LEGAL_PERSON_NAME),
                personOfRecord ? answer(answers, FieldKey.LEGAL_PERSON_NUMBER) : "");
    }

    private static boolean is(Map<FieldKey, String> answers, FieldKey field, Enum<?> document) {
        return answer(answers, field).equals(document.name());
    }

    private static String answer(Map<FieldKey, String> answers, FieldKey field) {
        return answers.getOrDefault(field, "");
    }
}
