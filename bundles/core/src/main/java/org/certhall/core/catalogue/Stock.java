package org.certhall.core.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.core.search.SearchEntry;

/** Everything that has been plugged in, of all four kinds, and what of it is on offer. */
final class Stock {
    final Shelf<SearchEntry<ProjectOffer>> projects = new Shelf<>();
    final Shelf<CertificateType.Description> certificateTypes = new Shelf<>();
    final Shelf<KeyType.Description> keyTypes = new Shelf<>();
    final Shelf<LegalText.Edition> legalTexts = new Shelf<>();

    /**
     * The catalogue of one moment, and the list that administrators see.
     *
     * @param plugIns every plug-in of the four kinds with its state
     */
    record Picture(CatalogueSnapshot catalogue, List<PlugIn> plugIns) {}

    Picture picture(Clock clock) {
        Shelf.Taken<CertificateType.Description> types = certificateTypes.take();
        Shelf.Taken<KeyType.Description> keys = keyTypes.take();
        Shelf.Taken<LegalText.Edition> texts = legalTexts.take();
        Shelf.Taken<SearchEntry<ProjectOffer>> offers = projects.take();

        List<PlugIn> plugIns = new ArrayList<>();
        List.of(types, keys, texts, offers).forEach(taken -> plugIns.addAll(taken.broken()));
        List.of(types, keys, texts)
                .forEach(taken -> taken.all().forEach(each -> plugIns.add(each.listed(PlugInState.ACTIVE, ""))));

        List<SearchEntry<ProjectOffer>> onOffer = new ArrayList<>();
        for (Contribution<SearchEntry<ProjectOffer>> project : offers.all()) {
            List<String> missing = project.needs().stream()
                    .filter(needed -> !installed(needed, types, keys))
                    .sorted()
                    .map(PlugInId::toString)
                    .toList();
            if (missing.isEmpty()) {
                onOffer.add(project.content());
                plugIns.add(project.listed(PlugInState.ACTIVE, ""));
            } else {
                plugIns.add(project.listed(
                        PlugInState.WAITING, CatalogueTexts.reason("reason.waiting", String.join("、", missing))));
            }
        }
        return new Picture(
                new CatalogueSnapshot(
                        onOffer,
                        contents(types.all(), CertificateType.Description::id),
                        contents(keys.all(), KeyType.Description::id),
                        texts.all().stream().map(Contribution::content).toList(),
                        clock),
                plugIns);
    }

    private static boolean installed(PlugInId needed, Shelf.Taken<?> types, Shelf.Taken<?> keys) {
        Shelf.Taken<?> shelf = needed.kind().equals(PlugInKinds.KEY_TYPE) ? keys : types;
        return shelf.first().containsKey(needed.id());
    }

    private static <D> Map<String, D> contents(Collection<Contribution<D>> shelf, Function<D, String> id) {
        Map<String, D> contents = new HashMap<>();
        shelf.forEach(each -> contents.put(id.apply(each.content()), each.content()));
        return contents;
    }
}
