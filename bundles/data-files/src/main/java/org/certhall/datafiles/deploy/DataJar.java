package org.certhall.datafiles.deploy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.DataBytes;
import org.certhall.datafiles.check.FileName;

/**
 * The bundle made of one loose data file.
 *
 * <p>The same file gives the same bytes. A file that is broken or too large becomes a bundle too, so that it is listed
 * with what is wrong with it.
 */
final class DataJar {
    private static final String FOLDER = "certhall/";
    private static final String UNKNOWN_VERSION = "0.0.0";
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,2}");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private DataJar() {}

    static InputStream of(FileName file, byte[] content) throws IOException {
        String entry = FOLDER + file.plainName() + '.' + file.kind() + ".json";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out)) {
            put(jar, "META-INF/MANIFEST.MF");
            manifest(file, entry, version(content)).write(jar);
            put(jar, entry);
            jar.write(content);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static Manifest manifest(FileName file, String entry, String version) {
        String name = "org.certhall.data." + file.kind() + '.' + file.plainName();
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Name", "CertHall :: Data :: " + file.kind() + " :: " + file.plainName());
        headers.putValue("CertHall-Data", entry);
        return manifest;
    }

    private static void put(JarOutputStream jar, String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(ALWAYS);
        jar.putNextEntry(entry);
    }

    /** Finds the file's own version, as far as the file can be read. */
    private static String version(byte[] content) {
        try (JsonParser parser = new JsonFactory().createParser(DataBytes.text(content))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return UNKNOWN_VERSION;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals("version")) {
                    String version = parser.getText();
                    return VERSION.matcher(version).matches() ? version : UNKNOWN_VERSION;
                }
                parser.skipChildren();
            }
            return UNKNOWN_VERSION;
        } catch (IOException | BrokenFileException e) {
            return UNKNOWN_VERSION;
        }
    }
}
