package org.certhall.core.verification;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.review.Doubt;

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
     * @param consent the id of the consent on record
     * @param keyed makes at most 32 letters and digits of what is asked, so that the same enquiry has the same key
     */
    static Enquiries of(SubjectKind kind, Map<FieldKey, String> answers, String consent, UnaryOperator<String> keyed) {
        Map<Subject, Enquiry> enquiries = new EnumMap<>(Subject.class);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (kind == SubjectKind.ORGANISATION) {
            boolean ofRecord = is(answers, FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.SOCIAL_CREDIT_CODE);
            boolean personOfRecord = is(answers, FieldKey.LEGAL_PERSON_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD);
            if (ofRecord) {
                enquiries.put(Subject.ORGANISATION, organisation(answers, consent, personOfRecord, keyed));
            }
            if (!ofRecord || !personOfRecord) {
                doubts.add(Doubt.OTHER_DOCUMENT);
            }
        }
        if (is(answers, FieldKey.HANDLER_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD)) {
            enquiries.put(Subject.HANDLER, handler(answers, consent, keyed));
        } else {
            doubts.add(Doubt.OTHER_DOCUMENT);
        }
        return new Enquiries(enquiries, doubts);
    }

    /** Leaves out what cannot be asked yet, since something of it has not been typed. */
    Enquiries whole() {
        Map<Subject, Enquiry> whole = new EnumMap<>(Subject.class);
        bySubject.forEach((subject, enquiry) -> {
            if (isWhole(enquiry)) {
                whole.put(subject, enquiry);
            }
        });
        return new Enquiries(whole, doubts);
    }

    private static boolean isWhole(Enquiry enquiry) {
        if (enquiry instanceof Enquiry.Organisation asked) {
            return !asked.name().isEmpty()
                    && !asked.code().isEmpty()
                    && !asked.legalPerson().isEmpty();
        }
        return enquiry instanceof Enquiry.Person asked
                && !asked.name().isEmpty()
                && !asked.number().isEmpty();
    }

    private static Enquiry organisation(
            Map<FieldKey, String> answers, String consent, boolean personOfRecord, UnaryOperator<String> keyed) {
        String name = answer(answers, FieldKey.ORGANISATION_NAME);
        String code = answer(answers, FieldKey.ORGANISATION_NUMBER);
        String person = answer(answers, FieldKey.LEGAL_PERSON_NAME);
        String number = personOfRecord ? answer(answers, FieldKey.LEGAL_PERSON_NUMBER) : "";
        String key = keyed.apply(String.join("\n", "organisation", consent, name, code, person, number));
        return new Enquiry.Organisation(key, consent, name, code, person, number);
    }

    private static Enquiry handler(Map<FieldKey, String> answers, String consent, UnaryOperator<String> keyed) {
        String name = answer(answers, FieldKey.HANDLER_NAME);
        String number = answer(answers, FieldKey.HANDLER_NUMBER);
        return new Enquiry.Person(
                keyed.apply(String.join("\n", "person", consent, name, number)), consent, name, number);
    }

    private static boolean is(Map<FieldKey, String> answers, FieldKey field, Enum<?> document) {
        return answer(answers, field).equals(document.name());
    }

    private static String answer(Map<FieldKey, String> answers, FieldKey field) {
        return answers.getOrDefault(field, "");
    }
}
