package org.certhall.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Edit;
import org.certhall.api.document.Finding;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.document.Upload;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.document.PaperOwner.Papers;
import org.certhall.core.picture.Pictures;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class DocumentDeskTest {
    private static final FieldKey LICENCE = FieldKey.document("licence");
    private static final OrderNumber ORDER = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));
    private static final OrderNumber NONE = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(2));

    private final Surroundings around;
    private final TestClock clock = TestClock.at("2026-11-23T01:00:00Z");
    private final TrialStore store = new TrialStore();
    private final Stores stores = new Stores();
    private final TrialScanner scanner = new TrialScanner();
    private final DocumentDesk desk;
    private final Principal owner = Principals.account(7, Role.APPLICANT);
    private final Principal stranger = Principals.account(8, Role.APPLICANT);
    private final Principal reviewer = Principals.account(9, Role.REVIEWER);
    private final List<String> followed = new ArrayList<>();
    private boolean open = true;
    private boolean asked;
    private boolean inspected = true;

    DocumentDeskTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        stores.addStore(store, new StoreReference(1));
        Scanners scanners = new Scanners();
        scanners.addScanner(scanner);
        Pictures pictures = new Pictures();
        desk = new DocumentDesk(
                around.units(),
                around.protection(),
                stores,
                new Intake(pictures, scanners, null),
                pictures,
                (entities, order) ->
                        order.equals(ORDER) ? Optional.of(new Papers(new AccountId(7), open, asked)) : Optional.empty(),
                new Following(followed),
                (entities, officer, order) -> inspected && order.equals(ORDER),
                around.throttle(),
                around.audit(),
                new SecureRandom(),
                clock);
    }

    private record Following(List<String> told) implements PaperFollower {
        @Override
        public void kept(EntityManager entities, StoredDocument paper) {
            told.add("kept " + paper.id());
        }

        @Override
        public void removed(EntityManager entities, StoredDocument paper) {
            told.add("removed " + paper.id());
        }
    }

    @AfterEach
    void close() {
        desk.close();
        around.close();
    }

    @Test
    void keepsASealedPictureAndShowsItWithAWatermark() throws IOException {
        byte[] file = png();
        StoredDocument stored = desk.add(owner, ORDER, LICENCE, Upload.of(file));

        assertThat(stored.id()).matches("[0-9a-f]{32}");
        assertThat(stored.width()).isEqualTo(800);
        assertThat(stored.field()).isEqualTo(LICENCE);
        assertThat(desk.find(owner, stored.id())).isEqualTo(stored);
        byte[] kept = desk.original(reviewer, stored.id());
        assertThat(kept).hasSize(stored.bytes());
        assertThat(store.contents.get(stored.id())).hasSizeGreaterThan(kept.length);
        assertThat(new String(store.contents.get(stored.id()), StandardCharsets.ISO_8859_1))
                .doesNotContain("JFIF");
        assertThat(darkDots(kept)).isZero();
        assertThat(darkDots(desk.preview(owner, stored.id()))).isGreaterThan(2000);
        assertThat(darkDots(desk.preview(reviewer, stored.id()))).isGreaterThan(2000);
        assertThat(darkDots(desk.thumbnail(owner, stored.id()))).isGreaterThan(100);
    }

    @Test
    void recordsWhoAddedLookedAtAndRemovedWhat() throws IOException {
        StoredDocument stored = desk.add(owner, ORDER, LICENCE, Upload.of(png()));
        desk.original(reviewer, stored.id());
        desk.remove(owner, stored.id());

        assertThat(around.records())
                .anyMatch(line -> line.contains("account:7") && line.contains("document.added"))
                .anyMatch(line -> line.contains("account:9") && line.contains("document.original-shown"))
                .anyMatch(line -> line.contains("account:7") && line.contains("document.removed"))
                .allMatch(line -> line.contains("document:" + stored.id()));
    }

    @Test
    void eachLookOfAnOfficerIsOnRecordAndAnOwnersIsNot() throws IOException {
        String id = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();
        desk.preview(owner, id);
        desk.thumbnail(reviewer, id);
        desk.preview(reviewer, id);

        assertThat(around.records())
                .filteredOn(line -> line.contains("document.shown"))
                .hasSize(2);
    }

    @Test
    void whileAnOfficerWaitsForAnAnswerAPictureMayGoWithItAndNothingElse() throws IOException {
        open = false;
        asked = true;

        assertThat(desk.add(owner, ORDER, PaperOwner.ANSWER, Upload.of(png())).field())
                .isEqualTo(PaperOwner.ANSWER);
        assertRefused(Code.NOT_NOW, () -> desk.add(owner, ORDER, LICENCE, Upload.of(png())));
    }

    @Test
    void nobodyReachesThePapersOfOthers() throws IOException {
        String id = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();

        assertNotHis(() -> desk.find(stranger, id));
        assertNotHis(() -> desk.preview(stranger, id));
        assertNotHis(() -> desk.thumbnail(stranger, id));
        assertNotHis(() -> desk.redraw(stranger, id, Edit.turned(90)));
        assertNotHis(() -> desk.remove(stranger, id));
        assertNotHis(() -> desk.remove(reviewer, id));
        assertNotHis(() -> desk.add(stranger, ORDER, LICENCE, Upload.of(png())));
        assertNotHis(() -> desk.add(owner, NONE, LICENCE, Upload.of(png())));
        assertNotHis(() -> desk.find(owner, "0".repeat(32)));
        inspected = false;
        assertNotHis(() -> desk.find(reviewer, id));
        assertNotHis(() -> desk.thumbnail(reviewer, id));
        assertNotHis(() -> desk.preview(reviewer, id));
        assertNotHis(() -> desk.original(reviewer, id));
        assertThat(store.contents).hasSize(1);
    }

    @Test
    void changesNothingOnceTheOrderIsSubmitted() throws IOException {
        String id = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();
        open = false;

        assertRefused(Code.NOT_NOW, () -> desk.add(owner, ORDER, LICENCE, Upload.of(png())));
        assertRefused(Code.NOT_NOW, () -> desk.redraw(owner, id, Edit.turned(90)));
        assertRefused(Code.NOT_NOW, () -> desk.remove(owner, id));
        assertThat(desk.preview(owner, id)).isNotEmpty();
    }

    @Test
    void turnsAndCutsIntoANewDocument() throws IOException {
        StoredDocument first = desk.add(owner, ORDER, LICENCE, Upload.of(png()));
        StoredDocument turned = desk.redraw(owner, first.id(), new Edit(90, 0, 0, 0.5, 1));

        assertThat(turned.id()).isNotEqualTo(first.id());
        assertThat(turned.width()).isEqualTo(300);
        assertThat(turned.height()).isEqualTo(800);
        assertThat(desk.find(owner, first.id())).isEqualTo(first);
    }

    @Test
    void takesNothingThatAScannerHasNotCleared() throws IOException {
        Upload upload = Upload.of(png());
        scanner.finding = new Finding.Infected("Eicar");
        assertRefused(Code.INFECTED, () -> desk.add(owner, ORDER, LICENCE, upload));
        scanner.finding = new Finding.Unavailable("down");
        assertRefused(Code.SCANNER_AWAY, () -> desk.add(owner, ORDER, LICENCE, upload));
        scanner.finding = new Finding.Clean();

        assertThat(desk.add(owner, ORDER, LICENCE, upload).bytes()).isPositive();
        assertThat(scanner.asked).isEqualTo(3);
        assertThat(store.contents).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        byte[] huge = new byte[(20 << 20) + 1];
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

        assertRefused(Code.TOO_LARGE_FILE, () -> desk.add(owner, ORDER, LICENCE, Upload.of(huge)));
        assertRefused(
                Code.NOT_A_PICTURE,
                () -> desk.add(owner, ORDER, LICENCE, Upload.of("<svg/>".getBytes(StandardCharsets.US_ASCII))));
        assertRefused(Code.PDF_AWAY, () -> desk.add(owner, ORDER, LICENCE, Upload.of(pdf)));
        assertRefused(Code.UNREADABLE, () -> {
            byte[] cut = png();
            desk.add(owner, ORDER, LICENCE, Upload.of(Arrays.copyOf(cut, 60)));
        });
    }

    @Test
    void aStoreThatIsAwayLosesNothingAndLeavesNothing() throws IOException {
        Upload upload = Upload.of(png());
        String id = desk.add(owner, ORDER, LICENCE, upload).id();
        store.away = true;
        assertRefused(Code.STORE_AWAY, () -> desk.add(owner, ORDER, LICENCE, upload));
        assertRefused(Code.STORE_AWAY, () -> desk.preview(owner, id));
        desk.remove(owner, id);
        assertThat(desk.sweep()).isZero();
        store.away = false;

        assertThat(desk.sweep()).isEqualTo(1);
        assertThat(store.contents).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(desk.sweep()).isEqualTo(1);
        assertThat(desk.sweep()).isZero();
    }

    @Test
    void removedIsGoneAtOnceAndTheSweeperLeavesTheOthers() throws IOException {
        String stays = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();
        String goes = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();
        desk.remove(owner, goes);

        assertNotHis(() -> desk.preview(owner, goes));
        assertThat(followed).containsExactly("kept " + stays, "kept " + goes, "removed " + goes);
        clock.advance(Duration.ofDays(2));
        desk.sweep();
        assertThat(store.contents).containsOnlyKeys(stays);
    }

    @Test
    void anOrderHasOnlySoManyPictures() throws IOException {
        Upload upload = Upload.of(png(16, 16));
        for (int i = 0; i < 60; i++) {
            desk.add(owner, ORDER, LICENCE, upload);
        }

        assertRefused(Code.TOO_MANY_DOCUMENTS, () -> desk.add(owner, ORDER, LICENCE, upload));
    }

    @Test
    void documentsStayWhereTheyWerePutWhenABetterStoreComes() throws IOException {
        String before = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();
        stores.addStore(new DatabaseStore(around.units()), new StoreReference(2));
        String after = desk.add(owner, ORDER, LICENCE, Upload.of(png())).id();

        assertThat(store.contents).containsOnlyKeys(before);
        assertThat(desk.preview(owner, before)).isNotEmpty();
        assertThat(desk.preview(owner, after)).isNotEmpty();
    }

    private static void assertNotHis(ThrowingCallable call) {
        assertThat(catchThrowableOfType(AccessDeniedException.class, call).code())
                .isEqualTo(AccessDeniedException.Code.NOT_OWNER);
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DocumentException.class, call).code()).isEqualTo(code);
    }

    private static long darkDots(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 220) {
                    dark++;
                }
            }
        }
        return dark;
    }

    private static byte[] png() throws IOException {
        return png(800, 600);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
