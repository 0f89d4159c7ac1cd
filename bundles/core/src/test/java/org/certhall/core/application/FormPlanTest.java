package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Section;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer.OptionalField;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;

class FormPlanTest {
    /** The guide's pages, chapter 3.4.1. */
    @Test
    void asksOrganisationsForWhatTheGuideShowsInItsOrder() {
        assertThat(keys(Wanted.ORGANISATION, Step.APPLICANT))
                .containsExactly(
                        "organisation.name",
                        "organisation.document",
                        "organisation.number",
                        "legal-person.name",
                        "legal-person.document",
                        "legal-person.number",
                        "document:licence",
                        "handler.name",
                        "handler.document",
                        "handler.number",
                        "handler.mobile",
                        "handler.mail",
                        "handler.address",
                        "handler.department",
                        "document:letter");
        assertThat(keys(Wanted.ORGANISATION, Step.INVOICE))
                .containsExactly(
                        "invoice.title",
                        "invoice.tax-address",
                        "invoice.bank",
                        "invoice.account",
                        "invoice.phone",
                        "invoice.taxpayer-number",
                        "recipient.name",
                        "recipient.address",
                        "recipient.phone");
    }

    @Test
    void asksIndividualsForNoOrganisationNorLegalPerson() {
        assertThat(keys(Wanted.INDIVIDUAL, Step.APPLICANT))
                .containsExactly(
                        "handler.name",
                        "handler.document",
                        "handler.number",
                        "handler.mobile",
                        "handler.mail",
                        "handler.address",
                        "document:identity-front",
                        "document:identity-back");
    }

    @Test
    void asksForNoAddressWhereTheKeysAreCollected() {
        assertThat(FormPlan.of(Wanted.ORGANISATION.offer(), false))
                .noneMatch(field -> field.section() == Section.RECIPIENT);
    }

    @Test
    void asksForSealAndIdentifierAndHoldersWhereTheProjectShowsThemAlone() {
        Wanted more = Wanted.ORGANISATION
                .with(OptionalField.SEAL_IMAGE, OptionalField.USER_IDENTIFIER)
                .namingPersons();

        assertThat(keys(more, Step.APPLICANT))
                .contains("document:seal", "user-identifier", "holder:operator", "holder:reviewer");
        assertThat(keys(Wanted.ORGANISATION, Step.APPLICANT))
                .doesNotContain("document:seal", "user-identifier", "holder:operator");
    }

    @Test
    void asksForTheProjectsOwnFieldsInTheProjectsWords() {
        LocalisedText label = new LocalisedText("网点", "Branch");
        ExtraField branch = new ExtraField(
                "branch",
                label,
                ExtraField.Type.CHOICE,
                true,
                null,
                null,
                List.of(new ExtraField.Choice("bj", LocalisedText.same("北京"))));

        assertThat(FormPlan.of(Wanted.ORGANISATION.with(branch).offer(), true))
                .filteredOn(field -> field.key().equals(FieldKey.extra("branch")))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.label()).isEqualTo(label);
                    assertThat(field.kind()).isEqualTo(FormField.Kind.CHOICE);
                    assertThat(field.choices()).extracting(FormField.Choice::id).containsExactly("bj");
                });
    }

    private static List<String> keys(Wanted wanted, Step step) {
        return FormPlan.of(wanted.offer(), true).stream()
                .filter(field -> field.section().step() == step)
                .map(field -> field.key().value())
                .toList();
    }
}
