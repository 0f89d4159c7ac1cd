package org.certhall.datafiles.extender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.datafiles.Samples;
import org.certhall.datafiles.kinds.ProjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** The extender in a real framework, with bundles that come, change and go. */
@Timeout(60)
class DataFileExtenderTest {
    private final Published published = new Published();
    private Framework framework;
    private BundleContext context;
    private DataFileExtender extender;
    private ServiceReference<DataFileKind> projects;

    @BeforeEach
    void start(@TempDir Path cache) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.certhall.api.catalogue"));
        framework.start();
        context = framework.getBundleContext();
        extender = new DataFileExtender(context, published);
        extender.open();
        projects = plugKind(new ProjectKind());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        extender.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void turnsAFileIntoAServiceOfItsBundle() throws Exception {
        Bundle bundle = install("one.project.json", Samples.project("one"));
        bundle.start();
        ServiceReference<CertificateProject> service = service("one");
        assertThat(service.getBundle()).isEqualTo(bundle);
        assertThat(context.getService(service).offer().id()).isEqualTo("one");
    }

    @Test
    void listsAStoppedBundleAndForgetsAnUninstalledOne() throws Exception {
        Bundle bundle = install("one.project.json", Samples.project("one"));
        bundle.start();
        service("one");
        bundle.stop();
        PlugIn stopped = published
                .await(list -> state(list, "one") == PlugInState.STOPPED)
                .get(0);
        assertThat(stopped.name().zh()).isEqualTo("企业通用证书申请项目");
        assertThat(services()).isEmpty();

        bundle.uninstall();
        published.await(List::isEmpty);
    }

    @Test
    void registersAgainAfterStopAndStart() throws Exception {
        Bundle bundle = install("one.project.json", Samples.project("one"));
        for (int i = 0; i < 5; i++) {
            bundle.start();
            service("one");
            bundle.stop();
        }
        assertThat(services()).isEmpty();
    }

    @Test
    void replacesTheServiceWhenTheBundleIsUpdated() throws Exception {
        Bundle bundle = install("one.project.json", Samples.project("one"));
        bundle.start();
        service("one");
        bundle.update(
                jar("CertHall-Data: certhall/*.json", Map.of("certhall/one.project.json", Samples.project("two"))));
        service("two");
        assertThat(services()).hasSize(1);
    }

    @Test
    void listsABrokenFileAndHealsWithTheNextVersion() throws Exception {
        String half = Samples.project("one").substring(0, 300);
        Bundle bundle = install("one.project.json", half);
        bundle.start();
        PlugIn broken = published
                .await(list -> state(list, "one") == PlugInState.BROKEN)
                .get(0);
        assertThat(broken.reason()).contains("不是有效的 JSON");
        assertThat(broken.bundleId()).isEqualTo(bundle.getBundleId());

        bundle.update(
                jar("CertHall-Data: certhall/*.json", Map.of("certhall/one.project.json", Samples.project("one"))));
        service("one");
        published.await(List::isEmpty);
    }

    @Test
    void listsABrokenFileUnderItsOwnIdAndNameAsFarAsTheyCanBeRead() throws Exception {
        install("file.project.json", Samples.with("/colour", "1")).start();
        PlugIn broken = published
                .await(list -> state(list, "sound") == PlugInState.BROKEN)
                .get(0);
        assertThat(broken.id()).isEqualTo(new PlugInId("project", "sound"));
        assertThat(broken.name().zh()).isEqualTo("企业通用证书申请项目");
        assertThat(broken.version()).isEqualTo("1.0.0");
        assertThat(broken.reason()).contains("/colour");
    }

