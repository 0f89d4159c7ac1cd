package org.certhall.web.applicant.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Choice;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.Section;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.QuantityRule;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetRow;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.web.applicant.selection.Shop;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class SheetTableTest {
    private static final FieldKey CHANNEL = FieldKey.extra("channel");
    private static final FieldKey FOUNDED = FieldKey.extra("founded");
    private static final ProjectOffer PROJECT = Shop.project(
            "project",
            List.of("type"),
            List.of(1),
            new QuantityRule(1, 1, List.of(), false),
            List.of("key"),
            new Money(20_000));
    private static final SheetForm FORM = new SheetForm(
            PROJECT,
            new Selection(PROJECT.id(), "type", 1, 1, "key", null),
            List.of(
                    column(FieldKey.ORGANISATION_NAME, Kind.LINE, true),
                    column(FieldKey.ORGANISATION_DOCUMENT, Kind.ORGANISATION_DOCUMENT, false),
                    column(CHANNEL, Kind.CHOICE, true),
                    column(FOUNDED, Kind.DATE, false)));
    private static final OrderNumber ORDER = OrderNumber.draw(LocalDate.of(2026, 11, 22), new Random(1));

    @Test
    void theTableSaysWhatIsWantedAndWhatMayBeChosen() {
        Spreadsheet zh = new SheetTable(FORM, Locale.SIMPLIFIED_CHINESE).blank();
        Spreadsheet en = new SheetTable(FORM, Locale.ENGLISH).blank();

        assertThat(zh.columns())
                .extracting(Spreadsheet.Column::heading)
                .containsExactly("订单编号（由系统填写）", "申请机构名称 *", "机构证件类型", "推荐渠道 *", "成立日期", "备注（由系统填写）");
        assertThat(zh.columns().get(3).choices()).containsExactly("银行", "园区");
        assertThat(en.columns().get(3).choices()).containsExactly("Bank", "Park");
        assertThat(zh.columns().get(2).choices()).contains("统一社会信用代码");
        assertThat(zh.columns())
                .extracting(Spreadsheet.Column::key)
                .isEqualTo(en.columns().stream().map(Spreadsheet.Column::key).toList());
        assertThat(zh.rows())
                .singleElement()
                .satisfies(help -> assertThat(help)
                        .startsWith("#说明：本行不导入", "必填")
                        .contains("必填；从下拉列表中选择：银行、园区", "选填；如 2026-01-31"));
    }

    @Test
    void rowsAreReadInEitherLanguageAndAnyOrderOfColumns() {
        List<String> keys = keys();
        List<String> row = new ArrayList<>(List.of(ORDER.value(), "甲公司", "统一社会信用代码", "Park", "36925", ""));
        Collections.reverse(keys);
        Collections.reverse(row);
        List<String> blank = List.of("", "46053", "银行", "护照", "乙公司");

        assertThat(read(keys, List.of("any heading"), row, List.of("", "", "", "", "", "#示例"), blank))
                .extracting(SheetRow::order, SheetRow::cells)
                .containsExactly(
                        tuple(
                                ORDER.value(),
                                new TreeMap<>(Map.of(
                                        FieldKey.ORGANISATION_NAME,
                                        "甲公司",
                                        FieldKey.ORGANISATION_DOCUMENT,
                                        "SOCIAL_CREDIT_CODE",
                                        CHANNEL,
                                        "park",
                                        FOUNDED,
                                        "2001-02-03"))),
                        tuple(
                                "",
                                new TreeMap<>(Map.of(
                                        FieldKey.ORGANISATION_NAME,
                                        "乙公司",
                                        FieldKey.ORGANISATION_DOCUMENT,
                                        "护照",
                                        CHANNEL,
                                        "bank",
                                        FOUNDED,
                                        "2026-01-31"))));
    }

    @Test
    void theResultIsTheSameTableWithWhatBecameOfItsRows() {
        TreeMap<FieldKey, String> cells = new TreeMap<>();
        cells.put(FieldKey.ORGANISATION_NAME, "甲公司");
        cells.put(CHANNEL, "park");
        SheetRow row = new SheetRow(4, "", cells);
        List<FieldProblem> problems = List.of(
                new FieldProblem(FieldKey.ORGANISATION_NAME, FieldProblem.Code.TOO_LONG, null, 120, null),
                new FieldProblem(CHANNEL, FieldProblem.Code.NOT_OFFERED, null, 0, null),
                new FieldProblem(SheetRow.ORDER, FieldProblem.Code.NOT_OFFERED, null, 0, null));
        List<SheetOutcome> outcomes = List.of(
                new SheetOutcome(row, SheetOutcome.Kind.WRONG, null, problems),
                new SheetOutcome(row, SheetOutcome.Kind.MADE, ORDER, List.of()));

        Spreadsheet result = new SheetTable(FORM, Locale.SIMPLIFIED_CHINESE).filled(outcomes);

        assertThat(result.rows())
                .containsExactly(
                        List.of("", "甲公司", "", "园区", "", "申请机构名称：最多 120 个字；推荐渠道：请从下拉列表中选择；订单编号：不是您的订单，请清空或改正"),
                        List.of(ORDER.value(), "甲公司", "", "园区", "", "已生成申请草稿"));
        assertThat(read(keys(), List.of("any heading"), result.rows().iterator().next()))
                .extracting(SheetRow::cells)
                .containsExactly(row.cells());
    }

    @Test
    void otherTablesAreRefused() {
        assertFault(SheetFaultException.Kind.NOT_OURS, List.of("名称", "电话"));
        assertFault(SheetFaultException.Kind.NOT_OURS);
        assertFault(SheetFaultException.Kind.OTHER_PROJECT, List.of("certhall:another", "organisation.name"));
    }

    @Test
    void everyRefusalHasItsSentence() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words words = SheetTexts.in(locale);
            for (SheetException.Code code : SheetException.Code.values()) {
                assertThat(SheetRefusal.of(new SheetException(code, 5000), words))
                        .isNotBlank();
            }
            for (SpreadsheetException.Code code : SpreadsheetException.Code.values()) {
                assertThat(SheetRefusal.of(new SpreadsheetException(code), words))
                        .isNotBlank();
            }
            for (SheetFaultException.Kind kind : SheetFaultException.Kind.values()) {
                assertThat(SheetRefusal.of(new SheetFaultException(kind), words))
                        .isNotBlank();
            }
            for (SheetImport.State state : SheetImport.State.values()) {
                assertThat(words.get("state." + SheetRefusal.key(state))).isNotBlank();
            }
        }
    }

    @SafeVarargs
    private static void assertFault(SheetFaultException.Kind kind, List<String>... rows) {
        assertThatExceptionOfType(SheetFaultException.class)
                .isThrownBy(() -> read(rows))
                .extracting(SheetFaultException::kind)
                .isEqualTo(kind);
    }

    @SafeVarargs
    private static List<SheetRow> read(List<String>... lines) {
        List<SheetRow> rows = new ArrayList<>();
        SheetRows reader = new SheetRows(FORM, rows::add);
        for (int line = 0; line < lines.length; line++) {
            reader.row(line + 1, lines[line]);
        }
        reader.end();
        return rows;
    }

    private static List<String> keys() {
        return new ArrayList<>(new SheetTable(FORM, Locale.ENGLISH)
                .blank().columns().stream().map(Spreadsheet.Column::key).toList());
    }

    private static SheetForm.Column column(FieldKey key, Kind kind, boolean wanted) {
        LocalisedText label = key.equals(CHANNEL)
                ? new LocalisedText("推荐渠道", "Channel")
                : key.equals(FOUNDED) ? new LocalisedText("成立日期", "Founded") : null;
        List<Choice> choices = kind == Kind.CHOICE
                ? List.of(
                        new Choice("bank", new LocalisedText("银行", "Bank")),
                        new Choice("park", new LocalisedText("园区", "Park")))
                : List.of();
        return new SheetForm.Column(
                new FormField(key, Section.ORGANISATION, kind, wanted, true, label, null, choices, false), wanted);
    }
}
