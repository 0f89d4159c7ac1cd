package org.certhall.web.applicant.orders;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The list as a file for spreadsheets: in UTF-8 with the mark by which they know it, and nothing that they would run. */
final class OrdersCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private OrdersCsv() {}

    /** Makes a download that is written when it is asked for. */
    static InputStreamDownloadHandler download(Words words, MyOrders orders, Visitor visitor, Supplier<Search> search) {
        return DownloadHandler.fromInputStream(request -> {
            byte[] content = write(
                            words, lines -> orders.list(visitor.caller(), search.get(), lines, MyOrders.MOST_LINES))
                    .getBytes(StandardCharsets.UTF_8);
            request.getResponse().setHeader("Cache-Control", "no-store");
            request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            return new DownloadResponse(new ByteArrayInputStream(content), "orders.csv", "text/csv", content.length);
        });
    }

    /** Gives a page of the list from a place on. */
    interface Source {
        OrderPage after(Optional<OrderPage.Place> place);
    }

    static String write(Words words, Source source) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(
                    words.get("column.number"),
                    words.get("fact.project"),
                    words.get("fact.organisation"),
                    words.get("column.state"),
                    words.get("fact.quantity"),
                    words.get("column.yuan"),
                    words.get("fact.created"),
                    words.get("fact.submitted"),
                    words.get("column.changed"));
            Optional<OrderPage.Place> place = Optional.empty();
            do {
                OrderPage page = source.after(place);
                for (OrderLine line : page.lines()) {
                    write(words, line, printer);
                }
                place = page.end();
            } while (place.isPresent());
        } catch (IOException impossible) {
            throw new UncheckedIOException("text takes everything", impossible);
        }
        return text.toString();
    }

    private static void write(Words words, OrderLine line, CSVPrinter printer) throws IOException {
        printer.printRecord(
                line.number().grouped(),
                harmless(words.of(line.project())),
                harmless(line.organisation().orElse("")),
                OrderTexts.state(line.state(), words),
                line.selection().quantity(),
                String.format(
                        Locale.ROOT,
                        "%d.%02d",
                        line.price().fen() / 100,
                        line.price().fen() % 100),
                HallTime.second(line.created()),
                line.submitted().map(HallTime::second).orElse(""),
                HallTime.second(line.changed()));
    }

    /** Spreadsheets take what begins so for a formula; behind an apostrophe it is text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
