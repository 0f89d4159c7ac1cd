package org.certhall.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundles say of themselves. */
class ManifestTest {
    /** Optional imports are a closed list: each is a way in which installing a bundle could re-wire another. */
    private static final Map<String, Set<String>> OPTIONAL_IMPORTS = Map.of();

    private static final Set<String> OPTIONAL_EVERYWHERE = Set.of("org.jspecify.annotations");

    static List<ShippedBundle> bundles() {
        return ShippedBundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyExportHasAVersion(ShippedBundle bundle) {
        assertThat(bundle.clauses("Export-Package")).allMatch(clause -> clause.contains(";version=\""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingInternalIsExported(ShippedBundle bundle) {
        assertThat(bundle.packages("Export-Package")).noneMatch(name -> name.contains(".internal"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void oldServletsAreNotImported(ShippedBundle bundle) {
        assertThat(bundle.packages("Import-Package")).noneMatch(name -> name.startsWith("javax.servlet"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsAreExplicit(ShippedBundle bundle) {
        assertThat(bundle.header("DynamicImport-Package")).isBlank();
        assertThat(bundle.header("Require-Bundle")).isBlank();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void optionalImportsAreThoseOfTheClosedList(ShippedBundle bundle) {
        Set<String> optional = bundle.clauses("Import-Package").stream()
                .filter(clause -> clause.contains("resolution:=optional"))
                .map(clause -> clause.replaceFirst(";.*", ""))
                .filter(name -> !OPTIONAL_EVERYWHERE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(optional).isEqualTo(OPTIONAL_IMPORTS.getOrDefault(bundle.name(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nameIsTheRootOfItsPackages(ShippedBundle bundle) {
        // A Java package cannot be called default.
        String root = bundle.name()
                        .replaceFirst("themes\\.default$", "themes.standard")
                        .replace('.', '/') + "/";

        assertThat(bundle.entries().stream()
                        .filter(entry -> entry.startsWith("org/certhall/") && entry.endsWith(".class")))
                .allMatch(entry -> entry.startsWith(root));
    }

    @Test
    void noPackageIsExportedTwice() {
        Map<String, String> exporters = new HashMap<>();
        for (ShippedBundle bundle : bundles()) {
            for (String name : bundle.packages("Export-Package")) {
                assertThat(exporters.putIfAbsent(name, bundle.name()))
                        .as("%s is exported by %s too", name, bundle)
                        .isNull();
            }
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = ShippedClasses.ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(ShippedClasses.packages()).isSubsetOf(marked);
    }
}
