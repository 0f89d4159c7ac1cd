package org.certhall.core.folder;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/**
 * The folders of one installation: that of its data is named by {@code certhall.data}, else it is {@code karaf.base};
 * that of its keys by {@code certhall.secrets}, else it is {@code secrets} among the data.
 */
public record HallFolders(Path data, Path secrets) {
    public static HallFolders of(BundleContext bundles) {
        String named = bundles.getProperty("certhall.data");
        Path data = Path.of(named != null ? named : bundles.getProperty("karaf.base"));
        String secrets = bundles.getProperty("certhall.secrets");
        return new HallFolders(data, secrets != null ? Path.of(secrets) : data.resolve("secrets"));
    }
}
