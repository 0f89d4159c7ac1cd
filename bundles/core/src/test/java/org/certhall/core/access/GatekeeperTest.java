package org.certhall.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** Services that come and go behind the guard. */
class GatekeeperTest {
    private static final long GRACE_MILLIS = 60_000;

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private Framework framework;
    private Gatekeeper gatekeeper;

    /** What is guarded. */
    @Guarded
    public interface Safe {
        @Permitted(everybody = true)
        String look(Caller caller);
    }

    /** What a bundle brings. */
    public static final class Vault implements Safe, Unguarded {
        @Override
        public String look(Caller caller) {
            return Principal.of(caller).actor();
        }
    }

    @BeforeEach
    void start(@TempDir Path cache) throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        gatekeeper = new Gatekeeper(framework.getBundleContext());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        gatekeeper.close();
        framework.stop();
        framework.waitForStop(GRACE_MILLIS);
    }

    /** The classes that the bundle brings itself; the others are those that everybody sees. */
    static Stream<Set<Class<?>>> brought() {
        return Stream.of(Set.of(Vault.class), Set.of(Vault.class, Safe.class));
    }

    @ParameterizedTest
    @MethodSource("brought")
    void nothingHoldsTheClassesOfAServiceThatIsGone(Set<Class<?>> brought) throws Exception {
        WeakReference<ClassLoader> bundle = comeAndGo(brought);

        System.gc();

        assertThat(collected.remove(GRACE_MILLIS)).isEqualTo(bundle);
        assertThat(framework.getBundleContext().getServiceReference(Safe.class.getName()))
                .isNull();
    }

    /** A method of its own, so that none of its variables holds anything any more. */
    private WeakReference<ClassLoader> comeAndGo(Set<Class<?>> brought) throws Exception {
        ClassLoader loader = new BundleLoader(brought);
        Unguarded vault = (Unguarded)
                loader.loadClass(Vault.class.getName()).getDeclaredConstructor().newInstance();
        BundleContext bundles = framework.getBundleContext();
        ServiceRegistration<Unguarded> registration = bundles.registerService(Unguarded.class, vault, null);
        gatekeeper.addUnguarded(vault, registration.getReference());

        ServiceReference<?> offered = bundles.getServiceReference(Safe.class.getName());
        Object proxy = bundles.getService(offered);
        Class<?> guarded = loader.loadClass(Safe.class.getName());
        Object actor = guarded.getMethod("look", Caller.class)
                .invoke(proxy, new Caller.Anonymous("192.0.2.7", Locale.ENGLISH));
        assertThat(actor).isEqualTo("anonymous");
        bundles.ungetService(offered);

        gatekeeper.removeUnguarded(registration.getReference());
        registration.unregister();
        return new WeakReference<>(loader, collected);
    }

    /** Defines some classes itself, as the class loader of a bundle does. */
    private static final class BundleLoader extends ClassLoader {
        private final Set<Class<?>> own;

        BundleLoader(Set<Class<?>> own) {
            super(GatekeeperTest.class.getClassLoader());
            this.own = own;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (own.stream().noneMatch(type -> type.getName().equals(name))) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
