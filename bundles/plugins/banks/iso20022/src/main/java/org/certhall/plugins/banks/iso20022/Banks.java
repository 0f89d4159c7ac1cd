package org.certhall.plugins.banks.iso20022;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.plugins.banks.iso20022.host.HostPlugIn;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts every bank into service whose file and whose host are there.
 *
 * <p>Files and hosts come and go on any thread; services are registered on one thread, which each time looks at how
 * things are now, and holds no lock meanwhile.
 */
@Component(service = {})
public final class Banks {
    private static final String SOURCE = "banks";
    private static final Logger LOG = LoggerFactory.getLogger(Banks.class);

    /** Discards what comes after {@link #close}: files and hosts are unbound only then. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "certhall-banks"),
            new ThreadPoolExecutor.DiscardPolicy());

    /** What came first stands first: of two with one id, it stays. */
    private final Map<ServiceReference<BankFile>, BankFile> files =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private final Map<ServiceReference<HostPlugIn>, HostPlugIn> hosts =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Map<ServiceReference<BankFile>, Running> running = new HashMap<>();
    private final BundleContext bundles;
    private final PlugInRegistry registry;

    private record Running(FileBank bank, ServiceRegistration<BankVerifier> registration) {}

    @Activate
    public Banks(BundleContext bundles, @Reference PlugInRegistry registry) {
        this.bundles = bundles;
        this.registry = registry;
    }

    @Deactivate
    void close() throws InterruptedException {
        worker.execute(() -> {
            running.values().forEach(bank -> bank.registration().unregister());
            registry.withdraw(SOURCE);
        });
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Banks are still being withdrawn");
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFile(BankFile file, ServiceReference<BankFile> reference) {
        files.put(reference, file);
        worker.execute(this::follow);
    }

    void removeFile(ServiceReference<BankFile> reference) {
        files.remove(reference);
        worker.execute(this::follow);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHost(HostPlugIn host, ServiceReference<HostPlugIn> reference) {
        hosts.put(reference, host);
        worker.execute(this::follow);
    }

    void removeHost(ServiceReference<HostPlugIn> reference) {
        hosts.remove(reference);
        worker.execute(this::follow);
    }

    private void follow() {
        Map<String, BankEntry> byId = new HashMap<>();
        Map<ServiceReference<BankFile>, FileBank> wanted = new LinkedHashMap<>();
        List<PlugIn> listed = new ArrayList<>();
        files.forEach((reference, file) -> {
            BankEntry entry = BankEntry.of(file, reference.getBundle());
            BankEntry first = byId.putIfAbsent(file.id(), entry);
            Optional<HostPlugIn> host = host(file.host());
            if (first != null) {
                listed.add(entry.beside(first));
            } else {
                host.flatMap(HostPlugIn::host).ifPresent(paying -> wanted.put(reference, new FileBank(file, paying)));
                listed.add(entry.paidThrough(host));
            }
        });
        withdrawAllBut(wanted);
        wanted.forEach((reference, bank) -> running.computeIfAbsent(
                reference, fresh -> new Running(bank, bundles.registerService(BankVerifier.class, bank, null))));
        registry.publish(SOURCE, listed);
    }

    private Optional<HostPlugIn> host(String id) {
        return hosts.values().stream().filter(host -> host.id().equals(id)).findFirst();
    }

    private void withdrawAllBut(Map<ServiceReference<BankFile>, FileBank> wanted) {
        running.entrySet().removeIf(entry -> {
            boolean other = !entry.getValue().bank().equals(wanted.get(entry.getKey()));
            if (other) {
                entry.getValue().registration().unregister();
            }
            return other;
        });
    }
}
