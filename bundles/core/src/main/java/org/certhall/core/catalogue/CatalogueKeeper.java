package org.certhall.core.catalogue;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.Subscription;
import org.certhall.core.signal.ChangeSignal;
import org.certhall.core.signal.Listeners;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Follows the services that make up the catalogue and tells both its listeners and the plug-in list. */
@Component
public final class CatalogueKeeper implements CatalogueService {
    private static final String SOURCE = "catalogue";

    /** Long enough for a plug-in's update, out and in again, to be seen as one change; short beside bar P7. */
    private static final Duration GATHER = Duration.ofMillis(80);

    /** A text comes into force, and a project becomes new, on a day of its authors, wherever the server stands. */
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Stock stock = new Stock();
    private final Listeners<Catalogue> listeners = new Listeners<>();
    private final AtomicLong changes = new AtomicLong();
    private final ChangeSignal signal = new ChangeSignal("certhall-catalogue", GATHER, this::tell);
    private final PlugInRegistry registry;
    private final Clock clock;
    private @Nullable Built built;

    @Activate
    public CatalogueKeeper(@Reference PlugInRegistry registry) {
        this(registry, Clock.system(BEIJING));
    }

    CatalogueKeeper(PlugInRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        signal.close();
        registry.withdraw(SOURCE);
    }

    @Override
    public Catalogue current() {
        return picture().catalogue();
    }

    @Override
    public Subscription subscribe(Consumer<Catalogue> changed) {
        return listeners.subscribe(changed);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addProject(CertificateProject service, ServiceReference<CertificateProject> reference) {
        Intake.from(reference).put(stock.projects, PlugInKinds.PROJECT, service, Intake::project);
        changed();
    }

    void removeProject(ServiceReference<CertificateProject> reference) {
        remove(stock.projects, reference);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addCertificateType(CertificateType service, ServiceReference<CertificateType> reference) {
        Intake.from(reference)
                .put(stock.certificateTypes, PlugInKinds.CERTIFICATE_TYPE, service, Intake::certificateType);
        changed();
    }

    void removeCertificateType(ServiceReference<CertificateType> reference) {
        remove(stock.certificateTypes, reference);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addKeyType(KeyType service, ServiceReference<KeyType> reference) {
        Intake.from(reference).put(stock.keyTypes, PlugInKinds.KEY_TYPE, service, Intake::keyType);
        changed();
    }

    void removeKeyType(ServiceReference<KeyType> reference) {
        remove(stock.keyTypes, reference);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addLegalText(LegalText service, ServiceReference<LegalText> reference) {
        Intake.from(reference).put(stock.legalTexts, PlugInKinds.LEGAL_TEXT, service, Intake::legalText);
        changed();
    }

    void removeLegalText(ServiceReference<LegalText> reference) {
        remove(stock.legalTexts, reference);
    }

    private void remove(Shelf<?> shelf, ServiceReference<?> reference) {
        shelf.remove(Intake.from(reference).serviceId());
        changed();
    }

    private void changed() {
        changes.incrementAndGet();
        signal.raise();
    }

    private void tell() {
        Stock.Picture picture = picture();
        registry.publish(SOURCE, picture.plugIns());
        listeners.tell(picture.catalogue());
    }

    /** Builds when asked and only after a change, so that a burst of changes costs one build. */
    private synchronized Stock.Picture picture() {
        long now = changes.get();
        Built last = built;
        if (last == null || last.change() != now) {
            last = new Built(now, stock.picture(clock));
            built = last;
        }
        return last.picture();
    }

    private record Built(long change, Stock.Picture picture) {}
}
