package org.certhall.web.staff.finance.days;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Money;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DataTable;

/** The lines of a bill. */
final class EntryTable extends DataTable {
    private static final long serialVersionUID = 1;
    private static final Map<Outcome, Tone> TONES = Map.of(
            Outcome.MATCH,
            Tone.GOOD,
            Outcome.AWAITED,
            Tone.WAITING,
            Outcome.LONG,
            Tone.BAD,
            Outcome.SHORT,
            Tone.BAD,
            Outcome.AMOUNT_DIFFERS,
            Tone.BAD);

    private final transient Words words;
    private final transient List<String> columns;

    EntryTable(Words words) {
        this(words, columns(words));
    }

    private EntryTable(Words words, List<String> columns) {
        super(words.get("lines"), columns);
        this.words = words;
        this.columns = columns;
    }

    private static List<String> columns(Words words) {
        return List.of(
                words.get("column.at"),
                words.get("column.subject"),
                words.get("column.numbers"),
                words.get("column.order"),
                words.get("column.amount"),
                words.get("column.own"),
                words.get("column.outcome"));
    }

    void show(List<BillEntry> entries) {
        arrange(entries.stream().map(this::row).toList());
    }

    private NativeTableRow row(BillEntry entry) {
        List<List<? extends Component>> cells = List.of(
                List.of(tabular(HallTime.second(entry.at()))),
                List.of(new Span(words.get("subject." + entry.subject()))),
                List.of(numbers(entry)),
                List.of(tabular(entry.order().map(OrderNumber::grouped).orElse(words.get("none")))),
                List.of(money(entry.amount())),
                List.of(money(entry.own())),
                List.of(new StateBadge(
                        TONES.getOrDefault(entry.outcome(), Tone.OFF), words.get("outcome." + entry.outcome()))));
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = new NativeTableCell(cells.get(i).toArray(Component[]::new));
            cell.getElement().setAttribute("data-label", columns.get(i));
            row.add(cell);
        }
        return row;
    }

    /** The hall's number, and the channel's beneath it. */
    private static Div numbers(BillEntry entry) {
        Span key = tabular(entry.key());
        Span trade = tabular(entry.trade());
        key.addClassName("small");
        trade.addClassNames("muted", "small");
        return new Div(key, new Div(trade));
    }

    private Span money(Optional<Money> amount) {
        return tabular(amount.map(Money::display).orElse(words.get("none")));
    }

    private static Span tabular(String text) {
        Span span = new Span(text);
        span.addClassName("tabular");
        return span;
    }
}
