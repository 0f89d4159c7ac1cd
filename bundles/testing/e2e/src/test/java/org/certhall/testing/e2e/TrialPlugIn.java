package org.certhall.testing.e2e;

import java.nio.file.Path;

/** The plug-in that is in no distribution, while it is installed. */
record TrialPlugIn(PortalProcess portal) implements AutoCloseable {
    static final String NAME = "org.certhall.testing.trial-plugin";

    static TrialPlugIn in(PortalProcess portal) {
        Path jar = Hall.root().resolve("bundles/testing/trial-plugin/target/" + NAME + "-1.0.0-SNAPSHOT.jar");
        portal.console("bundle:install -s " + jar.toUri());
        return new TrialPlugIn(portal);
    }

    @Override
    public void close() {
        portal.console("bundle:uninstall " + NAME);
    }
}
