package org.certhall.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.certhall.core.sheet.TrialSheets.right;
import static org.certhall.core.sheet.TrialSheets.row;
import static org.certhall.core.sheet.TrialSheets.source;
import static org.certhall.core.sheet.TrialSheets.with;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.Role;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.Fault;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetException.Code;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetOutcome.Kind;
import org.certhall.api.sheet.SheetRow;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables for the project that the house ships, 中企云链. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class SheetImportsTest {
    private static final ProjectOffer ZQYL = TrialCatalogue.shipped("zqyl");
    private static final Selection SELECTION = new Selection("zqyl", "enterprise-standard", 1, 2, "zqyl-gen1", null);
    private static final int MOST_DRAFTS = 300;
    private static final int MANY = Boolean.getBoolean("certhall.soak") ? SheetImports.MOST_ROWS : 60;

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final Desk desk;
    private final WorkTrial work;
    private final TrialSheets sheets;
    private final SheetImports imports;

    SheetImportsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(ZQYL);
        applicant = newcomer("zhang", "13800138000");
        Map<String, Object> limit = Map.of("openDrafts", Math.max(MOST_DRAFTS, 2 * MANY));
        desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant, limit);
        work = new WorkTrial(around.store(), clock);
        sheets = new TrialSheets(around, desk, work.queue());
        work.add(sheets.work());
        imports = sheets.imports();
    }

    @AfterEach
    void close() {
        sheets.close();
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void theTableAsksForWhatNothingElseTells() {
        SheetForm form = imports.form(applicant, SELECTION);

        assertThat(form.columns())
                .extracting(column -> column.field().key().value())
                .contains("organisation.name", "handler.address", "recipient.phone")
                .noneMatch(key -> key.startsWith("document:"));
        assertThat(form.columns().stream()
                        .filter(SheetForm.Column::wanted)
                        .map(column -> column.field().key()))
                .containsExactly(
                        FieldKey.ORGANISATION_NAME,
                        FieldKey.ORGANISATION_NUMBER,
                        FieldKey.LEGAL_PERSON_NAME,
                        FieldKey.LEGAL_PERSON_NUMBER,
                        FieldKey.HANDLER_NUMBER,
                        FieldKey.HANDLER_ADDRESS);
    }

    @Test
    void eachRightRowBecomesADraftAndEachWrongOneIsExplained() {
        SheetRow wrong = row(4, FieldKey.ORGANISATION_NUMBER, "91110000MA00000078");

        String id = upload(right(3), wrong, right(5));
        assertThat(only().state()).isEqualTo(State.RUNNING);
        work.run();

        assertThat(only()).satisfies(done -> {
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(List.of(done.rows(), done.made(), done.kept(), done.wrong()))
                    .containsExactly(3, 2, 0, 1);
        });
        Map<Integer, SheetOutcome> outcomes = sheets.outcomes(applicant, id);
        Application made = desk.open(order(outcomes, 3));
        assertThat(made.value(FieldKey.ORGANISATION_NAME)).isEqualTo("示例3公司");
        assertThat(made.value(FieldKey.ORGANISATION_NUMBER)).isEqualTo("91110000MA00000077");
        assertThat(made.proposals()).containsEntry(FieldKey.INVOICE_TITLE, "示例3公司");
        assertThat(made.problems())
                .extracting(FieldProblem::field)
                .containsExactly(FieldKey.document("licence"), FieldKey.document("letter"));
        assertThat(outcome(outcomes, 4).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(FieldKey.ORGANISATION_NUMBER);
            Fault fault = Objects.requireNonNull(problem.fault());
            assertThat(fault.kind()).isEqualTo(Fault.Kind.CHECK);
            assertThat(fault.place()).isEqualTo(18);
        });
        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void theMendedTableDoublesNothing() {
        String first = upload(right(3), row(4, FieldKey.HANDLER_ADDRESS, " "));
        work.run();
        OrderNumber made = order(sheets.outcomes(applicant, first), 3);

        String second = upload(with(right(3), made.grouped()), right(4));
        work.run();

        Map<Integer, SheetOutcome> outcomes = sheets.outcomes(applicant, second);
        assertThat(order(outcomes, 3)).isEqualTo(made);
        assertThat(outcome(outcomes, 3).kind()).isEqualTo(Kind.KEPT);
        assertThat(outcome(outcomes, 4).kind()).isEqualTo(Kind.MADE);
        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void theSameRowsAreTakenOnce() {
        upload(right(3), row(4, FieldKey.HANDLER_ADDRESS, " "));
        work.run();

        refused(Code.UPLOADED_BEFORE, () -> upload(right(3), row(4, FieldKey.HANDLER_ADDRESS, "")));
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void aNumberOfSomebodyElsesOrderIsNone() {
        Principal stranger = newcomer("lisi", "13900139000");
        OrderNumber his = desk.applications().begin(stranger, SELECTION);

        String id = upload(with(right(3), his.value()), with(right(4), "abc"));
        work.run();

        assertThat(sheets.outcomes(applicant, id).values())
                .allSatisfy(outcome -> assertThat(outcome.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly(SheetRow.ORDER));
        assertThat(drafts()).isZero();
    }

    @Test
    void uploadsOfOthersAreNotThere() {
        String id = upload(right(3));
        Principal stranger = newcomer("lisi", "13900139000");

        assertThat(imports.list(stranger)).isEmpty();
        refused(Code.UNKNOWN, () -> imports.outcomes(stranger, id, 0));
        refused(Code.UNKNOWN, () -> imports.cancel(stranger, id));
        refused(Code.UNKNOWN, () -> imports.cancel(applicant, "0".repeat(32)));
        assertThat(only().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void nothingIsMadeOfATableThatIsTooLongOrLeavesTooManyDraftsOpen() {
        int room = Math.max(MOST_DRAFTS, 2 * MANY);
        refused(
                Code.TOO_MANY_ROWS,
                () -> imports.upload(
                        applicant,
                        SELECTION,
                        rows -> IntStream.rangeClosed(3, SheetImports.MOST_ROWS + 3)
                                .forEach(number -> rows.accept(right(number)))));
        desk.begin();
        if (room <= SheetImports.MOST_ROWS) {
            refused(
                    Code.TOO_MANY_DRAFTS,
                    () -> upload(IntStream.range(3, 3 + room)
                            .mapToObj(TrialSheets::right)
                            .toArray(SheetRow[]::new)));
        }
        refused(Code.NO_ROWS, this::upload);
        assertThat(imports.list(applicant)).isEmpty();
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void thePagesToldTheSameLimit() {
        Desk narrow = new Desk(around, accounts.accounts(), catalogue.service(), applicant, Map.of("openDrafts", 1));
        narrow.begin();

        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(narrow::begin)
                .extracting(ApplicationException::code)
                .isEqualTo(ApplicationException.Code.TOO_MANY_DRAFTS);
    }

    @Test
    void oneTableAtATimeAndWhatWasMadeBeforeItsEndStays() {
        String first =
                upload(IntStream.range(3, 63).mapToObj(TrialSheets::right).toArray(SheetRow[]::new));
        refused(Code.BUSY, () -> upload(right(3)));

        work.takeAndCrash().forEach(sheets.work()::handle);
        imports.cancel(applicant, first);
        clock.advance(Duration.ofMinutes(5));
        work.run();

        assertThat(only().state()).isEqualTo(State.CANCELLED);
        assertThat(only().made()).isEqualTo(50);
        assertThat(drafts()).isEqualTo(50);
        assertThat(sheets.outcomes(applicant, first).values().stream()
                        .filter(outcome -> outcome.kind() == Kind.WAITING))
                .hasSize(10);
        upload(right(3));
    }

    @Test
    void aTableWaitsForAProjectThatHasLeft() {
        upload(right(3));
        catalogue.unplug("zqyl");
        work.run();
        assertThat(only().waiting()).isTrue();
        refused(Code.NOT_ON_OFFER, () -> imports.form(applicant, SELECTION));

        catalogue.plug(ZQYL);
        clock.advance(Duration.ofSeconds(10));
        work.run();

        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(only().waiting()).isFalse();
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void whoeverGoesOnAfterACrashDoublesAndLosesNone() {
        upload(IntStream.range(3, 63).mapToObj(TrialSheets::right).toArray(SheetRow[]::new));

        work.takeAndCrash();
        clock.advance(Duration.ofMinutes(1));
        work.takeAndCrash().forEach(sheets.work()::handle);
        clock.advance(Duration.ofMinutes(1));
        work.run();

        assertThat(only().state()).isEqualTo(State.DONE);
        assertThat(only().made()).isEqualTo(60);
        assertThat(drafts()).isEqualTo(60);
    }

    @Test
    void rowsAreSealedAndForgottenAfterSomeDays() throws SQLException {
        upload(right(3), row(4, FieldKey.HANDLER_ADDRESS, ""));
        isSealed();
        work.run();
        isSealed();
        assertThat(around.records().toString()).doesNotContain("林示例", "示例3公司");

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        SheetSweeper sweeper = sheets.sweeper();
        sweeper.sweep();
        sweeper.close();

        assertThat(imports.list(applicant)).isEmpty();
        assertThat(count("sheet_part")).isZero();
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void uploadsAreLimitedInTime() {
        for (int upload = 0; upload < 20; upload++) {
            refused(Code.NO_ROWS, this::upload);
        }
        refused(Code.TOO_OFTEN, this::upload);
    }

    @Test
    void manyRowsWithMistakesOfChanceAreCountedExactly() {
        // given
        Random chance = new Random(20261123);
        List<SheetRow> rows = new ArrayList<>();
        TreeSet<Integer> wrong = new TreeSet<>();
        for (int number = 3; number < 3 + MANY; number++) {
            SheetRow row = right(number);
            if (chance.nextInt(10) == 0) {
                wrong.add(number);
                row = switch (chance.nextInt(4)) {
                    case 0 -> row(number, FieldKey.ORGANISATION_NUMBER, "9111");
                    case 1 -> row(number, FieldKey.LEGAL_PERSON_NUMBER, "110105194912310021");
                    case 2 -> row(number, FieldKey.ORGANISATION_DOCUMENT, "执照");
                    default -> row(number, FieldKey.LEGAL_PERSON_NAME, "");
                };
            }
            rows.add(row);
        }
        // when
        long begun = System.nanoTime();
        String id = upload(rows.toArray(SheetRow[]::new));
        work.run();
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        // then
        assertThat(only().wrong()).isEqualTo(wrong.size()).isPositive();
        assertThat(only().made()).isEqualTo(MANY - wrong.size());
        assertThat(drafts()).isEqualTo(MANY - wrong.size());
        assertThat(sheets.outcomes(applicant, id).values().stream()
                        .filter(outcome -> outcome.kind() == Kind.WRONG)
                        .map(outcome -> outcome.row().number()))
                .containsExactlyElementsOf(wrong);
        System.out.printf("%d rows, %d wrong, in %d ms%n", MANY, wrong.size(), millis);
    }

    private Principal newcomer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    private String upload(SheetRow... rows) {
        return imports.upload(applicant, SELECTION, source(List.of(rows))).id();
    }

    private SheetImport only() {
        return imports.list(applicant).get(0);
    }

    private long drafts() {
        return around.units()
                .read(entities -> entities.createQuery(
                                "select count(o) from CustomerOrder o where o.owner = :owner", Long.class)
                        .setParameter("owner", applicant.owner().value())
                        .getSingleResult());
    }

    private static SheetOutcome outcome(Map<Integer, SheetOutcome> outcomes, int row) {
        return Objects.requireNonNull(outcomes.get(row));
    }

    private static OrderNumber order(Map<Integer, SheetOutcome> outcomes, int row) {
        return Objects.requireNonNull(outcome(outcomes, row).order());
    }

    private void isSealed() throws SQLException {
        try (Connection connection = around.store().database().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select rows_sealed from sheet_part")) {
            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .doesNotContain("示例", "公司", "organisation", "91110000");
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = around.store().database().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatExceptionOfType(SheetException.class)
                .isThrownBy(call)
                .extracting(SheetException::code)
                .isEqualTo(code);
    }
}
