package org.certhall.web.staff.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.QueueLine;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.StateNames;
import org.certhall.web.staff.desk.MasterTable;

/** One order of the queue. */
final class QueueRow {
    private QueueRow() {}

    static List<String> columns(Words words) {
        return List.of(
                words.get("column.order"),
                words.get("column.organisation"),
                words.get("column.project"),
                words.get("column.since"),
                words.get("column.state"));
    }

    static MasterTable.Line<OrderNumber> of(QueueLine line, Words words) {
        return new MasterTable.Line<>(
                line.number(),
                line,
                Map.of("data-testid", line.number().value()),
                line.number().grouped(),
                open -> cells(open, line, words));
    }

    private static List<List<? extends Component>> cells(NativeButton open, QueueLine line, Words words) {
        open.addClassName("tabular");
        return List.of(
                List.of(open),
                List.of(new Span(line.organisation().orElse(words.get("individual")))),
                List.of(new Span(words.of(line.project()))),
                List.of(new Span(HallTime.minute(line.since()))),
                List.of(badge(line, words)));
    }

    static StateBadge badge(QueueLine line, Words words) {
        if (line.state() != OrderState.UNDER_REVIEW) {
            return StateNames.badge(line.state(), words.locale());
        }
        if (line.hold().isPresent()) {
            QueueLine.Hold hold = line.hold().get();
            return new StateBadge(
                    hold.mine() ? Tone.GOOD : Tone.OFF,
                    hold.mine() ? words.get("hold.mine") : words.get("hold.other", hold.officer()));
        }
        String key = line.signed() ? "hold.signed" : line.round() > 1 ? "hold.again" : "hold.free";
        return new StateBadge(Tone.WAITING, words.get(key));
    }
}
