package org.certhall.spreadsheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.Spreadsheets.Rows;

/** Reads CSV in UTF-8, or else in GB18030, as which Chinese spreadsheets save it. */
final class CsvReader {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    static void read(byte[] file, Rows rows) {
        String text = text(file);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.EXCEL)) {
            for (CSVRecord record : parser) {
                RowCells cells = new RowCells();
                for (int column = 0; column < record.size(); column++) {
                    cells.put(column, record.get(column));
                }
                cells.hand(Math.toIntExact(record.getRecordNumber()), rows);
            }
        } catch (RowCells.ReceiverException receiver) {
            throw receiver.thrown();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new SpreadsheetException(Code.DAMAGED, broken);
        }
    }

    private static String text(byte[] file) {
        String text = CHARSETS.stream()
                .flatMap(charset -> decoded(file, charset))
                .findFirst()
                .orElseThrow(() -> new SpreadsheetException(Code.OTHER_FORMAT));
        if (text.chars().anyMatch(CsvReader::strange)) {
            throw new SpreadsheetException(Code.OTHER_FORMAT);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Stream<String> decoded(byte[] file, Charset charset) {
        try {
            return Stream.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException other) {
            return Stream.empty();
        }
    }

    /** Tells of a character that no text has. */
    private static boolean strange(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
