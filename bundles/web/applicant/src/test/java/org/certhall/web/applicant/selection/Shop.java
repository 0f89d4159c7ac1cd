package org.certhall.web.applicant.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.PriceList;
import org.certhall.api.catalogue.PriceList.CertificatePrice;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/** A catalogue of given projects whose certificates and keys are called after their ids. */
public final class Shop implements Catalogue {
    static final Money YEAR = new Money(20_000);
    static final Money KEY = new Money(5_000);
    private final Map<String, ProjectOffer> projects;

    Shop(ProjectOffer... projects) {
        this.projects = List.of(projects).stream().collect(Collectors.toMap(ProjectOffer::id, offer -> offer));
    }

    public static ProjectOffer project(
            String id, List<String> types, List<Integer> years, QuantityRule quantity, List<String> keys, Money year) {
        List<CertificatePrice> prices = types.stream()
                .flatMap(type -> years.stream().map(term -> new CertificatePrice(type, term, year.times(term))))
                .toList();
        Map<String, Money> keyPrices = keys.stream().collect(Collectors.toMap(key -> key, key -> KEY));
        return new ProjectOffer(
                id,
                "1",
                LocalisedText.same("project " + id),
                LocalDate.of(2026, 1, 1),
                List.of(),
                null,
                LocalisedText.same("about " + id),
                null,
                SubjectKind.ORGANISATION,
                types,
                years,
                quantity,
                keys,
                new PriceList(prices, keyPrices, Money.ZERO),
                List.of(),
                Set.of(),
                List.of(),
                ReviewPolicy.AUTOMATIC,
                Set.of(),
                true,
                Set.of(DeliveryChoice.COURIER),
                null);
    }

    @Override
    public Optional<ProjectOffer> project(String id) {
        return Optional.ofNullable(projects.get(id));
    }

    @Override
    public Optional<CertificateType.Description> certificateType(String id) {
        LocalisedText name = LocalisedText.same("type " + id);
        return Optional.of(new CertificateType.Description(id, "1", name, name, SubjectKind.ORGANISATION));
    }

    @Override
    public Optional<KeyType.Description> keyType(String id) {
        LocalisedText name = LocalisedText.same("key " + id);
        return Optional.of(new KeyType.Description(id, "1", name, name, null));
    }

    @Override
    public Quote quote(Selection selection) {
        ProjectOffer offer = projects.get(selection.project());
        if (offer == null) {
            throw new CatalogueException(CatalogueException.Code.PROJECT_NOT_ON_OFFER, selection.project());
        }
        Money unit = offer.prices()
                .certificate(selection.certificateType(), selection.years())
                .orElseThrow()
                .plus(offer.prices().keys().getOrDefault(selection.keyType(), KEY));
        Money total = unit.times(selection.quantity());
        return new Quote(List.of(new Quote.Line(offer.name(), unit, selection.quantity(), total)), total);
    }

    @Override
    public List<ProjectOffer> latest(int limit) {
        return projects().stream().limit(limit).toList();
    }

    @Override
    public List<ProjectOffer> underLetters(char from, char to) {
        return projects();
    }

    @Override
    public List<ProjectOffer> search(String text, int limit) {
        return projects().stream()
                .filter(offer -> offer.id().contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ProjectOffer> projects() {
        return projects.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    @Override
    public List<LegalText.Edition> legalTexts() {
        return List.of();
    }
}
