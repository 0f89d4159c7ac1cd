package org.certhall.testing.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table for many applications in the spreadsheet program of whoever fills it in; its first row has the columns' keys. */
final class Table {
    /** What every row says but the organisation's name and number. */
    private static final Map<String, String> USUAL = Map.of(
            "legal-person.name", "林示例",
            "legal-person.number", "11010519491231002x",
            "handler.number", "880005198807070053",
            "handler.address", "北京市海淀区示例路1号");

    private final XSSFWorkbook workbook;
    private final Map<String, Integer> columns = new HashMap<>();

    private Table(XSSFWorkbook workbook) {
        this.workbook = workbook;
        sheet().getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    }

    static Table of(byte[] file) throws IOException {
        return new Table(new XSSFWorkbook(new ByteArrayInputStream(file)));
    }

    void append(String organisation, String number) {
        int row = sheet().getLastRowNum() + 1;
        USUAL.forEach((key, value) -> put(row, key, value));
        put(row, "organisation.name", organisation);
        put(row, "organisation.number", number);
    }

    void put(int row, String key, String value) {
        Row place = sheet().getRow(row) == null ? sheet().createRow(row) : sheet().getRow(row);
        place.getCell(columns.getOrDefault(key, -1), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    String cell(int row, String key) {
        Cell cell = sheet().getRow(row).getCell(columns.getOrDefault(key, -1));
        return cell == null ? "" : cell.getStringCellValue();
    }

    byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }
}
