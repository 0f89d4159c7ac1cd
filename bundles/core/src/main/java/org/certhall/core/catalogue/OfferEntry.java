package org.certhall.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.core.search.SearchEntry;

/** How an offer is found: by its name in both languages and by its aliases (S34, S35). */
final class OfferEntry {
    private OfferEntry() {}

    static SearchEntry<ProjectOffer> of(ProjectOffer offer) {
        List<String> names =
                new ArrayList<>(List.of(offer.name().zh(), offer.name().en()));
        names.addAll(offer.aliases());
        String letter = offer.indexLetter();
        return new SearchEntry<>(offer, names, letter == null ? "" : letter);
    }
}
