package org.certhall.api.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.value.Money;

/**
 * A project's prices, tax included.
 *
 * @param keys price of one key by key type
 * @param courier price of one parcel
 */
public record PriceList(List<CertificatePrice> certificates, Map<String, Money> keys, Money courier) {
    public PriceList {
        certificates = List.copyOf(certificates);
        keys = Map.copyOf(keys);
    }

    /** Looks up the price of one certificate. */
    public Optional<Money> certificate(String type, int years) {
        return certificates.stream()
                .filter(price -> price.type().equals(type) && price.years() == years)
                .map(CertificatePrice::price)
                .findFirst();
    }

    /** The price of one certificate of a type for a term. */
    public record CertificatePrice(String type, int years, Money price) {}
}
