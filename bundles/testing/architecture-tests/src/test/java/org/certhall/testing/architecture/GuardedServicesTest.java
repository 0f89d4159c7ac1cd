package org.certhall.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody gets round the guard: what implements a guarded service is core's, and comes to others by its proxy alone. */
class GuardedServicesTest {
    private static final String GUARDED = "org.certhall.api.access.Guarded";
    private static final String UNGUARDED = "org.certhall.core.access.Unguarded";
    private static final Pattern PROVIDED = Pattern.compile("<provide interface=\"([^\"]+)\"");
    private static final DescribedPredicate<JavaClass> IMPLEMENT_A_GUARDED_SERVICE = describe(
            "implement a guarded service",
            type -> !type.isInterface()
                    && type.getAllRawInterfaces().stream().anyMatch(service -> service.isAnnotatedWith(GUARDED)));

    @Test
    void onlyCoreImplementsGuardedServicesAndHandsThemToTheGuard() {
        classes()
                .that(IMPLEMENT_A_GUARDED_SERVICE)
                .should()
                .resideInAPackage("org.certhall.core..")
                .andShould()
                .implement(UNGUARDED)
                .check(ShippedClasses.ALL);
    }

    @Test
    void noComponentOffersAGuardedServiceByItself() throws IOException {
        List<String> offered = new ArrayList<>();
        for (ShippedBundle bundle : ShippedBundle.all()) {
            try (JarFile jar = new JarFile(bundle.jar().toFile())) {
                for (JarEntry entry : jar.stream()
                        .filter(file -> file.getName().startsWith("OSGI-INF/")
                                && file.getName().endsWith(".xml"))
                        .toList()) {
                    Matcher found = PROVIDED.matcher(
                            new String(jar.getInputStream(entry).readAllBytes()));
                    while (found.find()) {
                        offered.add(found.group(1));
                    }
                }
            }
        }

        assertThat(offered).contains(UNGUARDED);
        assertThat(offered)
                .filteredOn(ShippedClasses.ALL::contain)
                .noneMatch(name -> ShippedClasses.ALL.get(name).isAnnotatedWith(GUARDED));
    }
}
