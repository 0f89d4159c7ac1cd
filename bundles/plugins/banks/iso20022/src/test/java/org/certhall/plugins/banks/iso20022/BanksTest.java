package org.certhall.plugins.banks.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.plugins.banks.iso20022.host.HostPlugIn;
import org.certhall.plugins.banks.iso20022.host.HostSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;

/** Banks come and go with their files and their hosts. */
class BanksTest {
    private static final Map<String, Object> SOUND = Map.of(
            "endpoint", "https://bank.example/",
            "customer", "hall",
            "account", "1020000090000001",
            "accountName", "示例数字证书认证中心",
            "branch", "102100099996",
            "key", "hall.key",
            "bankKey", "bank.pem");

    private final BlockingQueue<List<PlugIn>> published = new LinkedBlockingQueue<>();
    private final List<Object> inService = new CopyOnWriteArrayList<>();
    private final BundleContext bundles = bundles();
    private final Banks banks = new Banks(bundles, registry());
    private final List<Integer> known = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        banks.close();
        assertThat(inService).isEmpty();
    }

    @Test
    void aBankIsInServiceWhileItsFileAndItsHostAreThere() throws InterruptedException {
        ServiceReference<BankFile> file = reference();
        ServiceReference<HostPlugIn> host = reference();

        banks.addFile(Iso20022ContractTest.file(), file);
        PlugIn waiting = until(list -> list.size() == 1).get(0);
        assertThat(waiting.state()).isEqualTo(PlugInState.WAITING);
        assertThat(waiting.reason()).isEqualTo("等待配置：bank-host:main");
        assertThat(inService).isEmpty();

        banks.addHost(new HostPlugIn(bundles, settings(SOUND)), host);
        until(BanksTest::isActive);
        assertThat(inService)
                .singleElement()
                .isInstanceOfSatisfying(
                        BankVerifier.class, bank -> assertThat(bank.id()).isEqualTo("icbc"));

        banks.removeHost(host);
        until(list -> !isActive(list));
        assertThat(inService).isEmpty();

        banks.addHost(new HostPlugIn(bundles, settings(SOUND)), host);
        until(BanksTest::isActive);
        banks.removeFile(file);
        until(List::isEmpty);
        assertThat(inService).isEmpty();
    }

    @Test
    void aBankWaitsForItsHostToBeMended() throws InterruptedException {
        Map<String, Object> wrong = new HashMap<>(SOUND);
        wrong.put("endpoint", "http://bank.example/");
        banks.addHost(new HostPlugIn(bundles, settings(wrong)), reference());
        banks.addFile(Iso20022ContractTest.file(), reference());

        assertThat(until(list -> list.size() == 1)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(PlugInState.WAITING);
            assertThat(entry.reason()).contains("bank-host:main");
        });
        assertThat(inService).isEmpty();
    }

    @Test
    void ofTwoFilesWithOneIdTheFirstStaysAndTheOtherTakesOver() throws InterruptedException {
        ServiceReference<BankFile> first = reference();
        banks.addHost(new HostPlugIn(bundles, settings(SOUND)), reference());
        banks.addFile(Iso20022ContractTest.file(), first);
        banks.addFile(Iso20022ContractTest.file(), reference());

        assertThat(until(list -> list.size() == 2))
                .extracting(PlugIn::state)
                .containsExactly(PlugInState.ACTIVE, PlugInState.BROKEN);
        assertThat(inService).hasSize(1);

        banks.removeFile(first);
        until(list -> list.size() == 1 && isActive(list));
        assertThat(inService).hasSize(1);
    }

    private static boolean isActive(List<PlugIn> list) {
        return list.stream().anyMatch(entry -> entry.state() == PlugInState.ACTIVE);
    }

    /** Waits for a list that is as wanted; each change publishes one. */
    private List<PlugIn> until(Predicate<List<PlugIn>> wanted) throws InterruptedException {
        List<PlugIn> list = published.poll(20, TimeUnit.SECONDS);
        while (list != null && !wanted.test(list)) {
            list = published.poll(20, TimeUnit.SECONDS);
        }
        assertThat(list).isNotNull();
        return List.copyOf(list);
    }

    private PlugInRegistry registry() {
        return proxy(PlugInRegistry.class, (method, arguments) -> {
            if (method.equals("publish")) {
                @SuppressWarnings("unchecked")
                List<PlugIn> list = (List<PlugIn>) arguments[1];
                published.add(list);
            }
            return null;
        });
    }

    private BundleContext bundles() {
        Bundle bundle = proxy(Bundle.class, (method, arguments) -> switch (method) {
            case "getVersion" -> Version.emptyVersion;
            case "getSymbolicName" -> "banks";
            default -> 1L;
        });
        return proxy(BundleContext.class, (method, arguments) -> {
            if (method.equals("getBundle")) {
                return bundle;
            }
            Object service = arguments[1];
            inService.add(service);
            return proxy(ServiceRegistration.class, (end, nothing) -> {
                inService.remove(service);
                return null;
            });
        });
    }

    /** Makes a reference as a framework orders them: the one that was registered first is the greatest. */
    private <S> ServiceReference<S> reference() {
        int number = known.size();
        known.add(number);
        @SuppressWarnings("unchecked")
        ServiceReference<S> reference = proxy(ServiceReference.class, (method, arguments) -> switch (method) {
            case "compareTo" -> Integer.compare(arguments[0].hashCode(), number);
            case "hashCode" -> number;
            case "equals" -> arguments[0].hashCode() == number;
            default -> null;
        });
        return reference;
    }

    private static HostSettings settings(Map<String, Object> given) {
        return (HostSettings) Proxy.newProxyInstance(
                BanksTest.class.getClassLoader(),
                new Class<?>[] {HostSettings.class},
                (self, method, arguments) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** What an object of the framework answers. */
    @FunctionalInterface
    private interface Answers {
        @Nullable
        Object answer(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                BanksTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.answer(method.getName(), arguments)));
    }
}
