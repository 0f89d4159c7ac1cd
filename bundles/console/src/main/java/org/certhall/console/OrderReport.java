package org.certhall.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderRegister;
import org.jspecify.annotations.Nullable;

/** Orders as people and as programs read them on the console. */
final class OrderReport {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OrderReport() {}

    /** One order as {@code --json} writes it; the order of the fields is part of the contract. */
    record Line(
            String number,
            String state,
            String holder,
            String project,
            int quantity,
            long fen,
            String created,
            String submitted,
            String changed) {
        static Line of(OrderLine line) {
            return new Line(
                    line.number().value(),
                    line.state().name(),
                    line.holder().name(),
                    line.selection().project(),
                    line.selection().quantity(),
                    line.price().fen(),
                    line.created().toString(),
                    line.submitted().map(Instant::toString).orElse(""),
                    line.changed().toString());
        }
    }

    /** One step of an order as {@code --json} writes it. */
    record Step(String happened, String event, String state, String actor) {
        static Step of(OrderDetail.Step step) {
            return new Step(
                    step.happened().toString(),
                    step.event().name(),
                    step.after().name(),
                    step.actor().name());
        }
    }

    /** An order with its steps as {@code --json} writes it. */
    record Whole(Line order, String place, String expires, List<Step> steps) {
        static Whole of(OrderDetail detail) {
            return new Whole(
                    Line.of(detail.line()),
                    detail.place().name(),
                    detail.expires().map(Instant::toString).orElse(""),
                    detail.steps().stream().map(Step::of).toList());
        }
    }

    static OrderRegister register(@Nullable OrderRegister orders) {
        return Given.orRefuse(orders, "The orders are not in service: see certhall:plugin-list");
    }

    static void print(OrderPage page, PrintStream out, boolean json) {
        List<Line> lines = page.lines().stream().map(Line::of).toList();
        if (json) {
            out.println(json(lines));
        } else {
            table(lines).print(out);
            if (page.more()) {
                out.println("There are more; see --limit and --search");
            }
        }
        out.flush();
    }

    static void print(OrderDetail detail, PrintStream out, boolean json) {
        Whole whole = Whole.of(detail);
        if (json) {
            out.println(json(whole));
        } else {
            table(List.of(whole.order())).print(out);
            if (!whole.expires().isEmpty()) {
                out.println("Expires " + whole.expires());
            }
            ShellTable steps = new ShellTable();
            List.of("Happened", "Event", "State", "By").forEach(steps::column);
            whole.steps()
                    .forEach(step ->
                            steps.addRow().addContent(step.happened(), step.event(), step.state(), step.actor()));
            steps.print(out);
        }
        out.flush();
    }

    private static ShellTable table(List<Line> lines) {
        ShellTable table = new ShellTable();
        List.of("Number", "State", "With", "Project", "Keys", "Yuan", "Begun", "Changed")
                .forEach(table::column);
        table.emptyTableText("No orders");
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.number(),
                        line.state(),
                        line.holder(),
                        line.project(),
                        line.quantity(),
                        String.format(Locale.ROOT, "%d.%02d", line.fen() / 100, line.fen() % 100),
                        line.created(),
                        line.changed()));
        return table;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of texts and numbers", impossible);
        }
    }
}
