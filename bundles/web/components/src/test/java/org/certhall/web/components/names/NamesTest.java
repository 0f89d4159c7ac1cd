package org.certhall.web.components.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.order.OrderState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NamesTest {
    @ParameterizedTest
    @EnumSource
    void everyStateHasItsName(OrderState state) {
        assertThat(StateNames.of(state, Locale.CHINESE)).isNotBlank();
        assertThat(StateNames.of(state, Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentOfOrganisationsHasItsName(OrganisationDocument document) {
        hasName(Kind.ORGANISATION_DOCUMENT, document);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentOfPersonsHasItsName(PersonDocument document) {
        hasName(Kind.PERSON_DOCUMENT, document);
    }

    private static void hasName(Kind kind, Enum<?> document) {
        assertThat(FieldNames.document(Locale.CHINESE, kind, document.name())).isNotBlank();
        assertThat(FieldNames.document(Locale.ENGLISH, kind, document.name())).isNotBlank();
    }
}
