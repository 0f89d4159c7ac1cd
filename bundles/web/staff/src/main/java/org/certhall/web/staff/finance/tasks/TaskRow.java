package org.certhall.web.staff.finance.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.StateBadge;
import org.certhall.web.components.Tone;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.MasterTable;

/** One task of the list. */
final class TaskRow {
    private TaskRow() {}

    static List<String> columns(Words words) {
        return List.of(
                words.get("column.what"),
                words.get("column.channel"),
                words.get("column.order"),
                words.get("column.amount"),
                words.get("column.since"),
                words.get("column.state"));
    }

    static MasterTable.Line<Long> of(FinanceTask task, Words words) {
        return new MasterTable.Line<>(
                task.id(),
                task,
                Map.of("data-testid", "task-" + task.id()),
                TaskTexts.name(task, words),
                open -> cells(open, task, words));
    }

    private static List<List<? extends Component>> cells(NativeButton open, FinanceTask task, Words words) {
        return List.of(
                List.of(open),
                List.of(new Span(words.of(task.name()))),
                List.of(tabular(task.order().map(OrderNumber::grouped).orElse(words.get("order.unknown")))),
                List.of(tabular(task.amount().display())),
                List.of(tabular(HallTime.minute(task.since()))),
                List.of(badge(task, words)));
    }

    static StateBadge badge(FinanceTask task, Words words) {
        if (task.settled().isPresent()) {
            return new StateBadge(Tone.GOOD, words.get("state.settled"));
        }
        return task.holder()
                .map(holder -> new StateBadge(
                        Tone.WAITING,
                        holder.mine() ? words.get("state.mine") : words.get("state.taken", holder.officer())))
                .orElseGet(() -> new StateBadge(Tone.BAD, words.get("state.open")));
    }

    private static Span tabular(String text) {
        Span span = new Span(text);
        span.addClassName("tabular");
        return span;
    }
}
