package org.certhall.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom. */
class DependencyTest {
    private static final JavaClasses HOUSE = ShippedClasses.ALL;
    private static final String[] JDK = {
        "java..", "javax.crypto..", "javax.net..", "javax.sql..", "javax.xml..", "org.xml.sax.."
    };
    private static final String[] EVERYBODY = {
        "org.osgi..", "org.jspecify.annotations..", "org.slf4j..", "org.certhall.api.."
    };
    private static final String[] PAGES = {"org.certhall.web.portal.api..", "com.vaadin..", "elemental.json.."};

    /** The table of the architecture: an area, and what it may import besides itself. */
    static Stream<Arguments> areas() {
        return Stream.of(
                arguments("org.certhall.api", all(JDK, new String[] {"org.osgi..", "org.jspecify.annotations.."})),
                arguments(
                        "org.certhall.core",
                        everybodyAnd(
                                "javax.persistence..",
                                "javax.imageio..",
                                "com.fasterxml.jackson..",
                                "com.github.houbb.pinyin..",
                                "com.google.re2j..",
                                "org.certhall.auditchain..")),
                arguments(
                        "org.certhall.auditchain", all(JDK, new String[] {"org.osgi..", "org.jspecify.annotations.."})),
                arguments(
                        "org.certhall.credentials",
                        everybodyAnd(
                                "org.bouncycastle..",
                                "com.eatthepath.otp..",
                                "org.altcha..",
                                "org.json..",
                                "javax.imageio..")),
                arguments("org.certhall.pdfpages", everybodyAnd("org.apache.pdfbox..", "javax.imageio..")),
                arguments(
                        "org.certhall.spreadsheets",
                        everybodyAnd(
                                "org.apache.poi..",
                                "org.apache.commons.compress..",
                                "org.apache.commons.csv..",
                                "org.dhatim.fastexcel..")),
                arguments(
                        "org.certhall.database",
                        everybodyAnd("com.zaxxer.hikari..", "org.flywaydb.core..", "org.h2..")),
                arguments(
                        "org.certhall.datafiles",
                        everybodyAnd(
                                "com.fasterxml.jackson..",
                                "com.networknt.schema..",
                                "com.google.re2j..",
                                "org.apache.felix.fileinstall..")),
                arguments("org.certhall.console", everybodyAnd("org.apache.karaf.shell..", "com.fasterxml.jackson..")),
                arguments("org.certhall.gateways.notify", everybodyAnd("jakarta.servlet..")),
                arguments("org.certhall.plugins", pagesAnd()),
                arguments("org.certhall.plugins.banks.iso20022", everybodyAnd("com.fasterxml.jackson..")),
                arguments("org.certhall.plugins.identity.registry", everybodyAnd("com.fasterxml.jackson..")),
                arguments(
                        "org.certhall.plugins.letters",
                        everybodyAnd(
                                "javax.imageio..",
                                "org.commonmark..",
                                "com.google.zxing..",
                                "org.apache.pdfbox..",
                                "org.apache.fontbox..",
                                "org.apache.poi..",
                                "org.apache.xmlbeans..",
                                "org.openxmlformats..")),
                arguments(
                        "org.certhall.plugins.mail.smtp",
                        everybodyAnd("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus.mail..")),
                arguments(
                        "org.certhall.plugins.payments.alipay",
                        pagesAnd(
                                "org.certhall.plugins.payments.channels..",
                                "com.fasterxml.jackson..",
                                "org.apache.commons.csv..")),
                arguments("org.certhall.plugins.payments.channels", pagesAnd()),
                arguments(
                        "org.certhall.plugins.payments.transfer",
                        pagesAnd("org.certhall.plugins.payments.channels..", "org.certhall.web.components..")),
                arguments(
                        "org.certhall.plugins.payments.unionpay",
                        pagesAnd(
                                "org.certhall.plugins.payments.channels..", "javax.naming..", "javax.security.auth..")),
                arguments(
                        "org.certhall.plugins.payments.wechat",
                        pagesAnd(
                                "org.certhall.plugins.payments.channels..",
                                "org.certhall.web.components..",
                                "com.fasterxml.jackson..",
                                "org.apache.commons.csv..")),
                arguments("org.certhall.plugins.reading.marks", everybodyAnd("javax.imageio..", "com.google.zxing..")),
                arguments("org.certhall.plugins.reading.tesseract", everybodyAnd("javax.imageio..")),
                arguments("org.certhall.plugins.scanning.clamd", everybodyAnd()),
                arguments("org.certhall.plugins.sms.aliyun", everybodyAnd("com.fasterxml.jackson..")),
                arguments("org.certhall.plugins.sms.cmpp", everybodyAnd()),
                arguments("org.certhall.themes", pagesAnd()),
                arguments("org.certhall.web.portal.api", pagesAnd("org.jsoup..")),
                arguments(
                        "org.certhall.web.components",
                        pagesAnd("org.commonmark..", "com.google.zxing..", "org.apache.commons.csv..")),
                arguments("org.certhall.web.account", pagesAnd("org.certhall.web.components..")),
                arguments("org.certhall.web.applicant", pagesAnd("org.certhall.web.components..")),
                arguments("org.certhall.web.help", pagesAnd("org.certhall.web.components..")),
                arguments(
                        "org.certhall.web.staff",
                        pagesAnd("org.certhall.web.components..", "org.certhall.web.frontend..")),
                arguments(
                        "org.certhall.web.portal",
                        pagesAnd(
                                "org.certhall.web.components..",
                                "jakarta.servlet..",
                                "jakarta.websocket..",
                                "org.jsoup..",
                                "com.fasterxml.jackson..")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("areas")
    void areaImportsOnlyWhatTheTableAllows(String area, List<String> allowed) {
        String[] packages =
                Stream.concat(Stream.of(area + ".."), allowed.stream()).toArray(String[]::new);

        classes()
                .that(belongTo(area))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void everyClassBelongsToAnAreaOfTheTable() {
        Set<String> areas = areas().map(row -> (String) row.get()[0]).collect(Collectors.toSet());

        assertThat(ShippedClasses.packages()).allMatch(name -> areas.stream().anyMatch(area -> isWithin(name, area)));
    }

    @ParameterizedTest
    @MethodSource("families")
    void areasFormNoCycle(String family) {
        slices().matching(family)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    static Stream<String> families() {
        return Stream.of("org.certhall.api.(*)..", "org.certhall.core.(*)..", "org.certhall.web.(*)..");
    }

    @Test
    void bundleReachesAnotherBundleOnlyThroughItsExports() {
        Map<String, Set<String>> exports = new HashMap<>();
        ShippedBundle.all()
                .forEach(bundle -> exports.put(bundle.jar().toString(), Set.copyOf(bundle.packages("Export-Package"))));

        classes().should(reachOtherBundlesThrough(exports)).check(HOUSE);
    }

    @Test
    void nobodyKnowsTheInternalsOfHibernateOrVaadin() {
        noClasses()
                .that(not(belongTo("org.certhall.web.portal")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.vaadin..internal..", "org.hibernate.."))
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> reachOtherBundlesThrough(Map<String, Set<String>> exports) {
        return new ArchCondition<>("reach other bundles through their exports alone") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String from = jar(origin);
                    String to = jar(target);
                    boolean hidden = exports.containsKey(to)
                            && !to.equals(from)
                            && !exports.get(to).contains(target.getPackageName());
                    if (hidden) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** Gives the path of the jar a class came from; blank for classes outside the house. */
    private static String jar(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().getSchemeSpecificPart())
                .filter(path -> path.startsWith("file:") && path.contains("!"))
                .map(path -> path.substring("file:".length(), path.indexOf('!')).replaceFirst("^//", ""))
                .orElse("");
    }

    /** The most special area wins: {@code web.portal.api} is no part of {@code web.portal}. */
    private static DescribedPredicate<JavaClass> belongTo(String area) {
        List<String> special = areas().map(row -> (String) row.get()[0])
                .filter(other -> !other.equals(area) && isWithin(other, area))
                .toList();
        return DescribedPredicate.describe(
                "belong to " + area,
                type -> isWithin(type.getPackageName(), area)
                        && special.stream().noneMatch(other -> isWithin(type.getPackageName(), other)));
    }

    private static boolean isWithin(String name, String area) {
        return name.equals(area) || name.startsWith(area + ".");
    }

    private static List<String> everybodyAnd(String... more) {
        return all(JDK, EVERYBODY, more);
    }

    private static List<String> pagesAnd(String... more) {
        return all(JDK, EVERYBODY, PAGES, more);
    }

    private static List<String> all(String[]... packages) {
        return Stream.of(packages).flatMap(Arrays::stream).toList();
    }
}
