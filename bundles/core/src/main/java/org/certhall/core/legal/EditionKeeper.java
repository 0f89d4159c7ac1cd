package org.certhall.core.legal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.core.persistence.PatientTask;
import org.certhall.core.persistence.PersistenceFailure;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every edition that the catalogue shows to the archive.
 *
 * <p>It works on a thread of its own, so that a slow database does not hold up what people see, and as often as it takes.
 */
@Component(
        service = {},
        immediate = true)
public final class EditionKeeper {
    private static final String SOURCE = "legal-archive";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(EditionKeeper.class);

    private final CatalogueService catalogue;
    private final EditionRound round;
    private final PlugInRegistry registry;
    private final Bundle bundle;
    private final PatientTask task = new PatientTask("certhall-legal-archive", PAUSE, this::keepAll);
    private final Subscription subscription;

    @Activate
    public EditionKeeper(
            @Reference CatalogueService catalogue,
            @Reference PublishedEditions archive,
            @Reference PlugInRegistry registry,
            BundleContext bundles) {
        this.catalogue = catalogue;
        this.round = new EditionRound(archive);
        this.registry = registry;
        this.bundle = bundles.getBundle();
        this.subscription = catalogue.subscribe(changed -> task.makeDue());
        task.makeDue();
    }

    @Deactivate
    void close() {
        subscription.close();
        task.close();
        registry.withdraw(SOURCE);
    }

    /** Never done: an edition comes into force at midnight, of which nobody tells. Those that are kept cost no more than a look. */
    private boolean keepAll() {
        try {
            List<Edition> refused = round.keep(catalogue.current().legalTexts());
            registry.publish(SOURCE, refused.stream().map(this::entry).toList());
        } catch (PersistenceFailure away) {
            LOG.debug("An edition could not be archived yet", away);
        }
        return false;
    }

    private PlugIn entry(Edition edition) {
        return new PlugIn(
                new PlugInId(PlugInKinds.LEGAL_TEXT, edition.id() + "@" + edition.version()),
                edition.title(),
                edition.version(),
                PlugInState.BROKEN,
                EditionRound.REFUSED,
                bundle.getSymbolicName(),
                bundle.getBundleId(),
                Set.of(new PlugInId(PlugInKinds.LEGAL_TEXT, edition.id())));
    }
}
