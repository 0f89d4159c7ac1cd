package org.certhall.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Subscription;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class EditionKeeperTest {
    private final List<Edition> inForce = new CopyOnWriteArrayList<>();
    private final BlockingQueue<List<PlugIn>> rounds = new LinkedBlockingQueue<>();
    private final Store store;
    private final PublishedEditions archive;
    private final EditionKeeper keeper;

    EditionKeeperTest() {
        store = Store.onH2();
        archive = new PublishedEditions(store.units(), Clock.systemUTC());
        keeper = new EditionKeeper(new Silent(), archive, new Rounds(), bundles());
    }

    @AfterEach
    void close() {
        keeper.close();
        store.close();
    }

    @Test
    void keepsAnEditionThatComesIntoForceWithoutAnybodySayingSo() throws InterruptedException {
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).as("the first look").isNotNull();

        LocalisedText words = new LocalisedText("协议", "Agreement");
        inForce.add(new Edition("agreement", "2", words, LocalDate.of(2026, 11, 23), words));
        rounds.clear();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).as("another look").isNotNull();
        assertThat(rounds.poll(20, TimeUnit.SECONDS)).as("one after that").isNotNull();

        assertThat(archive.find("agreement", "2")).isPresent();
    }

    private static BundleContext bundles() {
        ClassLoader loader = EditionKeeperTest.class.getClassLoader();
        Object bundle = Proxy.newProxyInstance(loader, new Class<?>[] {Bundle.class}, (proxy, method, values) -> {
            throw new UnsupportedOperationException(method.getName());
        });
        return (BundleContext)
                Proxy.newProxyInstance(loader, new Class<?>[] {BundleContext.class}, (proxy, method, values) -> bundle);
    }

    /** Tells nobody of anything. */
    private final class Silent implements CatalogueService {
        @Override
        public Catalogue current() {
            return (Catalogue) Proxy.newProxyInstance(
                    EditionKeeperTest.class.getClassLoader(),
                    new Class<?>[] {Catalogue.class},
                    (proxy, method, values) -> List.copyOf(inForce));
        }

        @Override
        public Subscription subscribe(Consumer<Catalogue> changed) {
            return () -> {};
        }
    }

    /** Hears of each look. */
    private final class Rounds implements PlugInRegistry {
        @Override
        public void publish(String source, List<PlugIn> plugIns) {
            rounds.add(plugIns);
        }

        @Override
        public void withdraw(String source) {}

        @Override
        public List<PlugIn> plugIns() {
            return List.of();
        }

        @Override
        public Set<PlugInId> usersOf(PlugInId id) {
            return Set.of();
        }

        @Override
        public Subscription subscribe(Runnable changed) {
            return () -> {};
        }
    }
}
