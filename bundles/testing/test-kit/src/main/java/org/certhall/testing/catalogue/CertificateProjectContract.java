package org.certhall.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CertificateProject} must keep; a project's author extends this class and names the project. */
public abstract class CertificateProjectContract {
    private static final String PLAIN_ID = "[a-z][a-z0-9-]{0,62}";

    private CertificateProject project;
    private ProjectOffer offer;

    /** Gives the project under test; called anew for each test. */
    protected abstract CertificateProject project();

    @BeforeEach
    final void takeOffer() {
        project = project();
        offer = project.offer();
    }

    @Test
    void offersTheSameForItsWholeLife() {
        assertThat(project.offer()).isEqualTo(offer);
    }

    @Test
    void offersTheSameWhenItComesBack() {
        assertThat(project().offer()).isEqualTo(offer);
    }

    @Test
    void hasAPlainIdAndAVersion() {
        assertThat(offer.id()).matches(PLAIN_ID);
        assertThat(offer.version()).matches("[0-9]+(\\.[0-9]+){0,2}");
    }

    @Test
    void isNamedAndDescribedInBothLanguages() {
        assertThat(List.of(offer.name(), offer.description()))
                .allSatisfy(text -> assertThat(text.in(Locale.ENGLISH)).isNotEqualTo(text.in(Locale.CHINESE)));
    }

    @Test
    void hasAliasesThatAddToItsName() {
        assertThat(offer.aliases())
                .doesNotHaveDuplicates()
                .doesNotContain(offer.name().zh())
                .allSatisfy(alias -> assertThat(alias).isNotBlank());
    }

    @Test
    void standsUnderALetter() {
        assertThat(offer.indexLetter())
                .satisfiesAnyOf(
                        letter -> assertThat(letter).isNull(),
                        letter -> assertThat(letter).matches("[A-Z]"));
    }

    @Test
    void offersTermsOfOneToFiveYearsAscending() {
        assertThat(offer.years())
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(y -> y >= 1 && y <= 5);
    }

    @Test
    void hasAPriceForEveryCertificateItOffers() {
        assertThat(offer.certificateTypes()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(offer.certificateTypes().stream()
                        .flatMap(type -> offer.years().stream()
                                .map(year -> offer.prices().certificate(type, year))))
                .allMatch(Optional::isPresent);
    }

    @Test
    void costsNoLessForALongerTerm() {
        for (String type : offer.certificateTypes()) {
            List<Money> prices = offer.years().stream()
                    .flatMap(year -> offer.prices().certificate(type, year).stream())
                    .toList();
            assertThat(prices).isSorted();
        }
    }

    @Test
    void hasAPriceForEveryKeyItOffers() {
        assertThat(offer.keyTypes()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(offer.prices().keys().keySet()).containsExactlyInAnyOrderElementsOf(offer.keyTypes());
    }

    @Test
    void hasOneRolePerCertificateWhereItHasRoles() {
        List<QuantityRule.CertificateRole> roles = offer.quantity().roles();
        assertThat(roles.stream().map(QuantityRule.CertificateRole::id)).doesNotHaveDuplicates();
        assertThat(roles.isEmpty() || roles.size() == offer.quantity().minimum())
                .isTrue();
    }

    @Test
    void asksForEachPaperOnce() {
        assertThat(offer.documents().stream().map(RequiredDocument::id))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches(PLAIN_ID));
    }

    @Test
    void asksForEachFieldOnceAndCanCheckIt() {
        assertThat(offer.extraFields().stream().map(ExtraField::id)).doesNotHaveDuplicates();
        for (ExtraField field : offer.extraFields()) {
            assertThat(field.choices().isEmpty()).isEqualTo(field.type() != ExtraField.Type.CHOICE);
            String pattern = field.pattern();
            if (pattern != null) {
                assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
                assertThat(field.message()).isNotNull();
            }
        }
    }

    @Test
    void canBeProvedAndDelivered() {
        assertThat(offer.proofs()).isNotEmpty();
        assertThat(offer.delivery()).isNotEmpty();
        if (offer.delivery().contains(DeliveryChoice.COURIER)) {
            assertThat(offer.prices().courier()).isGreaterThan(Money.ZERO);
        }
        if (offer.subjectKind() == SubjectKind.INDIVIDUAL) {
            assertThat(offer.proofs()).doesNotContain(ProjectOffer.Proof.DEPOSIT);
        }
    }

    @Test
    void hasItsGuideInBothLanguagesWhereItHasOne() {
        assertThat(Stream.ofNullable(offer.guide()))
                .allSatisfy(guide -> assertThat(guide.en()).isNotEqualTo(guide.zh()));
    }
}
