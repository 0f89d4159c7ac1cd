package org.certhall.web.components;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.certhall.api.value.Money;

/** A table as a file for spreadsheets: in UTF-8 with the mark by which they know it, and nothing that they would run. */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    private CsvFile(CSVPrinter printer) {
        this.printer = printer;
    }

    /** Gives the text of a file with the rows that are added to it. */
    public static String write(Consumer<CsvFile> rows) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            rows.accept(new CsvFile(printer));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text takes everything", impossible);
        }
        return text.toString();
    }

    /** Makes a download that is written when it is asked for. */
    public static InputStreamDownloadHandler download(String name, Supplier<String> text) {
        return DownloadHandler.fromInputStream(request -> {
            byte[] content = text.get().getBytes(StandardCharsets.UTF_8);
            request.getResponse().setHeader("Cache-Control", "no-store");
            request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            return new DownloadResponse(new ByteArrayInputStream(content), name, "text/csv", content.length);
        });
    }

    /** Adds a row; texts stay texts whatever they begin with. */
    public void row(Object... cells) {
        try {
            printer.printRecord(Stream.of(cells).map(CsvFile::cell));
        } catch (IOException impossible) {
            throw new UncheckedIOException("text takes everything", impossible);
        }
    }

    private static Object cell(Object cell) {
        if (cell instanceof Money money) {
            return BigDecimal.valueOf(money.fen(), 2);
        }
        return cell instanceof String text ? harmless(text) : cell;
    }

    /** Spreadsheets take what begins so for a formula; behind an apostrophe it is text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
