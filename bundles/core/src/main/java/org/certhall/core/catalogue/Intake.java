package org.certhall.core.catalogue;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.search.SearchEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Where a service comes from.
 *
 * @param serviceId the service's id, which grows with each registration
 */
record Intake(long serviceId, String bundle, long bundleId) {

    static Intake from(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        long serviceId = (Long) reference.getProperty(Constants.SERVICE_ID);
        return bundle == null
                ? new Intake(serviceId, "", -1)
                : new Intake(serviceId, String.valueOf(bundle.getSymbolicName()), bundle.getBundleId());
    }

    /** Puts a service on its shelf; one that throws while it is read is listed as broken. */
    <S, D> void put(Shelf<D> shelf, String kind, S service, BiFunction<Intake, S, Contribution<D>> read) {
        try {
            shelf.put(read.apply(this, service));
        } catch (RuntimeException | LinkageError e) {
            shelf.fail(
                    serviceId,
                    new PlugIn(
                            new PlugInId(kind, bundle),
                            LocalisedText.same(bundle.isBlank() ? kind : bundle),
                            "",
                            PlugInState.BROKEN,
                            CatalogueTexts.reason("reason.failed", e.toString()),
                            bundle,
                            bundleId,
                            Set.of()));
        }
    }

    Contribution<SearchEntry<ProjectOffer>> project(CertificateProject service) {
        ProjectOffer offer = service.offer();
        Set<PlugInId> needs = new TreeSet<>();
        offer.certificateTypes().forEach(type -> needs.add(new PlugInId(PlugInKinds.CERTIFICATE_TYPE, type)));
        offer.keyTypes().forEach(type -> needs.add(new PlugInId(PlugInKinds.KEY_TYPE, type)));
        return of(PlugInKinds.PROJECT, offer.id(), offer.version(), offer.name(), needs, OfferEntry.of(offer));
    }

    Contribution<CertificateType.Description> certificateType(CertificateType service) {
        CertificateType.Description type = service.description();
        return of(PlugInKinds.CERTIFICATE_TYPE, type.id(), type.version(), type.name(), Set.of(), type);
    }

    Contribution<KeyType.Description> keyType(KeyType service) {
        KeyType.Description type = service.description();
        return of(PlugInKinds.KEY_TYPE, type.id(), type.version(), type.name(), Set.of(), type);
    }

    Contribution<LegalText.Edition> legalText(LegalText service) {
        LegalText.Edition text = service.edition();
        return of(PlugInKinds.LEGAL_TEXT, text.id(), text.version(), text.title(), Set.of(), text);
    }

    private <D> Contribution<D> of(
            String kind, String id, String version, LocalisedText name, Set<PlugInId> needs, D content) {
        return new Contribution<>(serviceId, bundle, bundleId, new PlugInId(kind, id), version, name, needs, content);
    }
}
