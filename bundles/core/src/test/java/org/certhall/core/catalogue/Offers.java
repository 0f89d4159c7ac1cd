package org.certhall.core.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.api.catalogue.PriceList;
import org.certhall.api.catalogue.PriceList.CertificatePrice;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** Offers for tests: everything ordinary but what is named. */
public final class Offers {
    private Offers() {}

    public static ProjectOffer named(String id, String name, String... aliases) {
        return offer(id, new LocalisedText(name, "Project " + id), null, "type", "2026-01-01", aliases);
    }

    public static ProjectOffer underLetter(String id, String name, String letter) {
        return offer(id, LocalisedText.same(name), letter, "type", "2026-01-01");
    }

    public static ProjectOffer published(String id, String day) {
        return offer(id, LocalisedText.same(id), null, "type", day);
    }

    public static ProjectOffer needing(String id, String certificateType) {
        return offer(id, LocalisedText.same(id), null, certificateType, "2026-01-01");
    }

    public static ProjectOffer offer(
            String id,
            LocalisedText name,
            @Nullable String letter,
            String certificateType,
            String published,
            String... aliases) {
        PriceList prices = new PriceList(
                List.of(
                        new CertificatePrice(certificateType, 1, new Money(20000)),
                        new CertificatePrice(certificateType, 3, new Money(54050))),
                Map.of("key", new Money(8000)),
                new Money(1500));
        return new ProjectOffer(
                id,
                "1.0.0",
                name,
                LocalDate.parse(published),
                List.of(aliases),
                letter,
                LocalisedText.same("description"),
                null,
                SubjectKind.ORGANISATION,
                List.of(certificateType),
                List.of(1, 3),
                new QuantityRule(1, 5, List.of(), false),
                List.of("key"),
                prices,
                List.of(),
                Set.of(),
                List.of(),
                ProjectOffer.ReviewPolicy.AUTOMATIC,
                Set.of(ProjectOffer.Proof.OFFICER),
                true,
                Set.of(ProjectOffer.DeliveryChoice.COURIER),
                null);
    }
}
