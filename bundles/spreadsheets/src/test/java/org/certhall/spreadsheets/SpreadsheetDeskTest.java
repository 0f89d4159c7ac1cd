package org.certhall.spreadsheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.Spreadsheet.Column;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.SpreadsheetFormat;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as honest programs write them, and as nobody honest does. */
class SpreadsheetDeskTest {
    private static final Spreadsheets DESK = new SpreadsheetDesk();
    private static final Spreadsheet TABLE = new Spreadsheet(
            "批量",
            List.of(new Column("a", "名称", List.of()), new Column("b", "类型", List.of("甲", "乙"))),
            List.of(List.of("=1+1", "甲"), List.of("", "-cmd"), List.of("91110000MA00000077", "")));

    @ParameterizedTest
    @EnumSource(SpreadsheetFormat.class)
    void whatIsWrittenIsReadAsItWas(SpreadsheetFormat format) throws IOException {
        assertThat(read(written(format)))
                .containsExactly(
                        Map.entry(1, List.of("a", "b")),
                        Map.entry(2, List.of("名称", "类型")),
                        Map.entry(3, List.of("=1+1", "甲")),
                        Map.entry(4, List.of("", "-cmd")),
                        Map.entry(5, List.of("91110000MA00000077")));
    }

    @Test
    void anotherProgramSeesTextKeysThatAreHiddenAndTheChoices() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(SpreadsheetFormat.XLSX)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("'=1+1");
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getColumnStyle(1).getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getDataValidations()).hasSize(1).first().satisfies(SpreadsheetDeskTest::offersTheList);
            assertThat(workbook.isSheetHidden(1)).isTrue();
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("乙");
        }
    }

    private static void offersTheList(DataValidation validation) {
        assertThat(validation.getValidationConstraint().getFormula1())
                .contains("lists")
                .contains("$B$1:$B$2");
        assertThat(validation.getRegions().getCellRangeAddresses()[0].formatAsString())
                .startsWith("B3:B");
    }

    @Test
    void csvIsHarmlessToSpreadsheets() throws IOException {
        assertThat(new String(written(SpreadsheetFormat.CSV), UTF_8))
                .startsWith("\uFEFFa,b\r\n名称,类型\r\n'=1+1,甲\r\n\"\",'-cmd\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInEitherOfTheTwoCharsets(String charset) {
        byte[] file = "名称,编号\r\n\"北京\n启明，公司\",00123\r\n".getBytes(Charset.forName(charset));

        assertThat(read(file))
                .containsExactly(Map.entry(1, List.of("名称", "编号")), Map.entry(2, List.of("北京\n启明，公司", "00123")));
    }

    @Test
    void numbersKeepTheirDigitsAndFormulasGiveTheResultThatIsKept() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet().createRow(4);
            row.createCell(0).setCellValue(13800138000d);
            row.createCell(1).setCellValue("00123");
            row.createCell(2).setCellValue(110105194912310021d);
            Cell formula = row.createCell(3);
            formula.setCellFormula("1+1");
            formula.setCellValue(7);
            row.createCell(4).setCellValue(true);
            workbook.write(bytes);
        }

        List<String> cells = read(bytes.toByteArray()).getOrDefault(5, List.of());
        assertThat(cells).hasSize(5).startsWith("13800138000", "00123");
        // Lost digits show: such a number passes for no identity number.
        assertThat(cells.get(2)).contains("E");
        assertThat(cells.subList(3, 5)).containsExactly("7", "TRUE");
    }

    @Test
    void whatTheReceiverThrowsEndsTheReadingAndComesThrough() throws IOException {
        IllegalStateException enough = new IllegalStateException("enough");

        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            byte[] file = written(format);
            assertThatThrownBy(() -> DESK.read(file, (number, cells) -> {
                        throw enough;
                    }))
                    .isSameAs(enough);
        }
    }

    @Test
    void aProgramUnderAnotherNameIsNoSpreadsheet() {
        byte[] program = new byte[4096];
        new Random(5).nextBytes(program);
        program[0] = 'M';
        program[1] = 'Z';

        refused(Code.OTHER_FORMAT, program);
        refused(Code.OTHER_FORMAT, Workbooks.zip(Map.of("program.exe", program)));
    }

    @Test
    void aBombIsNotUnpacked() {
        Map<String, byte[]> parts = Workbooks.parts("", "");
        parts.put("xl/bomb.xml", new byte[(int) ZipCheck.LARGEST + 1]);
        byte[] bomb = Workbooks.zip(parts);

        assertThat(bomb).hasSizeLessThan(100_000);
        refused(Code.TOO_LARGE, bomb);
        refused(Code.TOO_LARGE, new byte[Spreadsheets.LARGEST_FILE + 1]);
    }

    @Test
    void nothingOutsideTheFileIsLookedAt() {
        String outside = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>";
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(SpreadsheetException.class)
                .isThrownBy(() ->
                        DESK.read(Workbooks.zip(Workbooks.parts(outside, row)), (number, cells) -> seen.addAll(cells)))
                .extracting(SpreadsheetException::code)
                .isEqualTo(Code.DAMAGED);
        assertThat(seen).isEmpty();
    }

    @Test
    void twentyThousandColumnsAreTooMany() {
        refused(Code.TOO_WIDE, ",".repeat(20_000).concat("a\n").getBytes(UTF_8));
        refused(Code.TOO_WIDE, Workbooks.of(row("AAAA")));
        refused(Code.TOO_WIDE, Workbooks.of(row("ACOF")));
        refused(Code.TOO_WIDE, ("a,\"" + "b".repeat(1001) + "\"\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZZZZZZZ", "", "-", "A-1A"})
    void placesThatDoNotExistAreRefused(String column) {
        assertThatExceptionOfType(SpreadsheetException.class).isThrownBy(() -> read(Workbooks.of(row(column))));
    }

    @Test
    void programsInsideAreRefused() {
        Map<String, byte[]> parts = Workbooks.parts("", row("A"));
        parts.put("xl/vbaProject.bin", new byte[10]);
        refused(Code.MACROS, Workbooks.zip(parts));

        Map<String, byte[]> older = Workbooks.parts("", row("A"));
        older.put("xl/macrosheets/sheet1.xml", new byte[10]);
        refused(Code.MACROS, Workbooks.zip(older));
    }

    @Test
    void filesThatBreakOffOrAreMutilatedAreRefusedOrReadButNothingElse() throws IOException {
        byte[] whole = written(SpreadsheetFormat.XLSX);
        Random chance = new Random(20261123);
        for (int mutant = 0; mutant < (Boolean.getBoolean("certhall.soak") ? 5000 : 60); mutant++) {
            byte[] file = chance.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, chance.nextInt(whole.length));
            for (int change = 0; change < 4 && file.length > 0; change++) {
                file[chance.nextInt(file.length)] = (byte) chance.nextInt();
            }
            try {
                read(file);
            } catch (SpreadsheetException refused) {
                assertThat(refused.code()).isNotNull();
            }
        }
    }

    private static String row(String column) {
        return "<row r=\"1\"><c r=\"" + column + "1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
    }

    private static void refused(Code code, byte[] file) {
        assertThatExceptionOfType(SpreadsheetException.class)
                .isThrownBy(() -> read(file))
                .extracting(SpreadsheetException::code)
                .isEqualTo(code);
    }

    private static byte[] written(SpreadsheetFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DESK.write(format, TABLE, bytes);
        return bytes.toByteArray();
    }

    private static SortedMap<Integer, List<String>> read(byte[] file) {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        DESK.read(file, rows::put);
        return rows;
    }
}
