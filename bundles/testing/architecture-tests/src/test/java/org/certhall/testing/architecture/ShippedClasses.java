package org.certhall.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The classes of the house in the jars of the distribution, read once. */
final class ShippedClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> location.contains("!/org/certhall/"))
            .importJars(ShippedBundle.all().stream().map(ShippedClasses::open).toList());

    private ShippedClasses() {}

    static Set<String> packages() {
        return ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JarFile open(ShippedBundle bundle) {
        try {
            return new JarFile(bundle.jar().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
