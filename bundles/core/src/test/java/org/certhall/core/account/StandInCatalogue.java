package org.certhall.core.account;

import java.util.List;
import java.util.Optional;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;

/** A catalogue of legal texts alone. */
record StandInCatalogue(List<Edition> legalTexts) implements Catalogue {
    @Override
    public List<ProjectOffer> latest(int limit) {
        return List.of();
    }

    @Override
    public List<ProjectOffer> underLetters(char from, char to) {
        return List.of();
    }

    @Override
    public List<ProjectOffer> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<ProjectOffer> projects() {
        return List.of();
    }

    @Override
    public Optional<ProjectOffer> project(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<CertificateType.Description> certificateType(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<KeyType.Description> keyType(String id) {
        return Optional.empty();
    }

    @Override
    public Quote quote(Selection selection) {
        throw new UnsupportedOperationException();
    }
}
