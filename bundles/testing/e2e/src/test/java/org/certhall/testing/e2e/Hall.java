package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The portal, the outside world and the browser that all tests of a run share. */
final class Hall implements AutoCloseable {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private final PortalProcess portal;
    private final PeersProcess peers;
    private final Chromium chromium;

    private Hall(PortalProcess portal, PeersProcess peers, Chromium chromium) {
        this.portal = portal;
        this.peers = peers;
        this.chromium = chromium;
    }

    private static Hall open() {
        Path folder = target().resolve("hall-" + System.nanoTime());
        Distribution.unpack(Distribution.archive(root()), folder.resolve("portal"));
        believeAddresses(folder.resolve("portal/etc-demo/org.certhall.portal.cfg.json"));
        PortalProcess portal = PortalProcess.start(folder.resolve("portal"), folder.resolve("data"), Map.of());
        PeersProcess peers = PeersProcess.start(root(), portal);
        Chromium chromium = Chromium.start();
        portal.await("apply");
        portal.awaitAccounts();
        return new Hall(portal, peers, chromium);
    }

    /** What one window gets wrong shall ask no other one for a captcha: the order of tests is nobody's promise. */
    private static void believeAddresses(Path site) {
        try {
            String before = Files.readString(site);
            String after = before.replace("\"trustedProxies\": []", "\"trustedProxies\": [\"127.0.0.1\"]");
            if (after.equals(before)) {
                throw new IllegalStateException(site + " has another form than expected");
            }
            Files.writeString(site, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return Path.of(System.getProperty("certhall.root", "../../.."))
                .toAbsolutePath()
                .normalize();
    }

    static Path target() {
        return Path.of(System.getProperty("certhall.target", "target")).toAbsolutePath();
    }

    PortalProcess portal() {
        return portal;
    }

    PeersProcess peers() {
        return peers;
    }

    /** Opens a window as wide as a desk's screen. */
    PortalWindow window() {
        return chromium.window(portal, DESK);
    }

    /** Opens a window as narrow as a phone. */
    PortalWindow phone() {
        return chromium.window(portal, PHONE);
    }

    @Override
    public void close() {
        chromium.close();
        portal.close();
        peers.close();
    }

    /** Opens the hall for the first test that asks for it and closes it after the last. */
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Hall.class;
        }

        @Override
        public Hall resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Hall.class))
                    .getOrComputeIfAbsent(Hall.class, key -> open(), Hall.class);
        }
    }
}