    @Test
    void keepsSoundFilesBesideABrokenOne() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("certhall/a.project.json", "{");
        files.put("certhall/b.project.json", Samples.project("b"));
        install(jar("CertHall-Data: certhall/*.json", files)).start();
        service("b");
        published.await(list -> list.size() == 1 && state(list, "a") == PlugInState.BROKEN);
    }

    @Test
    void waitsForTheKindAndComesToLifeWithIt() throws Exception {
        extender.removeKind(projects);
        install("one.project.json", Samples.project("one")).start();
        PlugIn waiting = published
                .await(list -> state(list, "one") == PlugInState.WAITING)
                .get(0);
        assertThat(waiting.reason()).contains("project");

        projects = plugKind(new ProjectKind());
        service("one");
        published.await(List::isEmpty);

        extender.removeKind(projects);
        published.await(list -> state(list, "one") == PlugInState.WAITING);
        assertThat(services()).isEmpty();
    }

    @Test
    void listsAFileThatTheHeaderNamesAndTheBundleLacks() throws Exception {
        install(jar("CertHall-Data: certhall/gone.project.json", Map.of())).start();
        assertThat(published
                        .await(list -> state(list, "gone") == PlugInState.BROKEN)
                        .get(0)
                        .reason())
                .contains("certhall/gone.project.json");
    }

    @Test
    void listsAFileWhoseNameHasNoKind() throws Exception {
        install(jar("CertHall-Data: certhall/*.json", Map.of("certhall/plain.json", "{}")))
                .start();
        PlugInState broken = PlugInState.BROKEN;
        assertThat(published
                        .await(list -> list.size() == 1 && list.get(0).state() == broken)
                        .get(0)
                        .reason())
                .contains("名称.种类.json");
    }

    @Test
    void takesItsServicesAwayWhenItStops() throws Exception {
        install("one.project.json", Samples.project("one")).start();
        service("one");
        extender.close();
        assertThat(services()).isEmpty();
        assertThat(published.withdrawn).containsExactly("data-files");
    }

    /** A service left by a bundle that is gone could never be taken away again. */
    @Test
    void leavesNoServiceOfABundleThatGoesWhileItIsRead() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            files.put("certhall/p" + i + ".project.json", Samples.project("p" + i));
        }
        BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
        for (int round = 0; round < 25; round++) {
            Bundle bundle = install(jar("CertHall-Data: certhall/*.json", files));
            context.addServiceListener(changes::add);
            bundle.start();
            assertThat(changes.poll(20, TimeUnit.SECONDS)).as("a first service").isNotNull();
            bundle.uninstall();
            published.await(List::isEmpty);
            assertThat(services()).as("services after round %d", round).isEmpty();
        }
    }

    @Test
    void findsBundlesThatWereThereBefore() throws Exception {
        extender.close();
        install("one.project.json", Samples.project("one")).start();
        extender = new DataFileExtender(context, published);
        extender.open();
        plugKind(new ProjectKind());
        service("one");
    }

    private ServiceReference<DataFileKind> plugKind(DataFileKind kind) {
        ServiceReference<DataFileKind> reference =
                context.registerService(DataFileKind.class, kind, null).getReference();
        extender.addKind(kind, reference);
        return reference;
    }

    private Bundle install(String file, String json) throws IOException, BundleException {
        return install(jar("CertHall-Data: certhall/*.json", Map.of("certhall/" + file, json)));
    }

    private Bundle install(ByteArrayInputStream jar) throws BundleException {
        return context.installBundle("test:" + context.getBundles().length, jar);
    }

    private static ByteArrayInputStream jar(String header, Map<String, String> files) throws IOException {
        String manifest =
                "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: test\n" + header + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(
                bytes, new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private List<ServiceReference<CertificateProject>> services() throws InvalidSyntaxException {
        return List.copyOf(context.getServiceReferences(CertificateProject.class, null));
    }

    /** Waits for the service of a project. */
    private ServiceReference<CertificateProject> service(String id) throws Exception {
        BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
        context.addServiceListener(changes::add);
        while (true) {
            for (ServiceReference<CertificateProject> found : services()) {
                if (context.getService(found).offer().id().equals(id)) {
                    return found;
                }
            }
            assertThat(changes.poll(20, TimeUnit.SECONDS)).as("service " + id).isNotNull();
        }
    }

    private static PlugInState state(List<PlugIn> list, String id) {
        return list.stream()
                .filter(plugIn -> plugIn.id().id().equals(id))
                .map(PlugIn::state)
                .findFirst()
                .orElse(PlugInState.ACTIVE);
    }

    /** Keeps every list that the extender publishes. */
    private static final class Published implements PlugInRegistry {
        private final BlockingQueue<List<PlugIn>> lists = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> withdrawn = new LinkedBlockingQueue<>();

        List<PlugIn> await(Predicate<List<PlugIn>> wanted) throws InterruptedException {
            while (true) {
                List<PlugIn> list = lists.poll(20, TimeUnit.SECONDS);
                assertThat(list).as("a list as awaited").isNotNull();
                if (wanted.test(list)) {
                    return list;
                }
            }
        }

        @Override
        public void publish(String source, List<PlugIn> plugIns) {
            lists.add(plugIns);
        }

        @Override
        public void withdraw(String source) {
            withdrawn.add(source);
        }

        @Override
        public List<PlugIn> plugIns() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<PlugInId> usersOf(PlugInId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription subscribe(Runnable changed) {
            throw new UnsupportedOperationException();
        }
    }
}
