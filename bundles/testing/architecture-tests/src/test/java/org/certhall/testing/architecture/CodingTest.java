package org.certhall.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What no class of the house does. */
class CodingTest {
    private static final JavaClasses HOUSE = ShippedClasses.ALL;

    /** A rule over no classes passes in silence; this one does not. */
    @Test
    void rulesSeeTheWholeHouse() {
        assertThat(HOUSE.size()).isGreaterThan(250);
    }

    /** The exceptions: the shell hands each session its own standard output, and the verifier is run by hand. */
    @Test
    void nobodyWritesToStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.certhall.console", "org.certhall.auditchain.tool")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
    }

    @Test
    void nobodyUsesAnotherLoggingApi() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
    }

    @Test
    void timesAreInstants() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Calendar.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.text.SimpleDateFormat.class)
                .check(HOUSE);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("now() without a clock", CodingTest::isNowWithoutClock))
                .check(HOUSE);
    }

    /** Where OSGi makes a component, its constructor takes the system's clock; everything else is handed one. */
    @Test
    void systemClockIsTakenByConstructorsAlone() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class)))
                        .and(target(nameMatching("system.*")))
                        .and(describe(
                                "outside a constructor",
                                call -> !call.getOrigin().isConstructor())))
                .check(HOUSE);
    }

    @Test
    void randomnessIsSecure() {
        noClasses()
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")
                .check(HOUSE);
    }

    private static boolean isNowWithoutClock(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
