package org.certhall.testing.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Writes one bundle that holds many generated projects. */
public final class BulkBundle {

    private BulkBundle() {}

    /**
     * Writes a bundle to install with {@code bundle:install -s file:…}.
     *
     * @param arguments file, number of projects, seed
     */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    }

    /** Writes {@code count} projects made from {@code seed} into the bundle {@code org.certhall.testing.bulk}. */
    public static void write(Path jar, int count, long seed) throws IOException {
        List<String> files = new ProjectGenerator(seed).files(count);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            for (int i = 0; i < files.size(); i++) {
                out.putNextEntry(new ZipEntry("certhall/bulk-" + i + ".project.json"));
                out.write(files.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.certhall.testing.bulk");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("CertHall-Data", "certhall/*.json");
        return manifest;
    }
}
