package org.certhall.core.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;
import org.jspecify.annotations.NullMarked;

/** Makes core's own catalogue of many projects without a container; it stands in core's package to reach it. */
@NullMarked
public final class LargeCatalogue {
    private LargeCatalogue() {}

    /** Gives a catalogue in which every offer is on offer. */
    public static Catalogue of(List<ProjectOffer> offers) {
        return new CatalogueSnapshot(
                offers.stream().map(OfferEntry::of).toList(), Map.of(), Map.of(), List.of(), Clock.systemUTC());
    }
}
