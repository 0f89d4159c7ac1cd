package org.certhall.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.Spreadsheets.Rows;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first table of a workbook by the events of its XML; styles, formulas, drawings and everything outside are not
 * looked at. Document types and external entities are refused by the parser.
 */
final class XlsxReader {
    /** So that what is unpacked at once stays small beside the memory that there is. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    static {
        ZipSecureFile.setMaxEntrySize(ZipCheck.LARGEST);
        // Long tables of similar rows pack better than the usual suspicion allows; their size has been counted.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private XlsxReader() {}

    /** @param file whose size has been checked */
    static void read(byte[] file, Rows rows) {
        AT_ONCE.acquireUninterruptibly();
        try {
            parse(file, rows);
        } catch (RowCells.ReceiverException receiver) {
            throw receiver.thrown();
        } catch (SpreadsheetException refused) {
            throw refused;
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | ParserConfigurationException
                | RuntimeException broken) {
            // A file may be broken in ways that the library has no name for.
            throw new SpreadsheetException(Code.DAMAGED, broken);
        } finally {
            AT_ONCE.release();
        }
    }

    private static void parse(byte[] file, Rows rows)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader workbook = new XSSFReader(parts);
            Iterator<InputStream> tables = workbook.getSheetsData();
            if (!tables.hasNext()) {
                throw new SpreadsheetException(Code.DAMAGED);
            }
            try (InputStream table = tables.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new TableHandler(new ReadOnlySharedStringsTable(parts), rows));
                parser.parse(new InputSource(table));
            }
        }
    }
}
