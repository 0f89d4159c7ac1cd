package org.certhall.web.applicant.selection;

import java.util.List;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.ProjectOffer;

/**
 * A project's offer with what people read about its types: plain values that may be kept when the project leaves,
 * because they hold nothing of the plug-in's own.
 */
public record OfferInFull(
        ProjectOffer project, List<CertificateType.Description> certificateTypes, List<KeyType.Description> keyTypes) {
    public OfferInFull {
        certificateTypes = List.copyOf(certificateTypes);
        keyTypes = List.copyOf(keyTypes);
    }

    static OfferInFull of(ProjectOffer project, Catalogue catalogue) {
        return new OfferInFull(
                project,
                project.certificateTypes().stream()
                        .flatMap(id -> catalogue.certificateType(id).stream())
                        .toList(),
                project.keyTypes().stream()
                        .filter(id -> project.prices().keys().containsKey(id))
                        .flatMap(id -> catalogue.keyType(id).stream())
                        .toList());
    }

    /** Gives the ids of the certificate types on offer, the default first. */
    List<String> certificateTypeIds() {
        return certificateTypes.stream().map(CertificateType.Description::id).toList();
    }

    /** Gives the ids of the key types on offer, the default first. */
    List<String> keyTypeIds() {
        return keyTypes.stream().map(KeyType.Description::id).toList();
    }

    /** Gives the terms that the project sells for a certificate type, ascending (S37). */
    public List<Integer> years(String certificateType) {
        return project.years().stream()
                .filter(term ->
                        project.prices().certificate(certificateType, term).isPresent())
                .toList();
    }
}
