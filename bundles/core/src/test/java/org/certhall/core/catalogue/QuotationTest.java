package org.certhall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.CatalogueException.Code;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {
    private static final LocalisedText TYPE = new LocalisedText("企业普通证书", "Enterprise certificate");
    private static final LocalisedText KEY = new LocalisedText("标准KEY", "Standard key");

    private final CatalogueSnapshot catalogue = new CatalogueSnapshot(
            List.of(OfferEntry.of(Offers.named("zqyl", "中企云链"))),
            Map.of("type", new CertificateType.Description("type", "1", TYPE, TYPE, SubjectKind.ORGANISATION)),
            Map.of("key", new KeyType.Description("key", "1", KEY, KEY, null)),
            List.of(),
            Clock.systemUTC());

    @Test
    void itemisesCertificatesKeysAndCourier() {
        Quote quote = catalogue.quote(selection("zqyl", "type", 3, 2, "key", DeliveryChoice.COURIER));

        assertThat(quote.lines())
                .extracting(
                        line -> line.label().zh(),
                        Quote.Line::quantity,
                        line -> line.amount().display())
                .containsExactly(
                        tuple("企业普通证书（三年）", 2, "¥1,081.00"), tuple("标准KEY", 2, "¥160.00"), tuple("快递费", 1, "¥15.00"));
        assertThat(quote.total()).isEqualTo(new Money(125_600));
    }

    @Test
    void labelsInEnglishToo() {
        Quote one = catalogue.quote(selection("zqyl", "type", 1, 1, "key", null));
        Quote three = catalogue.quote(selection("zqyl", "type", 3, 1, "key", null));
        assertThat(one.lines().get(0).label().en()).isEqualTo("Enterprise certificate (1 year)");
        assertThat(three.lines().get(0).label().en()).isEqualTo("Enterprise certificate (3 years)");
    }

    @Test
    void leavesTheCourierOutUntilItIsChosen() {
        Quote quote = catalogue.quote(selection("zqyl", "type", 1, 1, "key", null));
        assertThat(quote.lines()).hasSize(2);
        assertThat(quote.total()).isEqualTo(new Money(28_000));
    }

    @ParameterizedTest
    @CsvSource({
        "none, type, 1, 1, key,  , PROJECT_NOT_ON_OFFER",
        "zqyl, gold, 1, 1, key,  , CERTIFICATE_TYPE_NOT_ON_OFFER",
        "zqyl, type, 2, 1, key,  , TERM_NOT_ON_OFFER",
        "zqyl, type, 1, 0, key,  , QUANTITY_NOT_ON_OFFER",
        "zqyl, type, 1, 6, key,  , QUANTITY_NOT_ON_OFFER",
        "zqyl, type, 1, 1, gold, , KEY_TYPE_NOT_ON_OFFER",
        "zqyl, type, 1, 1, key, COUNTER, DELIVERY_NOT_ON_OFFER"
    })
    void refusesWhatIsNotOnOffer(
            String project,
            String type,
            int years,
            int quantity,
            String key,
            @Nullable DeliveryChoice delivery,
            Code expected) {
        assertThatThrownBy(() -> catalogue.quote(selection(project, type, years, quantity, key, delivery)))
                .isInstanceOfSatisfying(
                        CatalogueException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private static Selection selection(
            String project, String type, int years, int quantity, String key, @Nullable DeliveryChoice delivery) {
        return new Selection(project, type, years, quantity, key, delivery);
    }
}
