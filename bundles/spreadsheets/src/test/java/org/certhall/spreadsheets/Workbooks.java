package org.certhall.spreadsheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, so that they can say what no program would write. */
final class Workbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";

    private Workbooks() {}

    /** A workbook with one table of the given rows, as XML. */
    static byte[] of(String rows) {
        return zip(parts("", rows));
    }

    /** The same, with something between the first line of the table's XML and its root. */
    static Map<String, byte[]> parts(String prologue, String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PARTS + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
                        + "worksheet+xml\"/></Types>");
        put(parts, "_rels/.rels", relation("rId1", RELATIONS + "/officeDocument", "xl/workbook.xml"));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relation("rId1", RELATIONS + "/worksheet", "worksheets/sheet1.xml"));
        put(
                parts,
                "xl/worksheets/sheet1.xml",
                prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationships xmlns=\"" + PARTS + "relationships\"><Relationship Id=\"" + id + "\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(UTF_8));
    }
}
