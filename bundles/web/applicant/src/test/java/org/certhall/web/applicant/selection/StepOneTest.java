package org.certhall.web.applicant.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.QuantityRule.CertificateRole;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.selection.Problem.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StepOneTest {
    private static final QuantityRule ONE_TO_FIVE = new QuantityRule(1, 5, List.of(), false);
    private static final QuantityRule OPERATOR_AND_REVIEWER = new QuantityRule(
            2,
            2,
            List.of(
                    new CertificateRole("operator", LocalisedText.same("经办员")),
                    new CertificateRole("reviewer", LocalisedText.same("审核员"))),
            false);
    private static final ProjectOffer ALPHA =
            project("alpha", List.of("plain", "advanced"), List.of(1, 2, 3), ONE_TO_FIVE, List.of("cfca", "zqyl"));

    private StepOne step = new StepOne(new Shop(ALPHA), Wanted.NOTHING);

    @Test
    void nothingChosenAsksForAProjectAlone() {
        assertThat(step.problems()).containsExactly(new Problem(Field.PROJECT, Reason.MISSING));
        assertThat(step.quote()).isEmpty();
        assertThat(step.offer()).isEmpty();
    }

    @Test
    void aProjectBringsItsDefaultsAndSoAPriceFromTheFirstChoiceOn() {
        whenChosen("alpha");
        assertThat(step.wanted()).isEqualTo(new Wanted("alpha", "plain", 1, 1, "cfca"));
        thenTotalIs(25_000);
    }

    @Test
    void aFixedQuantityLeavesNoChoice() {
        step = new StepOne(new Shop(fixed()), new Wanted("alpha", null, null, 1, null));
        assertThat(step.wanted().quantity()).isEqualTo(2);
        thenTotalIs(50_000);
    }

    @Test
    void eachChoicePricesAnew() {
        whenChosen("alpha");
        step.chooseYears(3);
        step.chooseQuantity(2);
        thenTotalIs(2 * (60_000 + 5_000));
        assertThat(step.formerPrice()).isEmpty();
    }

    @Test
    void aQuantityOutsideTheRuleIsNamedAndHasNoPrice() {
        whenChosen("alpha");
        step.chooseQuantity(6);
        assertThat(step.problems()).containsExactly(new Problem(Field.QUANTITY, Reason.OUT_OF_RANGE));
        assertThat(step.quote()).isEmpty();
    }

    @Test
    void anotherProjectKeepsWhatItOffersTooAndReplacesTheRest() {
        givenCatalogue(ALPHA, project("beta", List.of("plain"), List.of(2, 3), ONE_TO_FIVE, List.of("sm2")));
        whenChosen("alpha");
        step.chooseYears(3);
        step.chooseKeyType("zqyl");
        whenChosen("beta");
        assertThat(step.wanted()).isEqualTo(new Wanted("beta", "plain", 3, 1, "sm2"));
        assertThat(step.problems()).isEmpty();
    }

    @Nested
    class WhenTheProjectLeaves {
        @Test
        void theVisitorIsToldAndKeepsWhatHeChose() {
            givenChosenWithThreeYears();
            givenCatalogue();
            assertThat(step.projectAway()).isTrue();
            assertThat(step.problems()).containsExactly(new Problem(Field.PROJECT, Reason.GONE));
            assertThat(step.wanted().years()).isEqualTo(3);
            assertThat(step.offer())
                    .hasValueSatisfying(offer -> assertThat(offer.project()).isEqualTo(ALPHA));
            assertThat(step.quote()).isEmpty();
        }

        @Test
        void itsReturnMakesTheChoiceValidAgain() {
            givenChosenWithThreeYears();
            givenCatalogue();
            givenCatalogue(ALPHA);
            assertThat(step.projectAway()).isFalse();
            assertThat(step.problems()).isEmpty();
            assertThat(step.formerPrice()).isEmpty();
            thenTotalIs(65_000);
        }

        @Test
        void itsReturnAtAnotherPriceIsSaid() {
            givenChosenWithThreeYears();
            givenCatalogue();
            givenCatalogue(dearer());
            assertThat(step.formerPrice()).contains(new Money(65_000));
        }

        @Test
        void anotherProjectMayBeChosenInstead() {
            givenChosenWithThreeYears();
            givenCatalogue(project("beta", List.of("plain"), List.of(1), ONE_TO_FIVE, List.of("cfca")));
            whenChosen("beta");
            assertThat(step.problems()).isEmpty();
        }

        private void givenChosenWithThreeYears() {
            whenChosen("alpha");
            step.chooseYears(3);
        }
    }

    @Nested
    class WhenTheOfferIsReplaced {
        @Test
        void aTermNoLongerOfferedIsNamedAndAskedAgain() {
            whenChosen("alpha");
            step.chooseYears(3);
            givenCatalogue(project("alpha", List.of("plain"), List.of(1, 2), ONE_TO_FIVE, List.of("cfca")));
            assertThat(step.problems()).containsExactly(new Problem(Field.YEARS, Reason.GONE));
            assertThat(step.wanted().years()).isEqualTo(3);
            step.chooseYears(2);
            thenTotalIs(45_000);
        }

        @Test
        void aKeyTypeNoLongerOfferedIsNamedByItsNameAndValidAgainWhenItReturns() {
            whenChosen("alpha");
            step.chooseKeyType("zqyl");
            givenCatalogue(project("alpha", List.of("plain"), List.of(1), ONE_TO_FIVE, List.of("cfca")));
            assertThat(step.problems()).containsExactly(new Problem(Field.KEY_TYPE, Reason.GONE));
            assertThat(step.nameOf(Field.KEY_TYPE, "zqyl")).contains(LocalisedText.same("key zqyl"));
            givenCatalogue(ALPHA);
            assertThat(step.problems()).isEmpty();
        }

        @Test
        void aCertificateTypeNoLongerOfferedIsNamed() {
            whenChosen("alpha");
            step.chooseCertificateType("advanced");
            givenCatalogue(project("alpha", List.of("plain"), List.of(1), ONE_TO_FIVE, List.of("cfca")));
            assertThat(step.problems()).containsExactly(new Problem(Field.CERTIFICATE_TYPE, Reason.GONE));
        }

        @Test
        void aNewPriceIsSaidUntilTheNextChoice() {
            whenChosen("alpha");
            givenCatalogue(dearer());
            assertThat(step.formerPrice()).contains(new Money(25_000));
            thenTotalIs(35_000);
            step.chooseYears(2);
            assertThat(step.formerPrice()).isEmpty();
        }

        @Test
        void aNewPriceIsNotSaidWhileTheChoicesHaveNone() {
            whenChosen("alpha");
            givenCatalogue(dearer());
            givenCatalogue();
            assertThat(step.formerPrice()).isEmpty();
        }

        @Test
        void aPriceThatComesBackIsNoNews() {
            whenChosen("alpha");
            givenCatalogue(dearer());
            givenCatalogue(ALPHA);
            assertThat(step.formerPrice()).isEmpty();
        }

        @Test
        void aQuantityThatBecomesFixedIsTakenOver() {
            whenChosen("alpha");
            givenCatalogue(fixed());
            assertThat(step.wanted().quantity()).isEqualTo(2);
            assertThat(step.formerPrice()).contains(new Money(25_000));
        }
    }

    @Nested
    class FromALink {
        @Test
        void theProjectAloneIsEnough() {
            step = new StepOne(new Shop(ALPHA), new Wanted("alpha", null, null, null, null));
            assertThat(step.problems()).isEmpty();
        }

        @Test
        void anUnknownProjectIsSaidAndTakenUpWhenItArrives() {
            step = new StepOne(new Shop(), new Wanted("alpha", null, 2, null, null));
            assertThat(step.problems()).containsExactly(new Problem(Field.PROJECT, Reason.GONE));
            assertThat(step.offer()).isEmpty();
            givenCatalogue(ALPHA);
            assertThat(step.wanted()).isEqualTo(new Wanted("alpha", "plain", 2, 1, "cfca"));
            thenTotalIs(45_000);
        }

        @Test
        void everyChoiceNotOnOfferIsAskedAgain() {
            step = new StepOne(new Shop(ALPHA), new Wanted("alpha", "none", 9, 99, "none"));
            assertThat(step.problems())
                    .containsExactly(
                            new Problem(Field.CERTIFICATE_TYPE, Reason.GONE),
                            new Problem(Field.QUANTITY, Reason.OUT_OF_RANGE),
                            new Problem(Field.KEY_TYPE, Reason.GONE));
            assertThat(step.quote()).isEmpty();
        }

        @Test
        void whatIsMalformedCountsAsNotSaid() {
            Map<String, List<String>> query = Map.of(
                    "project", List.of("<script>"),
                    "type", List.of("a", "b"),
                    "years", List.of("-1"),
                    "quantity", List.of("999999999999"),
                    "key", List.of(""));
            assertThat(Wanted.fromQuery(query)).isEqualTo(Wanted.NOTHING);
        }

        @Test
        void theQueryReadsBackAsItWasWritten() {
            Wanted wanted = new Wanted("alpha", "plain", 3, 2, "cfca");
            Map<String, List<String>> query = Map.of(
                    "project", List.of("alpha"),
                    "type", List.of("plain"),
                    "years", List.of("3"),
                    "quantity", List.of("2"),
                    "key", List.of("cfca"));
            assertThat(Wanted.fromQuery(query)).isEqualTo(wanted);
            assertThat(wanted.toQuery())
                    .containsExactly(
                            Map.entry("project", "alpha"),
                            Map.entry("type", "plain"),
                            Map.entry("years", "3"),
                            Map.entry("quantity", "2"),
                            Map.entry("key", "cfca"));
        }
    }

    private void givenCatalogue(ProjectOffer... offers) {
        step.follow(new Shop(offers));
    }

    private void whenChosen(String project) {
        step.chooseProject(project);
    }

    private void thenTotalIs(long fen) {
        assertThat(step.quote()).map(Quote::total).contains(new Money(fen));
    }

    private static ProjectOffer dearer() {
        return Shop.project(
                "alpha",
                List.of("plain", "advanced"),
                List.of(1, 2, 3),
                ONE_TO_FIVE,
                List.of("cfca", "zqyl"),
                new Money(30_000));
    }

    private static ProjectOffer fixed() {
        return project("alpha", List.of("plain"), List.of(1), OPERATOR_AND_REVIEWER, List.of("cfca"));
    }

    private static ProjectOffer project(
            String id, List<String> types, List<Integer> years, QuantityRule quantity, List<String> keys) {
        return Shop.project(id, types, years, quantity, keys, Shop.YEAR);
    }
}
