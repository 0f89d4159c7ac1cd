package org.certhall.web.applicant.orders;

import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.web.components.CsvFile;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** The list as a file for spreadsheets. */
final class OrdersCsv {
    private OrdersCsv() {}

    /** Makes a download that is written when it is asked for. */
    static InputStreamDownloadHandler download(Words words, MyOrders orders, Visitor visitor, Supplier<Search> search) {
        return CsvFile.download(
                "orders.csv",
                () -> write(words, place -> orders.list(visitor.caller(), search.get(), place, MyOrders.MOST_LINES)));
    }

    /** Gives a page of the list from a place on. */
    interface Source {
        OrderPage after(Optional<OrderPage.Place> place);
    }

    static String write(Words words, Source source) {
        return CsvFile.write(file -> {
            file.row(
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
                page.lines().forEach(line -> write(words, line, file));
                place = page.end();
            } while (place.isPresent());
        });
    }

    private static void write(Words words, OrderLine line, CsvFile file) {
        file.row(
                line.number().grouped(),
                words.of(line.project()),
                line.organisation().orElse(""),
                OrderTexts.state(line.state(), words),
                line.selection().quantity(),
                line.price(),
                HallTime.second(line.created()),
                line.submitted().map(HallTime::second).orElse(""),
                HallTime.second(line.changed()));
    }
}
