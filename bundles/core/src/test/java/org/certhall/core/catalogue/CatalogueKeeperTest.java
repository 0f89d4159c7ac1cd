package org.certhall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.plugin.PlugInBoard;
import org.certhall.testing.catalogue.ProjectGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;

@Timeout(60)
class CatalogueKeeperTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final PlugInBoard board = new PlugInBoard();
    private final CatalogueKeeper keeper = new CatalogueKeeper(board, CLOCK);
    private final PluggedServices services = new PluggedServices();
    private final BlockingQueue<Catalogue> told = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        keeper.close();
        board.close();
    }

    @Test
    void offersAProjectWhoseTypesAreThere() {
        plugTypes();
        plug(Offers.named("zqyl", "中企云链"), 10);
        assertThat(keeper.current().project("zqyl")).isPresent();
        assertThat(keeper.current().certificateType("type")).isPresent();
        assertThat(keeper.current().keyType("key")).isPresent();
    }

    @Test
    void letsAProjectWaitAndNamesWhatIsMissing() throws InterruptedException {
        plugTypes();
        plug(Offers.needing("zqyl", "gold"), 10);
        assertThat(keeper.current().project("zqyl")).isEmpty();
        assertThat(listed("zqyl", PlugInState.WAITING).reason()).contains("certificate-type:gold");

        plugType("gold");
        assertThat(keeper.current().project("zqyl")).isPresent();
        assertThat(listed("zqyl", PlugInState.ACTIVE).reason()).isEmpty();
    }

    @Test
    void letsAProjectWaitAgainWhenItsTypeGoes() {
        plugTypes();
        ServiceReference<CertificateType> gold = plugType("gold");
        plug(Offers.needing("zqyl", "gold"), 10);
        keeper.removeCertificateType(gold);
        assertThat(keeper.current().project("zqyl")).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoWithOneIdAndLetsTheOtherTakeOver() throws InterruptedException {
        plugTypes();
        ServiceReference<CertificateProject> first = plug(Offers.named("zqyl", "第一"), 10);
        plug(Offers.named("zqyl", "第二"), 11);
        assertThat(keeper.current().projects())
                .extracting(offer -> offer.name().zh())
                .containsExactly("第一");
        assertThat(listed("zqyl", PlugInState.BROKEN))
                .satisfies(broken -> assertThat(broken.bundleId()).isEqualTo(11))
                .satisfies(broken -> assertThat(broken.reason()).contains("zqyl", "bundle.10"));

        keeper.removeProject(first);
        assertThat(keeper.current().projects())
                .extracting(offer -> offer.name().zh())
                .containsExactly("第二");
    }

    @Test
    void listsAServiceThatFailsAsBrokenAndKeepsTheRest() throws InterruptedException {
        plugTypes();
        plug(Offers.named("sound", "好"), 10);
        CertificateProject failing = () -> {
            throw new IllegalStateException("on purpose");
        };
        keeper.addProject(failing, services.from("bundle.11", 11));
        assertThat(listed("bundle.11", PlugInState.BROKEN).reason()).contains("on purpose");
        assertThat(keeper.current().project("sound")).isPresent();
    }

    @Test
    void saysWhoNeedsWhat() throws InterruptedException {
        plugTypes();
        plug(Offers.named("zqyl", "中企云链"), 10);
        listed("zqyl", PlugInState.ACTIVE);
        assertThat(board.usersOf(new PlugInId("key-type", "key"))).containsExactly(new PlugInId("project", "zqyl"));
    }

    @Test
    void tellsOnceForABurst() throws InterruptedException {
        keeper.subscribe(told::add);
        plugTypes();
        plug(Offers.named("zqyl", "中企云链"), 10);
        Catalogue catalogue = await(seen -> seen.project("zqyl").isPresent());
        assertThat(catalogue.keyType("key")).isPresent();
    }

    @Test
    void givesPicturesThatDoNotChange() {
        plugTypes();
        Catalogue before = keeper.current();
        plug(Offers.named("zqyl", "中企云链"), 10);
        assertThat(before.projects()).isEmpty();
        assertThat(keeper.current()).isSameAs(keeper.current()).isNotSameAs(before);
    }

    @Test
    void givesTheNewestFirstAndNoneFromTheFuture() {
        plugTypes();
        plug(Offers.published("old", "2024-01-01"), 10);
        plug(Offers.published("new", "2026-05-31"), 10);
        plug(Offers.published("future", "2026-06-02"), 10);
        assertThat(keeper.current().latest(5)).extracting(ProjectOffer::id).containsExactly("new", "old");
        assertThat(keeper.current().latest(1)).extracting(ProjectOffer::id).containsExactly("new");
        assertThat(keeper.current().projects()).hasSize(3);
    }

    @Test
    void groupsByLetters() {
        plugTypes();
        plug(Offers.named("cq", "重庆银行"), 10);
        plug(Offers.named("zq", "中企云链"), 10);
        assertThat(keeper.current().underLetters('A', 'E'))
                .extracting(ProjectOffer::id)
                .containsExactly("cq");
        assertThat(keeper.current().underLetters('U', 'Z'))
                .extracting(ProjectOffer::id)
                .containsExactly("zq");
    }

    @Test
    void givesTheLegalTextsInForce() {
        plugText("cps", "2026-06-01");
        plugText("agreement", "2020-01-01");
        plugText("privacy", "2026-06-02");
        assertThat(keeper.current().legalTexts())
                .extracting(LegalText.Edition::id)
                .containsExactly("agreement", "cps");
    }

    @Test
    void takesTenThousandProjectsWithoutBuildingForEach() throws InterruptedException {
        plugType("enterprise-standard");
        plugType("individual");
        plugKey("cfca");
        keeper.subscribe(told::add);
        List<ProjectOffer> offers = new ProjectGenerator(1).offers(10_000);
        offers.forEach(offer -> plug(offer, 10));
        await(seen -> seen.projects().size() == 10_000);

        assertThat(told.size()).as("pictures told").isLessThan(100);
        ProjectOffer any = offers.get(4711);
        assertThat(keeper.current().search(any.name().zh(), 20)).contains(any);
    }

    @Test
    void listsEveryKindWithItsBundle() throws InterruptedException {
        plugTypes();
        plugText("cps", "2026-01-01");
        listed("cps", PlugInState.ACTIVE);
        assertThat(board.plugIns())
                .extracting(plugIn -> plugIn.id().toString(), PlugIn::bundle, PlugIn::version)
                .contains(
                        tuple("certificate-type:type", "bundle.1", "1.0"),
                        tuple("key-type:key", "bundle.2", "1.0"),
                        tuple("legal-text:cps", "bundle.3", "1.0"));
    }

    private void plugTypes() {
        plugType("type");
        plugKey("key");
    }

    private ServiceReference<CertificateProject> plug(ProjectOffer offer, long bundle) {
        ServiceReference<CertificateProject> reference = services.from("bundle." + bundle, bundle);
        keeper.addProject(() -> offer, reference);
        return reference;
    }

    private ServiceReference<CertificateType> plugType(String id) {
        ServiceReference<CertificateType> reference = services.from("bundle.1", 1);
        LocalisedText name = LocalisedText.same(id);
        keeper.addCertificateType(
                () -> new CertificateType.Description(id, "1.0", name, name, SubjectKind.ORGANISATION), reference);
        return reference;
    }

    private void plugKey(String id) {
        LocalisedText name = LocalisedText.same(id);
        keeper.addKeyType(() -> new KeyType.Description(id, "1.0", name, name, null), services.from("bundle.2", 2));
    }

    private void plugText(String id, String effective) {
        LocalisedText text = LocalisedText.same(id);
        keeper.addLegalText(
                () -> new LegalText.Edition(id, "1.0", text, LocalDate.parse(effective), text),
                services.from("bundle.3", 3));
    }

    private Catalogue await(Predicate<Catalogue> wanted) throws InterruptedException {
        while (true) {
            Catalogue next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("a catalogue as awaited").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    /** Waits until a plug-in is listed in a state; the list is told after the catalogue has changed. */
    private PlugIn listed(String id, PlugInState state) throws InterruptedException {
        BlockingQueue<List<PlugIn>> lists = new LinkedBlockingQueue<>();
        try (var subscription = board.subscribe(() -> lists.add(board.plugIns()))) {
            lists.add(board.plugIns());
            while (true) {
                List<PlugIn> list = lists.poll(20, TimeUnit.SECONDS);
                assertThat(list).as(id + " listed as " + state).isNotNull();
                PlugIn found = find(list, id, state);
                if (found != null) {
                    return found;
                }
            }
        }
    }

    private static @Nullable PlugIn find(List<PlugIn> list, String id, PlugInState state) {
        return list.stream()
                .filter(plugIn -> plugIn.id().id().equals(id) && plugIn.state() == state)
                .findFirst()
                .orElse(null);
    }
}
