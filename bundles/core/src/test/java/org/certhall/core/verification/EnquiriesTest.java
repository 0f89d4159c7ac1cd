package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.review.Doubt;
import org.junit.jupiter.api.Test;

/** What an authority is asked about an application. */
class EnquiriesTest {
    private final Map<FieldKey, String> answers = new HashMap<>(Map.of(
            FieldKey.ORGANISATION_NAME, "北京示例科技有限公司",
            FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.SOCIAL_CREDIT_CODE.name(),
            FieldKey.ORGANISATION_NUMBER, "91110000MA00000077",
            FieldKey.LEGAL_PERSON_NAME, "王示例",
            FieldKey.LEGAL_PERSON_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD.name(),
            FieldKey.LEGAL_PERSON_NUMBER, "11010519491231002X",
            FieldKey.HANDLER_NAME, "李示例",
            FieldKey.HANDLER_DOCUMENT, PersonDocument.RESIDENT_IDENTITY_CARD.name(),
            FieldKey.HANDLER_NUMBER, "440524188001010014"));

    @Test
    void anOrganisationIsAskedAboutWithItsLegalPersonAndItsHandlerByHimself() {
        Enquiries enquiries = Enquiries.of(SubjectKind.ORGANISATION, answers, "consent", EnquiriesTest::key);

        assertThat(enquiries.doubts()).isEmpty();
        assertThat(enquiries.bySubject())
                .containsEntry(
                        Subject.ORGANISATION,
                        new Enquiry.Organisation(
                                key("organisation\nconsent\n北京示例科技有限公司\n91110000MA00000077\n王示例\n11010519491231002X"),
                                "consent",
                                "北京示例科技有限公司",
                                "91110000MA00000077",
                                "王示例",
                                "11010519491231002X"))
                .containsEntry(
                        Subject.HANDLER,
                        new Enquiry.Person(
                                key("person\nconsent\n李示例\n440524188001010014"),
                                "consent",
                                "李示例",
                                "440524188001010014"));
    }

    @Test
    void anIndividualIsAskedAboutAlone() {
        Enquiries enquiries = Enquiries.of(SubjectKind.INDIVIDUAL, answers, "consent", EnquiriesTest::key);

        assertThat(enquiries.bySubject()).containsOnlyKeys(Subject.HANDLER);
        assertThat(enquiries.doubts()).isEmpty();
    }

    @Test
    void anyOtherDocumentIsNotAskedAboutAndIsADoubt() {
        answers.put(FieldKey.ORGANISATION_DOCUMENT, OrganisationDocument.ORGANISATION_CODE.name());
        answers.put(FieldKey.HANDLER_DOCUMENT, PersonDocument.PASSPORT.name());

        Enquiries enquiries = Enquiries.of(SubjectKind.ORGANISATION, answers, "consent", EnquiriesTest::key);

        assertThat(enquiries.bySubject()).isEmpty();
        assertThat(enquiries.doubts()).containsExactly(Doubt.OTHER_DOCUMENT);
    }

    @Test
    void aLegalPersonWithAnotherDocumentIsComparedByNameAloneAndIsADoubt() {
        answers.put(FieldKey.LEGAL_PERSON_DOCUMENT, PersonDocument.PASSPORT.name());

        Enquiries enquiries = Enquiries.of(SubjectKind.ORGANISATION, answers, "consent", EnquiriesTest::key);

        assertThat(enquiries.bySubject().get(Subject.ORGANISATION))
                .isInstanceOfSatisfying(Enquiry.Organisation.class, asked -> {
                    assertThat(asked.legalPerson()).isEqualTo("王示例");
                    assertThat(asked.legalPersonNumber()).isEmpty();
                });
        assertThat(enquiries.doubts()).containsExactly(Doubt.OTHER_DOCUMENT);
    }

    private static String key(String asked) {
        return Integer.toHexString(asked.hashCode());
    }
}
