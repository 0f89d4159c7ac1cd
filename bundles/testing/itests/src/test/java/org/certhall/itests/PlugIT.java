package org.certhall.itests;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Each plug-in comes and goes without touching what runs, and leaves nothing behind. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlugIT {
    private static final String PLUG_IN =
            "certhall-(project|certificate-type|key-type|legal-texts|theme|sms|help-topics).*";
    private static final Pattern OBJECT_CLASS = Pattern.compile("objectClass:List<String>=\"([^\"]+)\"");
    private static final long GRACE_MILLIS = 60_000;
    private static final long GC_MILLIS = 500;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] configuration() {
        return House.distribution();
    }

    @Test
    public void everyPlugInLeavesAndReturnsWithoutRewiringTheHouse() throws Exception {
        awaitTheHouse();
        Set<String> plugIns = plugInFeatures();
        assertEquals("plug-in features in the distribution", true, plugIns.size() >= 8);
        for (String name : plugIns) {
            Bundle plugIn = onlyBundleOf(name);
            String symbolicName = plugIn.getSymbolicName();
            Map<String, Integer> services = services();
            Map<Bundle, BundleWiring> house = wiringsExcept(symbolicName);
            ReferenceQueue<Object> collected = new ReferenceQueue<>();
            WeakReference<Object> wiring = new WeakReference<>(plugIn.adapt(BundleWiring.class), collected);
            plugIn = null;

            features.uninstallFeature(name);

            assertNull(name + " is still installed", bundle(symbolicName));
            assertEquals(name + " left classes behind", wiring, awaitCollection(collected));

            features.installFeature(name, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));

            Bundle back = bundle(symbolicName);
            assertNotNull(name + " did not come back", back);
            back.stop();
            back.update();
            back.start();
            assertEquals(name, Bundle.ACTIVE, back.getState());
            awaitServices(name + " changed the services", services);
            assertEquals(name + " re-wired the house", house, wiringsExcept(symbolicName));
        }
        assertEquals(List.of(), errorLines());
    }

    /** Collects again and again: what was on some thread's stack the first time need not be there the next. */
    private static Object awaitCollection(ReferenceQueue<Object> collected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        Object found = null;
        while (found == null && System.nanoTime() < deadline) {
            System.gc();
            found = collected.remove(GC_MILLIS);
        }
        return found;
    }

    private Set<String> plugInFeatures() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Feature feature : features.listInstalledFeatures()) {
            if (feature.getName().matches(PLUG_IN)) {
                names.add(feature.getName());
            }
        }
        return names;
    }

    private Bundle onlyBundleOf(String feature) throws Exception {
        String location = features.getFeature(feature).getBundles().get(0).getLocation();
        String artifact = location.split("/")[1];
        return Arrays.stream(context.getBundles())
                .filter(bundle -> artifact.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + artifact + " of " + feature));
    }

    private Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElse(null);
    }

    private Map<Bundle, BundleWiring> wiringsExcept(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.adapt(BundleWiring.class) != null)
                .collect(toMap(bundle -> bundle, bundle -> bundle.adapt(BundleWiring.class)));
    }

    private Map<String, Integer> services() throws Exception {
        Map<String, Integer> count = new TreeMap<>();
        for (ServiceReference<?> reference : context.getAllServiceReferences(null, null)) {
            for (String type : (String[]) reference.getProperty("objectClass")) {
                if (type.startsWith("org.certhall")) {
                    count.merge(type, 1, Integer::sum);
                }
            }
        }
        return count;
    }

    /**
     * The house is complete when core offers every service that it promises, which come after the database, and
     * no component waits for a service any more: those in turn come after the ones that core promises.
     */
    private void awaitTheHouse() throws Exception {
        Set<String> promised = new TreeSet<>();
        Matcher names =
                OBJECT_CLASS.matcher(bundle("org.certhall.core").getHeaders().get("Provide-Capability"));
        while (names.find()) {
            Arrays.stream(names.group(1).split(","))
                    .filter(name -> name.startsWith("org.certhall.api."))
                    .forEach(promised::add);
        }
        assertEquals("core promises its guarded services", true, promised.size() >= 10);
        await(
                () -> services().keySet().containsAll(promised),
                () -> "services of core: " + services().keySet() + " of " + promised);
        await(() -> waiting().isEmpty(), () -> "components that wait for a service: " + waiting());
    }

    private Set<String> waiting() {
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(component -> component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .map(component -> component.description.name)
                .collect(toCollection(TreeSet::new));
    }

    /** Data files become services on a thread of their own: waits for the service events, not for time. */
    private void awaitServices(String message, Map<String, Integer> expected) throws Exception {
        await(() -> expected.equals(services()), () -> message + ": " + services() + " instead of " + expected);
    }

    private void await(Callable<Boolean> condition, Callable<String> complaint) throws Exception {
        BlockingQueue<ServiceEvent> events = new LinkedBlockingQueue<>();
        ServiceListener listener = events::add;
        context.addServiceListener(listener);
        try {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
            while (!condition.call()) {
                if (events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) == null && !condition.call()) {
                    throw new AssertionError(complaint.call());
                }
            }
        } finally {
            context.removeServiceListener(listener);
        }
    }

    private static List<String> errorLines() throws Exception {
        return Files.readAllLines(Path.of(System.getProperty("karaf.log"), "portal.log")).stream()
                .filter(line -> line.contains("| ERROR |"))
                .collect(toList());
    }
}
